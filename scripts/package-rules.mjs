// What the built extension may ask for and may put into a page. Fixed on purpose: host permissions added by an
// update are not shown to Firefox users, and each further permission has to be justified in the stores.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostPatterns } from './lib/host-patterns.mjs';

/** Permissions that may appear. */
const PERMISSIONS = ['storage', 'scripting', 'activeTab', 'alarms', 'sidePanel', 'notifications'];

/** Host patterns that may appear: those of the maps, pinned by the test of the shape. Exact hosts: look-alikes never match. */
const HOST_PATTERNS = hostPatterns();

/** Traces that React leaves in any build. */
const REACT = /Symbol\.for\(["'`]react\.|__REACT_DEVTOOLS_GLOBAL_HOOK__|react-dom/;

/** @typedef {{ js?: string[], matches?: string[], css?: string[] }} ContentScript */

/**
 * The manifest of a build.
 * @param {string} dir
 * @returns {Record<string, any> & { content_scripts?: ContentScript[] }}
 */
const readManifest = (dir) => JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));

/**
 * Files of a build that run inside other people's pages: what each content script entry puts into one, what comes
 * besides while a journey runs, and the overlay injected on demand.
 * @param {string} dir
 * @returns {{ detectors: string[][], guard: string[], recogniser: string[], overlay: string[], cardTools: string[], linkCard: string[] }}
 */
export function injectedFiles(dir) {
  const scripts = (readManifest(dir).content_scripts ?? []).map((entry) => entry.js ?? []);
  /** @param {string} name */
  const built = (name) => (existsSync(join(dir, name)) ? [name] : []);
  return {
    detectors: scripts.filter((files) => files.length > 0),
    guard: built('guard.js'),
    recogniser: built('recogniser.js'),
    overlay: built('overlay.js'),
    cardTools: built('card-tools.js'),
    linkCard: built('link-card.js'),
  };
}

/**
 * The adviser's tools: injected on a click of theirs, never by themselves; no page with a card gets them.
 * @param {string} dir
 */
const tools = (dir) => ['inspect.js'].filter((file) => existsSync(join(dir, file)));

/**
 * Broken rules of a build, in words; none when all is well.
 * @param {string} dir
 * @returns {string[]}
 */
export function packageProblems(dir) {
  const manifest = readManifest(dir);
  const problems = [];
  for (const key of ['permissions', 'optional_permissions']) {
    for (const permission of manifest[key] ?? []) {
      if (!PERMISSIONS.includes(permission)) problems.push(`${key}: "${permission}" is not foreseen`);
    }
  }
  const patterns = [
    ...(manifest.host_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
    ...(manifest.content_scripts ?? []).flatMap((entry) => entry.matches ?? []),
  ];
  for (const pattern of new Set(patterns)) {
    if (!HOST_PATTERNS.includes(pattern)) problems.push(`host pattern "${pattern}" is not foreseen`);
  }
  if (manifest.web_accessible_resources?.length) {
    problems.push('web_accessible_resources: a page could tell that the extension is there');
  }
  const { detectors, guard, recogniser, overlay, cardTools, linkCard } = injectedFiles(dir);
  if (detectors.length === 0) problems.push('no content script');
  if (guard.length === 0) problems.push('guard.js is missing');
  if (recogniser.length === 0) problems.push('recogniser.js is missing');
  if (overlay.length === 0) problems.push('overlay.js is missing');
  if (cardTools.length === 0) problems.push('card-tools.js is missing');
  const all = [
    ...detectors.flat(),
    ...guard,
    ...recogniser,
    ...overlay,
    ...cardTools,
    ...linkCard,
    ...tools(dir),
  ];
  for (const file of new Set(all)) {
    if (REACT.test(readFileSync(join(dir, file), 'utf8'))) problems.push(`${file}: React is in it`);
  }
  return problems;
}

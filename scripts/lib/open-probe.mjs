/** The probe: one Chromium that shows a saved page at its URL and reads it with the shipped engine and maps. */
import { bundleForPage, importTypeScript, loadMaps } from './bundle.mjs';
import { launchSealed, openSealedPage } from './sealed-page.mjs';

/** Runs in the page: reads it with the engine and describes the elements found. */
function inPage({ map, explain, expected }) {
  const engine = globalThis.JalonEngine;
  const pathOf = (element) => {
    const root = element.getRootNode();
    // Inside an open shadow root: the path of its host, then the path in it.
    const outside = root instanceof ShadowRoot ? `${pathOf(root.host)} >>> ` : '';
    const steps = [];
    for (let at = element; at && at.nodeType === 1; at = at.parentElement) {
      if (at.id && root.querySelectorAll(`#${CSS.escape(at.id)}`).length === 1) {
        steps.unshift(`#${CSS.escape(at.id)}`);
        break;
      }
      const same = [...(at.parentNode?.children ?? [])].filter((one) => one.tagName === at.tagName);
      const nth = same.length > 1 ? `:nth-of-type(${same.indexOf(at) + 1})` : '';
      steps.unshift(`${CSS.escape(at.tagName.toLowerCase())}${nth}`);
    }
    return outside + steps.join(' > ');
  };
  const tagOf = (element) => element.cloneNode(false).outerHTML.replace(/<\/[^>]*>$/, '');
  const { reading, elements, likeliest } = engine.readPage(map, document, location, expected);
  const known = map.pages.find((one) => one.id === reading.page)?.targets ?? [];
  const targets = {};
  for (const { id } of known) {
    const element = elements.get(id);
    const { verdict, score } = reading.targets[id];
    targets[id] = {
      verdict,
      score: Math.round(score * 1000) / 1000,
      path: element ? pathOf(element) : null,
      tag: element ? tagOf(element) : null,
    };
  }
  const out = {
    page: reading.page,
    verdict: reading.verdict,
    likeliest: likeliest.map(({ page, p }) => ({ page, p: Math.round(p * 1000) / 1000 })),
    related: reading.related,
    targets,
    wall: reading.wall,
    states: Object.keys(reading.states).filter((id) => reading.states[id]),
  };
  if (explain) out.explain = engine.explain(map, document, location, reading.page);
  return { line: out, reading };
}

/** A page of no site of the journey. */
const NOBODYS = {
  line: { page: null, verdict: 'unknown', likeliest: [], related: false, targets: {} },
  reading: { page: null, verdict: 'unknown', related: false, wall: null },
};

/**
 * @typedef {{ verdict: 'found'|'unsure'|'missing', score: number, path: string|null, tag: string|null }} ProbeTarget
 * @typedef {{ page: string|null, verdict: 'known'|'likely'|'unknown', likeliest: { page: string, p: number }[], related: boolean, show: 'card'|'soft-card'|'pill'|'nothing', ring: string|null, wall: string|null, states: string[], targets: Record<string, ProbeTarget>, explain?: unknown }} ProbeLine
 */

/**
 * @typedef {object} Probe
 * @property {(file: string, url: string, explain?: boolean, step?: string) => Promise<ProbeLine>} probe `step`: where the
 *   learner is, a step of the journey or one of its pages
 * @property {() => Promise<string[]>} matches ids of all pages, of all sites, that claim the page probed last
 * @property {(path: string, css: string) => Promise<boolean>} same both name one and the same element of it
 * @property {() => Promise<void>} close closes the whole browser
 */

/** @returns {Promise<Probe>} */
export async function openProbe() {
  return /** @type {Probe} */ ((await openProbes(1))[0]);
}

/**
 * Opens a Chromium that answers every request itself and never reaches the network.
 * @param {number} count how many pages it can show at once
 * @returns {Promise<Probe[]>}
 */
export async function openProbes(count) {
  const [maps, engine, shown] = await Promise.all([
    loadMaps(),
    bundleForPage('selectors/index.ts', 'JalonEngine'),
    importTypeScript('scripts/lib/shown.ts'),
  ]);
  const browser = await launchSealed();
  return Promise.all(Array.from({ length: count }, () => openPage(browser, maps, engine, shown)));
}

/** @returns {Promise<Probe>} */
async function openPage(browser, maps, engine, { expectedAt, shownFor }) {
  const { page, show } = await openSealedPage(browser);
  return {
    async probe(file, url, explain = false, step = undefined) {
      const expected = step === undefined ? null : expectedAt(step);
      await show(file, url);
      const map = maps.find((one) => one.hosts.includes(new URL(url).host)) ?? null;
      if (map) await page.evaluate(`${engine};globalThis.JalonEngine = JalonEngine;`);
      const { line, reading } = map ? await page.evaluate(inPage, { map, explain, expected }) : NOBODYS;
      return { ...line, ...shownFor(reading, step) };
    },
    // Every detector of every site judges the page, so that two that claim it show up.
    matches: async () => {
      await page.evaluate(`${engine};globalThis.JalonEngine = JalonEngine;`);
      return page.evaluate(
        (all) =>
          all.flatMap((map) =>
            globalThis.JalonEngine.judgePages(map, document, location)
              .filter((one) => one.matched)
              .map((one) => one.page),
          ),
        maps,
      );
    },
    same: (path, css) =>
      page.evaluate(
        ([a, b]) => {
          const wanted = document.querySelectorAll(b);
          return wanted.length === 1 && document.querySelector(a) === wanted[0];
        },
        [path, css],
      ),
    close: () => browser.close(),
  };
}

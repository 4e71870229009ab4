// Where browsers live on this machine. No dependency.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { SetupError } from '../run.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserKind */

/** Names in PATH, the best first. Chrome and Edge refuse --load-extension; we load over CDP there. */
const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

const WINDOWS = {
  chromium: [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe'],
};

/** Where the browser lies inside Playwright's chromium-<revision> folder. */
const PLAYWRIGHT_INNER = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
];

/** @param {BrowserKind} kind */
function inPath(kind) {
  const extension = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name + extension)));
}

/** Chromium builds that Playwright has downloaded, the newest first. */
function inPlaywrightCache() {
  const usual = {
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(homedir(), 'AppData/Local/ms-playwright'),
  };
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    usual[/** @type {'darwin' | 'win32'} */ (process.platform)] ??
    join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  /** @param {string} name */
  const revision = (name) => Number(name.split('-')[1]);
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((name) => PLAYWRIGHT_INNER.map((inner) => join(cache, name, inner)));
}

/** @param {BrowserKind} kind */
function inUsualFolders(kind) {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      MAC[kind].map((app) => join(folder, app)),
    );
  }
  if (process.platform !== 'win32') return [];
  const { ProgramFiles, 'ProgramFiles(x86)': x86, LOCALAPPDATA } = process.env;
  return [ProgramFiles, x86, LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => WINDOWS[kind].map((app) => join(folder, app)));
}

/**
 * What a browser says about itself, or null when it does not run.
 * @param {string} path
 * @returns {string | null}
 */
function browserVersion(path) {
  if (!existsSync(path)) return null;
  // On Windows, `chrome.exe --version` opens a window instead of printing: trust the file's name there.
  if (process.platform === 'win32') return path;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  // Ubuntu's stub for an absent snap exists and fails: it is passed over.
  return status === 0 ? stdout.trim() : null;
}

/** Versions and paths of Google Chrome and Microsoft Edge as people install them. */
const BRANDED = /Google Chrome(?! for Testing)|Microsoft Edge|Google[\\/]Chrome[\\/]|msedge\.exe/;

/**
 * True for browsers that ignore --load-extension.
 * @param {string} path
 */
export function isBranded(path) {
  return BRANDED.test(browserVersion(path) ?? '');
}

/** @type {Map<BrowserKind, string>} */
const cache = new Map();

/**
 * Path of a browser that runs, or null. JALON_CHROMIUM and JALON_FIREFOX come first.
 * @param {BrowserKind} kind
 * @returns {string | null}
 */
export function findBrowser(kind) {
  const known = cache.get(kind);
  if (known) return known;
  const wish = process.env[kind === 'chromium' ? 'JALON_CHROMIUM' : 'JALON_FIREFOX'];
  if (wish && browserVersion(wish) === null) {
    throw new SetupError(`JALON_${kind.toUpperCase()} is set to ${wish}, which does not run.`);
  }
  const places = wish
    ? [wish]
    : [...inPath(kind), ...(kind === 'chromium' ? inPlaywrightCache() : []), ...inUsualFolders(kind)];
  /** @type {string | undefined} */
  let best;
  for (const path of places) {
    const version = browserVersion(path);
    if (version === null) continue;
    best ??= path;
    // A branded Chrome does, but a Chromium further down the list is better for tests.
    if (kind === 'firefox' || !BRANDED.test(version)) {
      best = path;
      break;
    }
  }
  if (!best) return null;
  cache.set(kind, best);
  return best;
}

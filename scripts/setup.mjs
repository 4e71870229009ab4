// Gets everything that `npm start` and `npm test` need on a fresh machine. No dependency.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findBrowser } from './browser/find.mjs';
import { findServers } from './mock-sites/real-relay.mjs';
import { ROOT, run, runBin, SetupError } from './run.mjs';

export { findBrowser, SetupError };

/** @typedef {import('./browser/find.mjs').BrowserKind} BrowserKind */

/** @param {string} file @returns {any} */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** True when node_modules already holds what the lockfile asks for (somebody ran npm by hand). @param {string} folder */
export function modulesMatchLockfile(folder) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = readJson(join(folder, 'package-lock.json')).packages;
  const present = readJson(installed).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.devOptional || present[path]?.version === entry.version,
  );
}

/**
 * Runs `npm ci` once for each lockfile and Node version.
 * @param {string} [folder] one with a lockfile of its own, the project's when none is given
 * @throws {SetupError} that says what to do
 */
export async function ensureDependencies(folder = ROOT) {
  const lockfile = join(folder, 'package-lock.json');
  if (!existsSync(lockfile)) throw new SetupError(`${lockfile} is missing: is ${folder} the project folder?`);
  const hash = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  const stamp = `${hash} ${process.version}`;
  const stampFile = join(folder, 'node_modules', '.jalon-stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!modulesMatchLockfile(folder)) {
    const whose = folder === ROOT ? '' : ` of ${basename(folder)}/`;
    console.log(`Installing the dependencies${whose} (about half a minute, only the first time)...`);
    // No install script is needed, so none is run.
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    const npm = process.env.npm_execpath;
    const viaNode = npm && /\.[cm]?js$/.test(npm);
    const result = viaNode
      ? await run(process.execPath, [npm, ...args], { cwd: folder })
      : await run('npm', args, { cwd: folder });
    if (result.code !== 0) {
      throw new SetupError(
        `"npm ci" failed. Is the network reachable?\n\n${result.output.trim().slice(-2000)}`,
      );
    }
  }
  writeFileSync(stampFile, stamp);
}

/** Makes .wxt/ (generated types and tsconfig), which tsc and the tests read. */
export async function ensureWxt() {
  if (existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) return;
  const result = await runBin('wxt', ['prepare']);
  if (result.code !== 0)
    throw new SetupError(`"wxt prepare" failed.\n\n${result.output.trim().slice(-2000)}`);
}

/** @type {Promise<boolean> | undefined} */
let aptLists;

/** Runs `apt-get update`, once. */
function updateAptLists() {
  aptLists ??= run('apt-get', ['update', '-qq']).then((result) => result.code === 0);
  return aptLists;
}

/**
 * Installs a Debian package, when this is a Debian and we are root.
 * @param {string} name
 */
async function aptInstall(name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  if ((await run('apt-get', ['--version'])).code !== 0) return;
  console.log(`Installing ${name} with apt-get (about half a minute, only the first time)...`);
  await updateAptLists();
  await run('apt-get', ['install', '-y', '-qq', name], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
}

/**
 * The servers of a real relay (docs/link.md), installed where that can be done.
 * @returns {Promise<boolean>} whether they are there
 */
export async function ensureServers() {
  if (!findServers()) await aptInstall('mosquitto');
  if (!findServers()) await aptInstall('nginx');
  return findServers() !== null;
}

/**
 * Path of a browser, installed if need be.
 * @param {BrowserKind} kind
 * @returns {Promise<string>}
 */
export async function ensureBrowser(kind) {
  let found = findBrowser(kind);
  if (found) return found;
  await aptInstall(kind === 'chromium' ? 'chromium' : 'firefox-esr');
  found = findBrowser(kind);
  if (found) return found;
  if (kind === 'firefox') {
    // Playwright's own Firefox build cannot load an add-on, so there is nothing to download here.
    throw new SetupError(
      'Firefox was not found. Install Firefox 140 or later (Debian and Ubuntu: "apt-get install firefox-esr", ' +
        'others: https://www.mozilla.org/firefox/), or set JALON_FIREFOX to its path.',
    );
  }
  console.log('Downloading Chromium with Playwright (only the first time)...');
  await runBin('@playwright/test', ['install', 'chromium'], { bin: 'playwright' });
  found = findBrowser(kind);
  if (found) return found;
  throw new SetupError(
    'Chromium was not found and could not be downloaded. Install Chromium, Chrome or Edge ' +
      '(Debian: "apt-get install chromium"), or set JALON_CHROMIUM to its path.',
  );
}

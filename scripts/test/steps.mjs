// The steps of `npm test`.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, runBin } from '../run.mjs';
import { ensureBrowser, ensureServers } from '../setup.mjs';
import { playwrightCounts, vitestCounts } from './reports.mjs';

/** @typedef {import('./schedule.mjs').Step} Step */
/** @typedef {import('./schedule.mjs').StepResult} StepResult */
/** @typedef {import('../run.mjs').RunResult} RunResult */

const REPORTS = join(ROOT, 'test-results');
const TIMEOUT = 45 * 60_000;
const CHROME = '.output/chrome-mv3';
const FIREFOX = '.output/firefox-mv3';

/**
 * A step that is no test runner counts as one test.
 * @param {Promise<RunResult>} running
 * @returns {Promise<StepResult>}
 */
async function oneTest(running) {
  const { code, output, ms } = await running;
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output, ms };
}

/** @param {string} name @param {string[]} args @param {string} [bin] @returns {Promise<StepResult>} */
const command = (name, args, bin) => oneTest(runBin(name, args, { bin, timeout: TIMEOUT }));

/** @param {string} file @param {string[]} [args] @returns {Promise<StepResult>} */
const script = (file, args = []) =>
  oneTest(run(process.execPath, [join(ROOT, 'scripts', file), ...args], { timeout: TIMEOUT }));

/** @param {string} project @returns {Promise<StepResult>} */
async function vitest(project) {
  const report = join(REPORTS, `vitest-${project}.json`);
  rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code, output, ms } = await runBin('vitest', args, { timeout: TIMEOUT });
  return { ...vitestCounts(report, code), output, ms };
}

/** @returns {Promise<StepResult>} */
async function playwright() {
  const report = join(REPORTS, 'playwright.json');
  rmSync(report, { force: true });
  const { code, output, ms } = await runBin('@playwright/test', ['test'], {
    bin: 'playwright',
    timeout: TIMEOUT,
  });
  return { ...playwrightCounts(report, code), output, ms };
}

/**
 * Gets a browser. That is no test, but a browser that can't be had is a failure, not a skip.
 * @param {'chromium' | 'firefox'} kind
 * @returns {Promise<StepResult>}
 */
async function browser(kind) {
  const start = Date.now();
  const path = await ensureBrowser(kind);
  process.env[`JALON_${kind.toUpperCase()}`] = path;
  return { passed: 0, failed: 0, skipped: 0, output: path, ms: Date.now() - start };
}

/**
 * The link at a real relay. Where its servers are not and cannot be installed, that is said, and counts as nothing.
 * @returns {Promise<StepResult>}
 */
async function relay() {
  const start = Date.now();
  if (await ensureServers()) return vitest('relay');
  const output =
    'These tests were not run: mosquitto and nginx are not on this machine (Debian: apt-get install mosquitto nginx).';
  return { passed: 0, failed: 0, skipped: 0, output, ms: Date.now() - start };
}

/** What has ended before a browser with the built extension starts. */
const CALM = ['unit', 'pages', 'browser', 'package', 'web-ext lint', 'manifest in Chromium'];

/**
 * Heavy steps overlap two by two. The builds write .wxt/, which tsc reads: they come after it, one by one. What drives
 * the built extension comes last: both browsers at once, one test each, since a test waits more than it works.
 * @type {Step[]}
 */
export const STEPS = [
  { name: 'chromium', run: () => browser('chromium') },
  // One apt-get at a time.
  { name: 'firefox', after: ['chromium'], run: () => browser('firefox') },
  { name: 'types', run: () => command('typescript', ['-p', '.'], 'tsc') },
  { name: 'lint', run: () => command('@biomejs/biome', ['check', '.'], 'biome') },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'pages', needs: ['chromium'], run: () => vitest('pages') },
  { name: 'browser', needs: ['chromium'], run: () => vitest('browser') },
  { name: 'build chrome', after: ['types'], run: () => command('wxt', ['build']) },
  {
    name: 'build firefox',
    after: ['types', 'build chrome'],
    run: () => command('wxt', ['build', '-b', 'firefox', '--mv3']),
  },
  { name: 'web-ext lint', needs: ['build firefox'], run: () => script('test/check-web-ext.mjs', [FIREFOX]) },
  {
    name: 'manifest in Chromium',
    needs: ['chromium', 'build chrome'],
    run: () => script('test/check-manifest.mjs', [CHROME]),
  },
  // Two whole browsers take part. After them: one apt-get at a time.
  {
    name: 'relay',
    needs: ['chromium', 'firefox', 'build chrome', 'build firefox'],
    after: ['unit', 'pages', 'browser'],
    run: relay,
  },
  { name: 'package', needs: ['build chrome', 'build firefox'], run: () => vitest('package') },
  { name: 'sizes', needs: ['build chrome', 'build firefox'], run: () => script('sizes.mjs') },
  { name: 'e2e chromium', needs: ['chromium', 'build chrome'], after: CALM, run: playwright },
  {
    name: 'e2e firefox',
    needs: ['firefox', 'build firefox'],
    after: CALM,
    run: () => vitest('firefox'),
  },
];

// `npm run bench:panel`: how long the panel takes to open, from the navigation to the first frame that shows the thing to
// do. Opened in a tab of the built extension, 20 times; the median counts. A figure to read, not a test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ROOT } from '../../scripts/run.mjs';
import { ensureBrowser, ensureDependencies } from '../../scripts/setup.mjs';

const OPENINGS = 20;
/** The median should be under this. */
const GOAL_MS = 300;
const PATH = 'sidepanel.html';

/** Runs in the panel before its own scripts: notes when the thing to do has been painted. */
function notePaint() {
  const shown = () => document.querySelector('main h2') !== null;
  const look = () => {
    if (!shown()) return requestAnimationFrame(look);
    // The frame after the one that drew it.
    return requestAnimationFrame(() => Object.assign(globalThis, { paintedAt: performance.now() }));
  };
  requestAnimationFrame(look);
}

/** @param {number[]} values @param {number} share @returns {number} the value below which that share of them lies */
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;

try {
  await ensureDependencies();
  await ensureBrowser('chromium');
  // What follows needs the dependencies.
  const { launchForTests } = await import('../../scripts/browser/chromium.mjs');
  const userDataDir = mkdtempSync(join(tmpdir(), 'jalon-'));
  const browser = await launchForTests({ extension: join(ROOT, '.output/chrome-mv3'), userDataDir });
  const times = [];
  try {
    for (let n = 0; n < OPENINGS; n += 1) {
      const page = await browser.context.newPage();
      await page.addInitScript(notePaint);
      await page.goto(`chrome-extension://${browser.extensionId}/${PATH}`);
      await page.waitForFunction(() => 'paintedAt' in globalThis);
      times.push(await page.evaluate(() => /** @type {any} */ (globalThis).paintedAt));
      await page.close();
    }
  } finally {
    await browser.close();
    rmSync(userDataDir, { recursive: true, force: true });
  }
  const [median, low, high] = [0.5, 0, 1].map((share) => Math.round(quantile(times, share)));
  console.log(
    `panel: ${OPENINGS} openings, median ${median} ms (${low} to ${high}), goal: under ${GOAL_MS} ms`,
  );
} catch (error) {
  fail(error);
}

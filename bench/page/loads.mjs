// What a page load costs with each variant: main-thread CPU of the page (threadTicks: not wall time), in turns.
import { pause } from './browser.mjs';
import { hostOf, JALON } from './variants.mjs';

/** From the beginning of a load until it is counted, in milliseconds. The card of the slowest one is there by then. */
const WINDOW = 800;
/** The next variant begins while the last one only waits: each has its own process. A large page takes longer. Two loads in a turn. */
const SLOT = 450;
const LARGE = 300_000;
/** First loads fill caches: not counted. */
const WARM_UP = 2;

/**
 * @typedef {object} Cost of one load
 * @property {number} script CPU of scripts and of their compilation, ms; cold: a collection of garbage before it has emptied
 *   what the browser keeps of compiled code
 * @property {number} warm the same, of a load right after another one, ms
 * @property {number} task CPU of the whole main thread, style and layout too, ms
 * @property {number} heap kB after a collection
 */

/** @param {import('./browser.mjs').Tab} tab */
async function metricsOf(tab) {
  const { metrics } = await tab.send('Performance.getMetrics');
  /** @type {Record<string, number>} */
  const all = Object.fromEntries(metrics.map((/** @type {any} */ { name, value }) => [name, value]));
  return all;
}

/** A tab whose counters count the CPU of its main thread. @param {import('./browser.mjs').BenchBrowser} browser */
export async function countingTab(browser) {
  const tab = await browser.newTab();
  await tab.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await tab.send('Performance.enable');
  return { ...tab, metrics: () => metricsOf(tab) };
}

/** @param {string} variant @param {import('./pages.mjs').BenchPage} page @param {string | number} [query] */
export const addressOf = (variant, page, query = '') =>
  `https://${variant === JALON ? page.host : hostOf(variant)}${page.path}?${query}`;

/** @typedef {{ page: import('./pages.mjs').BenchPage, variant: string }} Load */

/**
 * Loads pages with their variants in turn, again and again.
 * @param {import('./browser.mjs').BenchBrowser} browser
 * @param {Load[]} all each in a tab of its own
 * @param {number} loads
 * @returns {Promise<Cost[][]>} one list for each of `all`
 */
export async function measureLoads(browser, all, loads) {
  /** @type {Cost[][]} */
  const costs = all.map(() => []);
  const tabs = await Promise.all(all.map(() => countingTab(browser)));
  /** @type {Promise<void>[]} */
  const running = all.map(() => Promise.resolve());
  /** @param {number} at @param {number} load */
  const measure = async (at, load) => {
    const { page, variant } = /** @type {Load} */ (all[at]);
    const tab = /** @type {Awaited<ReturnType<typeof countingTab>>} */ (tabs[at]);
    const cost = async (/** @type {string} */ query) => {
      await tab.send('Page.navigate', { url: addressOf(variant, page, query) });
      await pause(WINDOW);
      const { ScriptDuration = 0, V8CompileDuration = 0, TaskDuration = 0 } = await tab.metrics();
      return { script: 1000 * (ScriptDuration + V8CompileDuration), task: 1000 * TaskDuration };
    };
    const cold = await cost(`n=${load}`);
    const warm = await cost(`n=${load}&warm`);
    await tab.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize } = await tab.metrics();
    if (load < 0) return;
    costs[at]?.push({
      ...cold,
      warm: warm.script,
      heap: (JSHeapUsedSize ?? 0) / 1000,
    });
  };
  for (let load = -WARM_UP; load < loads; load += 1) {
    // The order turns, so that none always comes after the same one.
    for (const [turn] of all.entries()) {
      const at = (turn + load + WARM_UP) % all.length;
      await running[at];
      running[at] = measure(at, load);
      await pause((all[at]?.page.html.length ?? 0) > LARGE ? 2 * SLOT : SLOT);
    }
  }
  await Promise.all(running);
  await Promise.all(tabs.map(({ targetId }) => browser.send('Target.closeTarget', { targetId })));
  return costs;
}

/**
 * What a variant adds to the page alone: the difference of loads that stand side by side.
 * @param {Cost[]} costs @param {Cost[]} alone @param {keyof Cost} what
 */
export const added = (costs, alone, what) =>
  costs.map((cost, n) => cost[what] - /** @type {Cost} */ (alone[n])[what]);

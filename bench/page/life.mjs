// What an open card costs while the page lives on: nothing changes, a thousand changes at once, typing, scrolling.
import { pause } from './browser.mjs';
import { READS, WRITES } from './counted-functions.mjs';
import { addressOf, countingTab } from './loads.mjs';
import { ALONE, JALON } from './variants.mjs';

/** When the pages of life begin their bursts, after `load`; a card is there by then. */
const SETTLED = 1000;
const BURSTS = 10;
const BURST_GAP = 400;
const KEYS = 200;

/** @typedef {import('./browser.mjs').BenchBrowser} BenchBrowser */
/** @typedef {Awaited<ReturnType<typeof countingTab>>} CountingTab */

/** @param {BenchBrowser} browser @param {{ targetId: string }[]} tabs */
const closeAll = (browser, tabs) =>
  Promise.all(tabs.map(({ targetId }) => browser.send('Target.closeTarget', { targetId })));

/**
 * CPU of each variant's main thread while nothing changes, ms a second.
 * @param {BenchBrowser} browser @param {import('./pages.mjs').BenchPage} page
 * @param {string[]} variants @param {number} times
 */
export async function measureIdle(browser, page, variants, times) {
  const tabs = await Promise.all(variants.map(() => countingTab(browser)));
  /** @type {Record<string, number[]>} */
  const found = Object.fromEntries(variants.map((variant) => [variant, []]));
  for (const [at, variant] of variants.entries()) {
    await tabs[at]?.send('Page.navigate', { url: addressOf(variant, page, 'idle') });
  }
  // Animations and announcements are over by then.
  await pause(4000);
  for (let n = 0; n < times; n += 1) {
    const before = await Promise.all(tabs.map((tab) => tab.metrics()));
    await pause(1000);
    const after = await Promise.all(tabs.map((tab) => tab.metrics()));
    for (const [at, variant] of variants.entries()) {
      found[variant]?.push(1000 * ((after[at]?.TaskDuration ?? 0) - (before[at]?.TaskDuration ?? 0)));
    }
  }
  await closeAll(browser, tabs);
  return found;
}

/**
 * The share of a profile that scripts of extensions ran, native calls that they made with them.
 * @param {any} profile
 * @returns {{ at: number, ms: number }[]} the samples of extensions; `at` in ms of the browser's clock
 */
function extensionSamples({ nodes, samples, timeDeltas, startTime }) {
  const parents = new Map();
  const isOurs = new Map();
  for (const node of nodes) for (const child of node.children ?? []) parents.set(child, node.id);
  for (const { id, callFrame } of nodes) isOurs.set(id, callFrame.url.startsWith('chrome-extension://'));
  /** @param {number | undefined} id @returns {boolean} */
  const belongs = (id) => id !== undefined && (isOurs.get(id) || belongs(parents.get(id)));
  let time = startTime;
  /** @type {{ at: number, ms: number }[]} */
  const found = [];
  for (const [n, sample] of samples.entries()) {
    time += timeDeltas[n];
    if (belongs(sample)) found.push({ at: time / 1000, ms: timeDeltas[n] / 1000 });
  }
  return found;
}

/**
 * Bursts of 1,000 changes: what the scripts of the extension take of each, and how often they read the whole page.
 * @param {BenchBrowser} browser @param {import('./pages.mjs').BenchPage} page @param {number} times
 */
export async function measureBursts(browser, page, times) {
  const tab = await countingTab(browser);
  await tab.send('Profiler.enable');
  await tab.send('Profiler.setSamplingInterval', { interval: 100 });
  const url = addressOf(JALON, page, 'burst');
  const whole = SETTLED + BURSTS * BURST_GAP + 500;
  /** @type {number[]} */
  const bursts = [];
  /** @type {number[]} */
  const long = [];
  for (let n = 0; n < times; n += 1) {
    await tab.send('Profiler.start');
    await tab.send('Page.navigate', { url });
    await pause(whole + 300);
    const { profile } = await tab.send('Profiler.stop');
    const found = await tab.evaluate(
      '({ ...found, origin: performance.timeOrigin, now: performance.now() })',
    );
    const samples = extensionSamples(profile);
    // Both clocks are read now: the profile's ends with its last sample.
    const shift = profile.endTime / 1000 - found.now;
    for (const [at, began] of found.bursts.entries()) {
      const end = found.bursts[at + 1] ?? began + BURST_GAP;
      const mine = samples.filter((one) => one.at - shift >= began && one.at - shift < end);
      bursts.push(mine.reduce((sum, { ms }) => sum + ms, 0));
    }
    long.push(longest(samples.filter((one) => one.at - shift >= found.bursts[0])));
  }
  const reads = await countReads(tab, url, whole);
  await closeAll(browser, [tab]);
  return { bursts, long, reads };
}

/**
 * The same bursts by their CPU, with and without the guide.
 * @param {BenchBrowser} browser @param {import('./pages.mjs').BenchPage} page @param {number} times
 * @returns {Promise<number[]>} ms of script that the guide adds to a burst
 */
export async function measureBurstCpu(browser, page, times) {
  const variants = [ALONE, JALON];
  const tabs = await Promise.all(variants.map(() => countingTab(browser)));
  /** @type {number[]} */
  const found = [];
  for (let n = 0; n < times; n += 1) {
    const spent = await Promise.all(
      tabs.map(async (tab, at) => {
        // Not at the same moment.
        await pause(at * (BURST_GAP / 2));
        await tab.send('Page.navigate', { url: addressOf(String(variants[at]), page, `burst&n=${n}`) });
        await pause(SETTLED - 100);
        const before = await tab.metrics();
        await pause(BURSTS * BURST_GAP + 300);
        const after = await tab.metrics();
        return (1000 * ((after.ScriptDuration ?? 0) - (before.ScriptDuration ?? 0))) / BURSTS;
      }),
    );
    found.push(Number(spent[1]) - Number(spent[0]));
  }
  await closeAll(browser, tabs);
  return found;
}

/** The longest time that samples follow each other without a gap, ms. @param {{ at: number, ms: number }[]} samples */
function longest(samples) {
  let [most, run, last] = [0, 0, Number.NEGATIVE_INFINITY];
  for (const { at, ms } of samples) {
    run = at - ms - last < 0.5 ? run + ms : ms;
    last = at;
    most = Math.max(most, run);
  }
  return most;
}

/**
 * Whole-tree reads a burst, counted by the engine itself.
 * @param {CountingTab} tab @param {string} url @param {number} whole
 */
async function countReads(tab, url, whole) {
  await tab.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await tab.send('Page.navigate', { url });
  await pause(SETTLED - 100);
  // Taking the counts sets them to nought: those of the load do not count.
  await callsOf(tab, []);
  await pause(whole - SETTLED + 400);
  const reads = await callsOf(tab, READS);
  await tab.send('Profiler.stopPreciseCoverage');
  return reads / BURSTS;
}

/** @param {CountingTab} tab @param {string[]} names */
async function callsOf(tab, names) {
  const { result } = await tab.send('Profiler.takePreciseCoverage');
  let calls = 0;
  for (const { url, functions } of result) {
    if (!url.startsWith('chrome-extension://')) continue;
    for (const { functionName, ranges } of functions) {
      if (names.includes(functionName)) calls += ranges[0]?.count ?? 0;
    }
  }
  return calls;
}

/**
 * Typing in the guided field, with and without the guide: how long a key is handled, and until it is painted.
 * @param {BenchBrowser} browser @param {import('./pages.mjs').BenchPage} page
 * @param {string[]} variants @param {number} times
 */
export async function measureTyping(browser, page, variants, times) {
  /** @type {Record<string, { painted: number[], handled: number[], script: number[] }>} */
  const found = Object.fromEntries(variants.map((one) => [one, { painted: [], handled: [], script: [] }]));
  const tabs = await Promise.all(variants.map(() => countingTab(browser)));
  for (let n = 0; n < times; n += 1) {
    for (const [at, variant] of variants.entries()) {
      const tab = /** @type {CountingTab} */ (tabs[at]);
      await tab.send('Page.navigate', { url: addressOf(variant, page, `keys=${n}`) });
      await pause(SETTLED + 500);
      await tab.evaluate(`document.getElementById('wanted').focus()`);
      await pause(300);
      const before = await tab.metrics();
      for (let key = 0; key < KEYS / times; key += 1) {
        const digit = String(key % 10);
        const press = { key: digit, code: `Digit${digit}`, windowsVirtualKeyCode: 48 + (key % 10) };
        await tab.send('Input.dispatchKeyEvent', { type: 'keyDown', text: digit, ...press });
        await tab.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
        await pause(30);
      }
      const after = await tab.metrics();
      const { keys, painted } = await tab.evaluate('found');
      const into = found[variant];
      into?.painted.push(...painted);
      into?.handled.push(...keys);
      into?.script.push(
        (1000 * ((after.ScriptDuration ?? 0) - (before.ScriptDuration ?? 0))) / (KEYS / times),
      );
    }
  }
  await closeAll(browser, tabs);
  return found;
}

/**
 * Scrolling to and fro, and a window that changes its size and comes back: frames that came late, layout shift,
 * long tasks. With JALON also how often the card was placed anew while nothing moved.
 * @param {BenchBrowser} browser @param {import('./pages.mjs').BenchPage} page @param {number} times
 */
export async function measureScroll(browser, page, times) {
  /** @type {Record<string, { late: number[], shift: number[], long: number[] }>} */
  const found = { [ALONE]: { late: [], shift: [], long: [] }, [JALON]: { late: [], shift: [], long: [] } };
  const tabs = await Promise.all(Object.keys(found).map(() => countingTab(browser)));
  for (let n = 0; n < times; n += 1) {
    for (const [at, variant] of Object.keys(found).entries()) {
      const tab = /** @type {CountingTab} */ (tabs[at]);
      await tab.send('Page.navigate', { url: addressOf(variant, page, `frames=${n}`) });
      await pause(SETTLED + 700);
      // What moves when the page scrolls is no layout shift of a load.
      const { shift } = await tab.evaluate('(found.frames.length = 0, found)');
      for (const deltaY of [60, 60, 60, 60, 60, -60, -60, -60, -60, -60]) {
        await tab.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 200, y: 400, deltaX: 0, deltaY });
        await pause(40);
      }
      const { frames, long } = await tab.evaluate('found');
      found[variant]?.late.push(frames.filter((/** @type {number} */ ms) => ms > 25).length);
      found[variant]?.shift.push(shift);
      found[variant]?.long.push(long.length);
    }
  }
  const tab = /** @type {CountingTab} */ (tabs[1]);
  await tab.send('Profiler.enable');
  await tab.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await pause(1000);
  await callsOf(tab, []);
  // Events without any movement: what a page's own scripts send about.
  await tab.evaluate(`(async () => { for (let n = 0; n < 20; n += 1) {
    dispatchEvent(new Event('scroll')); dispatchEvent(new Event('resize'));
    await new Promise((done) => setTimeout(done, 30)); } await new Promise((done) => setTimeout(done, 400)); })()`);
  const writes = await callsOf(tab, WRITES);
  await closeAll(browser, tabs);
  return { found, writes };
}

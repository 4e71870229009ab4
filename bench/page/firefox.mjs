// What Firefox tells: the CPU of a page's process (its own task manager), and what a page can measure itself. It has no
// counters of script, style and layout, no heap of one page, no long tasks, no layout shift, no profiler over BiDi.
import { bidi, until } from '../../scripts/browser/bidi.mjs';
import { launchForTests } from '../../scripts/browser/firefox.mjs';
import { pause } from './browser.mjs';
import { addressOf } from './loads.mjs';
import { p95, rowOf } from './rows.mjs';
import { median } from './stats.mjs';
import { ALONE, JALON } from './variants.mjs';

/** @typedef {import('./rows.mjs').Row} Row */
/** @typedef {import('./pages.mjs').BenchPage} BenchPage */
/** @typedef {import('puppeteer-core').Page} Page */

const DRIVER = 'driver';
const WINDOW = 450;
const WARM_UP = 1;

/**
 * Reads the CPU of a host's process, in ms. Processes are told apart by the sites that they show.
 * @param {Page} page any page: the question goes to the browser's own window
 */
async function processReader(page) {
  const send = bidi(page);
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: contexts[0].context };
  return async (/** @type {string} */ host) => {
    const { result, exceptionDetails } = await send('script.callFunction', {
      functionDeclaration: `async (host) => {
        const { children } = await ChromeUtils.requestProcInfo();
        const shows = ({ documentURI }) => documentURI?.spec.startsWith('https://' + host + '/');
        return children.find(({ windows }) => windows.some(shows))?.cpuTime ?? -1;
      }`,
      arguments: [{ type: 'string', value: host }],
      awaitPromise: true,
      target,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return Number(result.value) / 1e6;
  };
}

/** @param {Page} page @param {string} url */
async function load(page, url) {
  await page.goto(url, { waitUntil: 'load' });
}

/**
 * CPU of a page's process during a load, with each variant in turn.
 * @param {Awaited<ReturnType<typeof launchForTests>>} firefox @param {BenchPage} page @param {string[]} variants
 * @param {number} loads @returns {Promise<Row[]>}
 */
async function cpuRows(firefox, page, variants, loads) {
  const tabs = await Promise.all(variants.map(() => firefox.newPage()));
  const cpuOf = await processReader(/** @type {Page} */ (tabs[0]));
  /** @type {Record<string, number[]>} */
  const found = Object.fromEntries(variants.map((variant) => [variant, []]));
  for (let turn = -WARM_UP; turn < loads; turn += 1) {
    for (const [at, variant] of variants.entries()) {
      const tab = /** @type {Page} */ (tabs[at]);
      const url = addressOf(variant, page, `n=${turn}`);
      const { host } = new URL(url);
      // A tab behind another one sleeps.
      await tab.bringToFront();
      const before = await cpuOf(host);
      await load(tab, url);
      await pause(WINDOW);
      const after = await cpuOf(host);
      if (turn >= 0 && before >= 0 && after >= before) found[variant]?.push(after - before);
    }
  }
  await Promise.all(tabs.map((tab) => tab.close()));
  const alone = median(found[ALONE] ?? []);
  const added = (/** @type {string} */ variant) => (found[variant] ?? []).map((ms) => ms - alone);
  const driver = variants.includes(DRIVER) ? median(added(DRIVER)) : undefined;
  return variants.map((variant) => {
    const isAlone = variant === ALONE;
    const metric = isAlone ? 'process CPU of a load of the page' : 'process CPU added to a load';
    const row = rowOf(
      { metric, browser: 'firefox', page: page.name, variant, unit: 'ms' },
      isAlone ? (found[ALONE] ?? []) : added(variant),
      driver === undefined ? {} : { driver },
    );
    return { ...row, ratioToPage: Number(((isAlone ? alone : alone + row.median) / alone).toFixed(2)) };
  });
}

/**
 * Screens that come, measured by the page.
 * @param {Awaited<ReturnType<typeof launchForTests>>} firefox @param {BenchPage} page @param {number} loads
 * @returns {Promise<Row[]>}
 */
async function appearRows(firefox, page, loads) {
  const tab = await firefox.newPage();
  await tab.bringToFront();
  /** @type {{ first: number[], later: number[] }} */
  const found = { first: [], later: [] };
  for (let n = -WARM_UP; n < loads; n += 1) {
    await load(tab, addressOf(JALON, page, `first=300&times=2&gap=250&n=${n}`));
    await pause(300 + 4 * 250 + 100);
    const after = await until(() => tab.evaluate(() => /** @type {any} */ (window).found.after));
    if (n < 0) continue;
    const [first, ...later] = after;
    found.first.push(first);
    found.later.push(...later);
  }
  await tab.close();
  const key = /** @type {const} */ ({ browser: 'firefox', page: page.name, variant: JALON, unit: 'ms' });
  return [
    ['screen comes to card painted, worker awake', found.later],
    ['first screen of a load to card painted, worker awake', found.first],
  ].flatMap(([metric, values]) => [
    rowOf({ ...key, metric: String(metric) }, /** @type {number[]} */ (values)),
    rowOf({ ...key, metric: `${metric}, p95` }, /** @type {number[]} */ (values), { of: p95 }),
  ]);
}

/**
 * @param {{ hosts: string[], port: number }} server @param {BenchPage[]} pages
 * @param {string} extension @param {string} baselines @param {number} loads
 * @returns {Promise<Row[]>}
 */
export async function firefoxRows(server, pages, extension, baselines, loads) {
  const firefox = await launchForTests({ extension, server });
  try {
    await firefox.browser.installExtension(baselines);
    const panel = await firefox.extensionPage('popup.html');
    await panel.evaluate(async () => {
      const { runtime } = /** @type {any} */ (globalThis).browser;
      await runtime.sendMessage({ type: 'command', command: { type: 'start' } });
      return null;
    });
    await panel.close();
    const [card, unknown, appear] = ['card-1000', 'unknown-1000', 'appear'].map((name) =>
      pages.find((one) => one.name === name),
    );
    if (!card || !unknown || !appear) throw new Error('A page of the bench is missing.');
    return [
      ...(await cpuRows(firefox, card, [ALONE, JALON, DRIVER], loads)),
      ...(await cpuRows(firefox, unknown, [ALONE, JALON], loads)),
      ...(await appearRows(firefox, appear, Math.ceil(loads / 2))),
    ];
  } finally {
    await firefox.close();
  }
}

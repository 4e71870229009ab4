// All that is measured in Chromium, as rows.
import { gzipSync } from 'node:zlib';
import { measureAppear } from './appear.mjs';
import { measureBurstCpu, measureBursts, measureIdle, measureScroll, measureTyping } from './life.mjs';
import { added, measureLoads } from './loads.mjs';
import { p95, rowOf, single } from './rows.mjs';
import { median } from './stats.mjs';
import { ALONE, JALON } from './variants.mjs';

/** @typedef {import('./rows.mjs').Row} Row */
/** @typedef {import('./browser.mjs').BenchBrowser} BenchBrowser */
/** @typedef {import('./pages.mjs').BenchPage} BenchPage */

export const DRIVER = 'driver';
/** Metrics of a load. */
const LOAD = /** @type {const} */ ([
  ['script', 'script CPU added to a load', 'ms'],
  ['warm', 'script CPU added to a warm load', 'ms'],
  ['task', 'task CPU added to a load', 'ms'],
  ['heap', 'heap added', 'kB'],
]);

/**
 * @param {BenchBrowser} browser @param {import('./loads.mjs').Load[]} all pages with their variants, in turns
 * @param {number} loads
 * @returns {Promise<Row[]>}
 */
export async function loadRows(browser, all, loads) {
  const costs = await measureLoads(browser, all, loads);
  /** @param {BenchPage} page @param {string} variant */
  const costsOf = (page, variant) =>
    costs[all.findIndex((one) => one.page === page && one.variant === variant)] ?? [];
  return all.flatMap(({ page, variant }) =>
    LOAD.map(([what, metric, unit]) => {
      const alone = costsOf(page, ALONE);
      const ofPage = alone.map((cost) => cost[what]);
      const driver = added(costsOf(page, DRIVER), alone, what);
      const isAlone = variant === ALONE;
      const row = rowOf(
        {
          metric: isAlone ? metric.replace(' added', ' of the page') : metric,
          unit,
          browser: 'chromium',
          page: page.name,
          variant,
        },
        isAlone ? ofPage : added(costsOf(page, variant), alone, what),
        driver.length > 0 ? { driver: median(driver) } : {},
      );
      // The page with the variant, to the page alone.
      const whole = median(ofPage) + (isAlone ? 0 : row.median);
      return {
        ...row,
        ratioToPage: median(ofPage) > 0.5 ? Number((whole / median(ofPage)).toFixed(2)) : null,
      };
    }),
  );
}

/**
 * @param {BenchBrowser} browser @param {BenchPage} life @param {string[]} variants @param {number} times
 * @returns {Promise<Row[]>}
 */
export async function lifeRows(browser, life, variants, times) {
  const common = /** @type {const} */ ({ browser: 'chromium', page: life.name });
  /** @param {string} metric @param {string} unit @param {string} [variant] */
  const key = (metric, unit, variant = JALON) => ({ ...common, metric, unit, variant });
  const idle = await measureIdle(browser, life, variants, times);
  const against = { page: median(idle[ALONE] ?? []), driver: median(idle[DRIVER] ?? []) };
  const { bursts, long, reads } = await measureBursts(browser, life, 2);
  const burstCpu = await measureBurstCpu(browser, life, 3);
  const typing = await measureTyping(browser, life, [ALONE, JALON], 4);
  const { found: scroll, writes } = await measureScroll(browser, life, 3);
  const typed = { alone: typing[ALONE], jalon: typing[JALON] };
  return [
    ...variants.map((variant) =>
      rowOf(key('CPU while nothing changes', 'ms/s', variant), idle[variant] ?? [], against),
    ),
    rowOf(key('script CPU added in a burst of 1,000 changes', 'ms'), burstCpu),
    rowOf(key('our script in a burst of 1,000 changes', 'ms'), bursts),
    rowOf(key('our script in a burst of 1,000 changes, p95', 'ms'), bursts, { of: p95 }),
    rowOf(key('our longest script during bursts', 'ms'), long),
    single(key('whole-tree reads a burst', ''), reads),
    ...[ALONE, JALON].flatMap((variant) => [
      rowOf(key('key to painted frame, p95', 'ms', variant), typing[variant]?.painted ?? [], {
        of: p95,
        page: p95(typed.alone?.painted ?? []),
      }),
      rowOf(key('a key, first to last listener, p95', 'ms', variant), typing[variant]?.handled ?? [], {
        of: p95,
        page: p95(typed.alone?.handled ?? []),
      }),
      rowOf(key('script CPU for a key', 'ms', variant), typing[variant]?.script ?? [], {
        page: median(typed.alone?.script ?? []),
      }),
      rowOf(key('late frames in 0.4 s of scrolling', '', variant), scroll[variant]?.late ?? []),
      rowOf(key('layout shift of a load', '', variant), scroll[variant]?.shift ?? []),
      rowOf(key('long tasks of a load and of scrolling', '', variant), scroll[variant]?.long ?? []),
    ]),
    single(key('layout writes on 40 events while nothing moved', ''), writes),
  ];
}

/** @param {BenchBrowser} browser @param {BenchPage} page @param {number} loads @returns {Promise<Row[]>} */
export async function appearRows(browser, page, loads) {
  /** @type {Row[]} */
  const rows = [];
  for (const asleep of [false, true]) {
    const { first, later, missed } = await measureAppear(
      browser,
      page,
      asleep ? Math.ceil(loads / 4) : loads,
      asleep,
    );
    const state = asleep ? 'worker asleep' : 'worker awake';
    const ours = /** @type {const} */ ({ browser: 'chromium', page: page.name, variant: JALON });
    rows.push(single({ ...ours, metric: `screens gone before their card, ${state}`, unit: '' }, missed));
    for (const [name, values] of /** @type {[string, number[]][]} */ ([
      [`screen comes to card painted, ${state}`, later],
      [`first screen of a load to card painted, ${state}`, first],
    ])) {
      const key = /** @type {const} */ ({ browser: 'chromium', page: page.name, variant: JALON, unit: 'ms' });
      rows.push(
        rowOf({ ...key, metric: name }, values),
        rowOf({ ...key, metric: `${name}, p95` }, values, { of: p95 }),
      );
    }
  }
  return rows;
}

/** Bytes that reach a page, gzip. @param {Record<string, { name: string, content: string }[]>} shipped @returns {Row[]} */
export function byteRows(shipped) {
  const sizes = Object.entries(shipped).map(([variant, files]) => ({
    variant,
    size: files.reduce((sum, { content }) => sum + gzipSync(content, { level: 9 }).length, 0) / 1000,
  }));
  const driver = sizes.find(({ variant }) => variant === DRIVER)?.size;
  return sizes.map(({ variant, size }) =>
    single(
      {
        metric: variant === 'jalon-unknown' ? 'bytes parsed, gzip, unknown page' : 'bytes parsed, gzip',
        browser: 'both',
        page: 'any',
        variant,
        unit: 'kB',
      },
      size,
      driver,
    ),
  );
}

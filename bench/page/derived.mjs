// Figures that come from others: ratios across pages, differences between variants.
import { single } from './rows.mjs';
import { JALON } from './variants.mjs';

/** @typedef {import('./rows.mjs').Row} Row */

const SCRIPT = 'script CPU added to a load';
const SCRIPTS = [SCRIPT, 'script CPU added to a warm load'];
const HEAP = 'heap added';
const TYPING = 'a key, first to last listener, p95';

/** @param {Row[]} rows @returns {Row[]} */
export function derivedRows(rows) {
  /** @param {string} metric @param {string} page @param {string} variant */
  const find = (metric, page, variant) =>
    rows.find(
      (row) =>
        row.metric === metric && row.page === page && row.variant === variant && row.browser !== 'firefox',
    );
  /** @type {Row[]} */
  const derived = [];
  // On an unknown page the guide shows nothing; driver.js is measured where it shows its card.
  for (const row of rows.filter(
    (one) => SCRIPTS.includes(one.metric) && one.variant === JALON && one.page.startsWith('unknown'),
  )) {
    const knownPage = row.page === 'unknown-contact' ? 'in-mobile' : row.page.replace('unknown', 'card');
    const driver = find(row.metric, knownPage, 'driver')?.median;
    derived.push({
      ...row,
      metric: `${row.metric}, unknown page`,
      ratioToDriver: driver ? Number((row.median / driver).toFixed(2)) : null,
    });
  }
  for (const row of rows.filter((one) => one.metric === HEAP && one.variant === JALON)) {
    const floor = find(HEAP, row.page, row.page.startsWith('unknown') ? 'empty' : 'floor')?.median;
    if (floor !== undefined)
      derived.push(single({ ...row, metric: 'heap added beyond the floor' }, row.median - floor));
  }
  const [few, many] = ['card-100', 'card-10000'].map(
    (page) =>
      derived.find((one) => one.metric === 'heap added beyond the floor' && one.page === page)?.median,
  );
  if (few && many) {
    const metric = 'growth of the heap beyond the floor for 100 times the elements';
    const page = 'card-100 → card-10000';
    derived.push(single({ metric, page, browser: 'chromium', variant: JALON, unit: '×' }, many / few));
  }
  const [small, large] = ['card-100', 'card-10000'].map((page) => find(SCRIPT, page, JALON)?.median);
  if (small && large) {
    const growth = {
      metric: 'growth of script CPU for 100 times the elements',
      page: 'card-100 → card-10000',
    };
    derived.push(single({ ...growth, browser: 'chromium', variant: JALON, unit: '×' }, large / small));
  }
  const [alone, jalon] = ['alone', JALON].map((variant) => find(TYPING, 'life', variant)?.median);
  if (alone !== undefined && jalon !== undefined) {
    const key = {
      metric: 'added delay for a key, p95',
      page: 'life',
      browser: /** @type {const} */ ('chromium'),
    };
    derived.push(single({ ...key, variant: JALON, unit: 'ms' }, jalon - alone));
  }
  return derived;
}

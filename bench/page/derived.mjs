// Figures that come from others: ratios across pages, differences between variants.
import { single } from './rows.mjs';
import { JALON } from './variants.mjs';

/** @typedef {import('./rows.mjs').Row} Row */

const SCRIPT = 'script CPU added to a load';
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
    (one) => one.metric === SCRIPT && one.variant === JALON && one.page.startsWith('unknown'),
  )) {
    const knownPage = row.page === 'unknown-contact' ? 'in-mobile' : row.page.replace('unknown', 'card');
    const driver = find(SCRIPT, knownPage, 'driver')?.median;
    derived.push({
      ...row,
      metric: `${SCRIPT}, unknown page`,
      ratioToDriver: driver ? Number((row.median / driver).toFixed(2)) : null,
    });
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

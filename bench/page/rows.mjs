// From measurements to rows of a table.
import { interval, quantile } from './stats.mjs';

/**
 * @typedef {object} Row
 * @property {string} metric
 * @property {'chromium' | 'firefox' | 'both'} browser
 * @property {string} page
 * @property {string} variant
 * @property {number} median
 * @property {number} low of the interval in which the median lies, 95 of 100 times
 * @property {number} high
 * @property {string} unit
 * @property {number | null} ratioToPage
 * @property {number | null} ratioToDriver
 */

/** @param {number} value */
const rounded = (value) =>
  Number.isFinite(value) ? Number(value.toFixed(Math.abs(value) < 1 ? 4 : 2)) : value;

/** A ratio says something only when what it is a ratio to is not nought. @param {number} a @param {number | undefined} b */
const ratio = (a, b) => (b === undefined || !(Math.abs(b) > 0.01) ? null : rounded(a / b));

/**
 * @param {Pick<Row, 'metric' | 'browser' | 'page' | 'variant' | 'unit'>} what
 * @param {number[]} values
 * @param {{ page?: number, driver?: number, of?: (values: number[]) => number }} [against]
 *   medians of the page alone and of driver.js in the same unit; of: another figure than the median
 * @returns {Row}
 */
export function rowOf(what, values, { page, driver, of } = {}) {
  const { median, low, high } = interval(values, of);
  return {
    ...what,
    median: rounded(median),
    low: rounded(low),
    high: rounded(high),
    ratioToPage: ratio(median, page),
    ratioToDriver: ratio(median, driver),
  };
}

/** @param {number[]} values */
export const p95 = (values) => quantile(values, 0.95);

/** One figure that needs no repeating. @param {Pick<Row, 'metric' | 'browser' | 'page' | 'variant' | 'unit'>} what @param {number} value @param {number} [driver] @returns {Row} */
export const single = (what, value, driver) => rowOf(what, [value], driver === undefined ? {} : { driver });

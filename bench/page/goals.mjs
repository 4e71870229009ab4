// The goals of the bench, and whether a run reaches them. Only said, never asserted: a slow machine is no fault.
import { JALON } from './variants.mjs';

/** @typedef {import('./rows.mjs').Row} Row */

/**
 * @typedef {object} Goal
 * @property {string} what
 * @property {string} metric
 * @property {(page: string) => boolean} [pages]
 * @property {string} reach in words
 * @property {(row: Row, all: Row[]) => boolean} reached
 */

const unknown = (/** @type {string} */ page) => page.startsWith('unknown');
const known = (/** @type {string} */ page) => !unknown(page);
/** Rows of the peers on the same page. @param {Row} row @param {Row[]} all */
const peers = (row, all) =>
  all.filter(
    (one) =>
      one.metric === row.metric &&
      one.page === row.page &&
      one.browser === row.browser &&
      !['alone', JALON].includes(one.variant),
  );
/** @param {number} most @returns {Goal['reached']} */
const atMost = (most) => (row) => row.median <= most;
/** @param {number} most @returns {Goal['reached']} */
const ofDriver = (most) => (row) => row.ratioToDriver !== null && row.ratioToDriver <= most;
/** @type {Goal['reached']} */
const noMoreThanPeers = (row, all) => peers(row, all).every((peer) => row.median <= peer.median);
/** Within the spread of the page alone. @type {Goal['reached']} */
const likePage = (row, all) => {
  const alone = all.find(
    (one) => one.metric === row.metric && one.page === row.page && one.variant === 'alone',
  );
  return alone !== undefined && row.low <= alone.high;
};

/** @type {Goal[]} */
export const GOALS = [
  {
    what: 'script CPU, unknown page',
    metric: 'script CPU added to a load, unknown page',
    reach: '≤ 0.5 × driver.js showing a card on the known page of that size',
    reached: ofDriver(0.5),
  },
  {
    what: 'script CPU, card shown',
    metric: 'script CPU added to a load',
    pages: known,
    reach: '≤ 1.0 × driver.js',
    reached: ofDriver(1),
  },
  {
    what: 'script CPU, card shown',
    metric: 'script CPU added to a load',
    pages: known,
    reach: 'every other peer behind',
    reached: noMoreThanPeers,
  },
  {
    what: 'task CPU, card shown',
    metric: 'task CPU added to a load',
    pages: known,
    reach: '≤ every peer',
    reached: noMoreThanPeers,
  },
  {
    what: 'process CPU, card shown',
    metric: 'process CPU added to a load',
    pages: known,
    reach: '≤ 1.0 × driver.js',
    reached: ofDriver(1),
  },
  {
    what: 'field appears to card painted',
    metric: 'screen comes to card painted, worker awake',
    reach: '≤ 50 ms',
    reached: atMost(50),
  },
  {
    what: 'field appears to card painted, p95',
    metric: 'screen comes to card painted, worker awake, p95',
    reach: '≤ 100 ms',
    reached: atMost(100),
  },
  {
    what: 'the same, worker asleep',
    metric: 'screen comes to card painted, worker asleep',
    reach: '≤ 120 ms',
    reached: atMost(120),
  },
  {
    what: 'bytes, unknown page',
    metric: 'bytes parsed, gzip, unknown page',
    reach: '≤ 6 kB',
    reached: atMost(6),
  },
  {
    what: 'bytes, card shown',
    metric: 'bytes parsed, gzip',
    reach: '≤ 30 kB for the card, beside the 6 of the detector',
    reached: atMost(36),
  },
  {
    what: 'CPU while nothing changes',
    metric: 'CPU while nothing changes',
    reach: '= the page alone, within its spread',
    reached: likePage,
  },
  {
    what: 'a burst of 1,000 changes',
    metric: 'script CPU added in a burst of 1,000 changes',
    reach: '≤ 2 ms',
    reached: atMost(2),
  },
  {
    what: 'longest script during bursts',
    metric: 'our longest script during bursts',
    reach: 'no long task (50 ms)',
    reached: atMost(50),
  },
  { what: 'whole-tree reads a burst', metric: 'whole-tree reads a burst', reach: '≤ 1', reached: atMost(1) },
  {
    what: 'typing, added delay for a key, p95',
    metric: 'added delay for a key, p95',
    reach: '≤ 1 ms',
    reached: atMost(1),
  },
  {
    what: 'late frames while scrolling',
    metric: 'late frames in 0.4 s of scrolling',
    reach: 'none beside those of the page alone',
    reached: likePage,
  },
  {
    what: 'layout writes when nothing moved',
    metric: 'layout writes on 40 events while nothing moved',
    reach: '0',
    reached: atMost(0),
  },
  { what: 'layout shift', metric: 'layout shift of a load', reach: '0', reached: atMost(0) },
  {
    what: 'heap added, card shown',
    metric: 'heap added',
    pages: known,
    reach: '≤ driver.js',
    reached: ofDriver(1),
  },
  {
    what: 'growth, 100 → 10,000 elements',
    metric: 'growth of script CPU for 100 times the elements',
    reach: '≤ 60 times: fields grow 5 → 300',
    reached: atMost(60),
  },
];

/** @param {Row[]} rows @returns {{ goal: Goal, row: Row, reached: boolean }[]} our rows that a goal is about */
export const judged = (rows) =>
  GOALS.flatMap((goal) =>
    rows
      .filter(
        (row) =>
          [JALON, 'jalon-unknown'].includes(row.variant) &&
          row.metric === goal.metric &&
          (goal.pages?.(row.page) ?? true),
      )
      .map((row) => ({ goal, row, reached: goal.reached(row, rows) })),
  );

// The goals of the bench, and whether a run meets them. Only said, never asserted: a slow machine is no fault.
import { JALON } from './variants.mjs';

/** @typedef {import('./rows.mjs').Row} Row */

/**
 * @typedef {object} Goal
 * @property {string} what
 * @property {string} metric
 * @property {(page: string) => boolean} [pages]
 * @property {string} criterion in words
 * @property {(row: Row, all: Row[]) => boolean} isMet
 */

const unknown = (/** @type {string} */ page) => page.startsWith('unknown');
const known = (/** @type {string} */ page) => !unknown(page);
/** Driver.js reads no page; ours grows with the page. */
const LARGEST = 'card-10000';
/** Pages of 1,000 elements and more. */
const LARGE = ['card-1000', LARGEST];
/** @param {number} most @returns {Goal['isMet']} */
const atMost = (most) => (row) => row.median <= most;
/** @param {number} most @returns {Goal['isMet']} */
const ofDriver = (most) => (row) => row.ratioToDriver !== null && row.ratioToDriver <= most;
/** Within the spread of the page alone. @type {Goal['isMet']} */
const likePage = (row, all) => {
  const alone = all.find(
    (one) => one.metric === row.metric && one.page === row.page && one.variant === 'alone',
  );
  return alone !== undefined && row.low <= alone.high;
};

/** @type {Goal[]} */
export const GOALS = [
  ...[
    { what: 'cold', load: 'a load' },
    { what: 'warm', load: 'a warm load' },
  ].flatMap(({ what, load }) => [
    {
      what: `script CPU, ${what}, unknown page`,
      metric: `script CPU added to ${load}, unknown page`,
      criterion: '≤ 0.5 × driver.js showing a card on the known page of that size',
      isMet: ofDriver(0.5),
    },
    {
      what: `script CPU, ${what}, card shown`,
      metric: `script CPU added to ${load}`,
      pages: (/** @type {string} */ page) => known(page) && page !== LARGEST,
      criterion: '≤ 1.0 × driver.js',
      isMet: ofDriver(1),
    },
    {
      what: `script CPU, ${what}, card shown`,
      metric: `script CPU added to ${load}`,
      pages: (/** @type {string} */ page) => page === LARGEST,
      criterion: '≤ 1.25 × driver.js, which reads nothing',
      isMet: ofDriver(1.25),
    },
  ]),
  {
    what: 'task CPU, card shown',
    metric: 'task CPU added to a load',
    pages: (page) => LARGE.includes(page),
    criterion: '≤ 1.0 × driver.js',
    isMet: ofDriver(1),
  },
  {
    what: 'task CPU, card shown',
    metric: 'task CPU added to a load',
    pages: (page) => known(page) && !LARGE.includes(page),
    criterion: '≤ 1.2 × driver.js: fewer than 1,000 elements',
    isMet: ofDriver(1.2),
  },
  {
    what: 'process CPU, card shown',
    metric: 'process CPU added to a load',
    pages: known,
    criterion: '≤ 1.0 × driver.js',
    isMet: ofDriver(1),
  },
  {
    what: 'field appears to card painted',
    metric: 'screen comes to card painted, worker awake',
    criterion: '≤ 50 ms',
    isMet: atMost(50),
  },
  {
    what: 'field appears to card painted, p95',
    metric: 'screen comes to card painted, worker awake, p95',
    criterion: '≤ 100 ms',
    isMet: atMost(100),
  },
  {
    what: 'the same, worker asleep',
    metric: 'screen comes to card painted, worker asleep',
    criterion: '≤ 120 ms',
    isMet: atMost(120),
  },
  {
    what: 'bytes, unknown page',
    metric: 'bytes parsed, gzip, unknown page',
    criterion: '≤ 6 kB',
    isMet: atMost(6),
  },
  {
    what: 'bytes, card shown',
    metric: 'bytes parsed, gzip',
    criterion: '≤ 30 kB for the card, beside the 6 of the detector',
    isMet: atMost(36),
  },
  {
    what: 'CPU while nothing changes',
    metric: 'CPU while nothing changes',
    criterion: '= the page alone, within its spread',
    isMet: likePage,
  },
  {
    what: 'a burst of 1,000 changes',
    metric: 'script CPU added in a burst of 1,000 changes',
    criterion: '≤ 3 ms',
    isMet: atMost(3),
  },
  {
    what: 'longest script during bursts',
    metric: 'our longest script during bursts',
    criterion: 'no long task (50 ms)',
    isMet: atMost(50),
  },
  {
    what: 'whole-tree reads a burst',
    metric: 'whole-tree reads a burst',
    criterion: '≤ 1',
    isMet: atMost(1),
  },
  {
    what: 'typing, added delay for a key, p95',
    metric: 'added delay for a key, p95',
    criterion: '≤ 1 ms',
    isMet: atMost(1),
  },
  {
    what: 'late frames while scrolling',
    metric: 'late frames in 0.4 s of scrolling',
    criterion: 'none beside those of the page alone',
    isMet: likePage,
  },
  {
    what: 'layout writes when nothing moved',
    metric: 'layout writes on 40 events while nothing moved',
    criterion: '0',
    isMet: atMost(0),
  },
  { what: 'layout shift', metric: 'layout shift of a load', criterion: '0', isMet: atMost(0) },
  {
    what: 'heap beyond an empty content script, unknown page',
    metric: 'heap added beyond the floor',
    pages: unknown,
    criterion: '≤ 257 kB, driver.js with its card',
    isMet: atMost(257),
  },
  {
    what: 'heap beyond the floor of a card',
    metric: 'heap added beyond the floor',
    pages: known,
    criterion: '≤ 750 kB',
    isMet: atMost(750),
  },
  {
    what: 'heap, 100 → 10,000 elements',
    metric: 'growth of the heap beyond the floor for 100 times the elements',
    criterion: '≤ 1.15 times',
    isMet: atMost(1.15),
  },
  {
    what: 'growth, 100 → 10,000 elements',
    metric: 'growth of script CPU for 100 times the elements',
    criterion: '≤ 60 times: fields grow 5 → 300',
    isMet: atMost(60),
  },
];

/** @param {Row[]} rows @returns {{ goal: Goal, row: Row, isMet: boolean }[]} our rows that a goal is about */
export const evaluateGoals = (rows) =>
  GOALS.flatMap((goal) =>
    rows
      .filter(
        (row) =>
          [JALON, 'jalon-unknown'].includes(row.variant) &&
          row.metric === goal.metric &&
          (goal.pages?.(row.page) ?? true),
      )
      .map((row) => ({ goal, row, isMet: goal.isMet(row, rows) })),
  );

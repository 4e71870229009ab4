/** Counts outcomes, with the interval in which the true rate lies. */

/** @typedef {import('./run.mjs').BenchRow} BenchRow */
/** @typedef {{ targets: number, right: number, wrong: number, unsure: number, missing: number, deleted: number, stillAnchored: number }} Count */

/** @returns {Count} */
const none = () => ({ targets: 0, right: 0, wrong: 0, unsure: 0, missing: 0, deleted: 0, stillAnchored: 0 });

/**
 * @param {BenchRow[]} rows
 * @param {(row: BenchRow) => Record<string, string>} groupOf what to count apart; each resolver always is
 * @returns {(Record<string, any> & Count & { resolver: string })[]}
 */
export function count(rows, groupOf) {
  /** @type {Map<string, any>} */
  const groups = new Map();
  for (const row of rows) {
    const group = groupOf(row);
    for (const [resolver, outcome] of Object.entries(row.outcomes)) {
      const key = JSON.stringify([group, resolver]);
      const sum = groups.get(key) ?? { ...group, resolver, ...none() };
      groups.set(key, sum);
      if (row.deleted) {
        sum.deleted += 1;
        if (outcome === 'wrong') sum.stillAnchored += 1;
      } else {
        sum.targets += 1;
        sum[outcome] += 1;
      }
    }
  }
  return [...groups.values()];
}

/**
 * Wilson's score interval at 95 %.
 * @param {number} hits
 * @param {number} all
 * @returns {[number, number]} shares from 0 to 1
 */
export function wilson(hits, all) {
  if (all === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / all;
  const base = 1 + z ** 2 / all;
  const middle = (share + z ** 2 / (2 * all)) / base;
  const half = (z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2))) / base;
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/**
 * @param {number} hits
 * @param {number} all
 * @param {number} [digits]
 */
export function percent(hits, all, digits = 2) {
  return all === 0 ? '–' : `${((100 * hits) / all).toFixed(digits)} %`;
}

/**
 * @param {number} hits
 * @param {number} all
 */
export function withInterval(hits, all) {
  if (all === 0) return '–';
  const [low, high] = wilson(hits, all);
  return `${percent(hits, all)} (${(100 * low).toFixed(2)}–${(100 * high).toFixed(2)})`;
}

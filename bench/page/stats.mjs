// Medians, quantiles, and the intervals in which they lie.

/** @param {number[]} values @param {number} share @returns {number} */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low === high ? low : low + (high - low) * (at - Math.floor(at));
}

/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);

/** A generator of its own, so that two prints of the same data are the same. @param {number} seed */
function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/**
 * The median (or another figure) and the interval in which it lies in 95 of 100 redrawn samples.
 * @param {number[]} values
 * @param {(values: number[]) => number} [of]
 * @returns {{ median: number, low: number, high: number }}
 */
export function interval(values, of = median) {
  const draw = random(7);
  const redrawn = Array.from({ length: 400 }, () =>
    of(values.map(() => /** @type {number} */ (values[Math.floor(draw() * values.length)]))),
  );
  return { median: of(values), low: quantile(redrawn, 0.025), high: quantile(redrawn, 0.975) };
}

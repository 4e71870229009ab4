// @ts-check
/** Softmax regression over the pages of one site and « none of them ». */

/** @typedef {import('./read-evidence.mjs').PageExample} PageExample */
/** @typedef {Record<string, Record<string, number>>} PageWeights by page, by feature */

export const NONE = 'none';
const LANDMARKS = 'landmarks';
const BIAS = 'bias';

/** Weight of a feature by where it stands: what is everywhere on a page says less. */
const SCALE = { t: 1.3, h: 1.6, a: 1.3, l: 1.3, b: 0.65, n: 0.4, k: 1.3 };
const EPOCHS = 600;
const RATE = 0.5;
const DECAY = 0.03;
/** Share of the features that are left out at random, so that none is relied on alone. */
const DROPPED = 0.6;
/** Pages that are no part of the journey count together for so many of its pages. */
const NONE_SHARE = 4;

/** @returns {() => number} the same numbers from 0 to 1 each time (Numerical Recipes' linear congruence) */
export function createRandom() {
  let state = 777;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * @param {[number, number][]} features index and scale
 * @param {number} share of them to leave out
 * @param {() => number} random
 * @param {number} [kept] index of one that always stays as it is
 * @returns {[number, number][]} those that are left, the stronger for it
 */
export const dropSome = (features, share, random, kept) =>
  features.flatMap(([at, scale]) => {
    if (at === kept) return [/** @type {[number, number]} */ ([at, scale])];
    return random() < share ? [] : [/** @type {[number, number]} */ ([at, scale / (1 - share)])];
  });

/** Weights are multiples of this: so they travel in a letter (selectors/engine/recognition/weight-table.ts). */
const STEP = 0.2;

/** @param {number} value */
export const round = (value) => Number((Math.round(value / STEP) * STEP).toFixed(1));

/** @param {string} feature */
const scaleOf = (feature) => SCALE[/** @type {keyof typeof SCALE} */ (feature[0])] ?? 1;

/**
 * @param {PageExample[]} examples of one site
 * @param {string[]} classes ids of its pages
 * @returns {PageWeights}
 */
export function fit(examples, classes) {
  const all = [...classes, NONE];
  const size = all.length;
  const seen = new Map();
  for (const { features } of examples) for (const one of features) seen.set(one, (seen.get(one) ?? 0) + 1);
  const names = [...seen].filter(([, times]) => times > 1).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ features, page, byLandmarks }) => ({
    x: features.flatMap((one) =>
      index.has(one) ? [/** @type {[number, number]} */ ([index.get(one), scaleOf(one)])] : [],
    ),
    y: Math.max(all.indexOf(page ?? NONE), 0),
    known: byLandmarks.length === 1 ? all.indexOf(/** @type {string} */ (byLandmarks[0])) : -1,
  }));
  const others = rows.filter(({ y }) => y === size - 1).length;
  const perPage = (rows.length - others) / classes.length;
  const noneCounts = Math.min(1, (NONE_SHARE * perPage) / Math.max(1, others));
  const random = createRandom();
  const weights = new Float64Array(names.length * size);
  const bias = new Float64Array(size);
  const squares = new Float64Array(weights.length + size + 1).fill(1);
  let landmarks = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const slope = new Float64Array(weights.length);
    const biasSlope = new Float64Array(size);
    let landmarkSlope = 0.5 * landmarks;
    for (const { x: whole, y, known: marked } of rows) {
      const x = dropSome(whole, DROPPED, random);
      const known = random() < DROPPED ? -1 : marked;
      const counts = y === size - 1 ? noneCounts : 1;
      const p = softmax(
        all.map((_, at) => {
          let sum = /** @type {number} */ (bias[at]) + (at === known ? landmarks : 0);
          for (const [feature, scale] of x)
            sum += /** @type {number} */ (weights[feature * size + at]) * scale;
          return sum;
        }),
      );
      for (const [at, share] of p.entries()) {
        const error = counts * (share - (at === y ? 1 : 0));
        biasSlope[at] = /** @type {number} */ (biasSlope[at]) + error;
        if (at === known) landmarkSlope += error;
        for (const [feature, scale] of x)
          slope[feature * size + at] = /** @type {number} */ (slope[feature * size + at]) + error * scale;
      }
    }
    const move = (/** @type {number} */ value, /** @type {number} */ by, /** @type {number} */ at) => {
      squares[at] = /** @type {number} */ (squares[at]) + by * by;
      return value - (RATE * by) / Math.sqrt(/** @type {number} */ (squares[at]));
    };
    for (const [at, value] of weights.entries())
      weights[at] = move(value, /** @type {number} */ (slope[at]) + DECAY * value, at);
    for (const [at, value] of bias.entries())
      bias[at] = move(value, /** @type {number} */ (biasSlope[at]) + 0.01 * value, weights.length + at);
    landmarks = move(landmarks, landmarkSlope, squares.length - 1);
  }
  return Object.fromEntries(
    all.map((id, at) => [
      id,
      {
        [BIAS]: /** @type {number} */ (bias[at]),
        ...(id === NONE ? {} : { [LANDMARKS]: landmarks }),
        ...Object.fromEntries(
          names.map((name, feature) => [
            name,
            /** @type {number} */ (weights[feature * size + at]) * scaleOf(name),
          ]),
        ),
      },
    ]),
  );
}

/** @param {number[]} scores */
function softmax(scores) {
  const most = Math.max(...scores);
  const odds = scores.map((one) => Math.exp(one - most));
  const sum = odds.reduce((total, one) => total + one, 0);
  return odds.map((one) => one / sum);
}

/** A weight smaller than this says nothing. */
export const LEAST = STEP / 2;

/**
 * @param {PageWeights} weights
 * @returns {Record<string, string>} as it is written: sorted, rounded, the small ones left out
 */
export function write(weights) {
  return Object.fromEntries(
    Object.entries(weights).map(([id, all]) => [
      id,
      Object.entries(all)
        .filter(([, value]) => Math.abs(value) >= LEAST)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, value]) => `${name} ${round(value)}`)
        .join(' '),
    ]),
  );
}

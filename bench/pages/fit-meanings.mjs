// @ts-check
/** Which control is it? A choice between the controls of a page and « none of them », fitted by what the targets mean. */
import { createRandom, dropSome, LEAST as ROUNDING, round } from './softmax.mjs';

/** @typedef {import('./read-evidence.mjs').Example} Example */

/** A name says more than what stands around. */
const SCALE = { n: 1.4, i: 0.8, d: 0.8, h: 0.6, r: 0.5, k: 1, p: 0.8 };
const EPOCHS = 150;
const RATE = 0.3;
const DECAY = 0.05;
/** Share of the features that are left out at random: so that none is relied on alone. */
const DROPPED = 0.4;
/** A weight smaller than this takes room and finds nothing more: of 772 targets one less, and one wrong one less. */
const LEAST = 3 * ROUNDING;
/** What the page without its control counts for, and a page that has no such control. */
const WITHOUT = 0.2;
const ELSEWHERE = 0.1;

/** @param {string} feature */
const scaleOf = (feature) => SCALE[/** @type {keyof typeof SCALE} */ (feature[0])] ?? 1;

/**
 * @typedef {object} Choice
 * @property {string[][]} features of each control
 * @property {boolean[]} right
 * @property {number} counts
 */

/** @param {Example[]} examples @returns {Map<string, Choice[]>} by meaning */
function choicesOf(examples) {
  /** @type {Map<string, Choice[]>} */
  const all = new Map();
  for (const { controls } of examples)
    for (const { meaning, isHere, isMarked, candidates, right } of controls.targets) {
      /** @param {number[]} among @param {number} counts */
      const add = (among, counts) => {
        const list = all.get(meaning) ?? [];
        all.set(meaning, list);
        if (among.length > 0)
          list.push({
            features: among.map((at) => /** @type {string[]} */ (controls.features[at])),
            right: among.map((at) => right.includes(at)),
            counts,
          });
      };
      const others = candidates.filter((at) => !right.includes(at));
      if (right.length > 0) {
        add(candidates, 1);
        add(others, WITHOUT);
      } else if (isHere && !isMarked) add(others, 1);
      else if (!isHere && !controls.targets.some((one) => one.isHere && one.meaning === meaning))
        add(others, ELSEWHERE);
    }
  return all;
}

/**
 * @param {Example[]} examples of one site
 * @returns {Record<string, string>} by meaning, the weights of a control's features, as they are written
 */
export function fitMeanings(examples) {
  /** @type {Record<string, string>} */
  const out = {};
  for (const [meaning, choices] of [...choicesOf(examples)].sort(([one], [other]) => (one < other ? -1 : 1)))
    if (choices.some(({ right }) => right.includes(true))) out[meaning] = fitOne(choices);
  return out;
}

/** @param {Choice[]} choices @returns {string} */
function fitOne(choices) {
  const random = createRandom();
  const times = new Map();
  for (const { features } of choices)
    for (const one of features.flat()) times.set(one, (times.get(one) ?? 0) + 1);
  const names = [...times].filter(([, count]) => count > 1).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  const bias = index.get('bias');
  const rows = choices.map(({ features, right, counts }) => ({
    right,
    counts,
    controls: features.map((all) =>
      all.flatMap((one) =>
        index.has(one) ? [/** @type {[number, number]} */ ([index.get(one), scaleOf(one)])] : [],
      ),
    ),
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const slope = new Float64Array(names.length);
    for (const { controls, right, counts } of rows) {
      const seen = controls.map((one) => dropSome(one, DROPPED, random, bias));
      const scores = seen.map((one) =>
        one.reduce((sum, [at, scale]) => sum + /** @type {number} */ (weights[at]) * scale, 0),
      );
      const most = Math.max(0, ...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const sum = odds.reduce((total, one) => total + one, Math.exp(-most));
      const good = odds.reduce((total, one, at) => total + (right[at] ? one : 0), 0);
      for (const [at, one] of seen.entries()) {
        const odd = /** @type {number} */ (odds[at]);
        const error = counts * (odd / sum - (right[at] ? odd / good : 0));
        for (const [feature, scale] of one)
          slope[feature] = /** @type {number} */ (slope[feature]) + error * scale;
      }
    }
    for (const [at, value] of weights.entries()) {
      const by = /** @type {number} */ (slope[at]) + DECAY * value;
      squares[at] = /** @type {number} */ (squares[at]) + by * by;
      weights[at] = value - (RATE * by) / Math.sqrt(/** @type {number} */ (squares[at]));
    }
  }
  return names
    .map((name, at) => /** @type {const} */ ([name, /** @type {number} */ (weights[at]) * scaleOf(name)]))
    .filter(([, value]) => Math.abs(value) >= LEAST)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name} ${round(value)}`)
    .join(' ');
}

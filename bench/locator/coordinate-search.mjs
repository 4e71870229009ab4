/** Coordinate search for the best numbers of the vote: one at a time, again and again, as long as it helps. */
import { STRENGTHS } from './run.mjs';

/** @typedef {{ votes: Record<string, number>, right: boolean, claimed: boolean, same: number[] }} Candidate */
/** @typedef {{ corpus: string, strength: string, deleted: boolean, candidates: Candidate[] }} Case */
/** @typedef {{ weights: Record<string, number>, found: number, margin: number, unsure: number }} Numbers */

/** What one wrong answer costs, in right ones; and what an answer for a deleted target costs. */
const COST_OF_WRONG = { mild: 100, redesign: 60, hostile: 25 };
const COST_OF_ANCHORED = { mild: 30, redesign: 8, hostile: 2 };
const STEPS = [0.4, -0.4, 0.2, -0.2, 0.1, -0.1, 0.05, -0.05];
/** Kinds that say in words or pictures what the element is, as in selectors/engine/signals.ts. */
const TELLING = new Set(['name', 'label', 'placeholder', 'text', 'code', 'image', 'heading']);

/**
 * The engine's own rule (resolve.ts, `decide`) on recorded evidence.
 * @param {Case} one
 * @param {Numbers} numbers
 * @returns {'right' | 'wrong' | 'silent'}
 */
function decide({ candidates }, { weights, found, margin }) {
  let best = -1;
  const scores = candidates.map(({ votes }) => {
    let score = 0;
    for (const key in votes) score += (weights[key] ?? 0) * (votes[key] ?? 0);
    return score;
  });
  for (let at = 0; at < scores.length; at++) if (best < 0 || scores[at] > scores[best]) best = at;
  if (best < 0 || scores[best] < found) return 'silent';
  const chosen = candidates[best];
  for (let at = 0; at < scores.length; at++) {
    if (at === best || chosen.same.includes(at) || scores[at] <= 0) continue;
    if ((scores[best] - scores[at]) / scores[best] < margin) return 'silent';
  }
  const kinds = new Set();
  for (const key in chosen.votes)
    if (key !== 'company' && weights[key] * chosen.votes[key] > 0) kinds.add(key.split(' ')[0]);
  if (kinds.size < 2 && ![...kinds].some((kind) => TELLING.has(kind))) return 'silent';
  if (chosen.claimed) return 'silent';
  return chosen.right ? 'right' : 'wrong';
}

/**
 * @param {Case[]} cases
 * @param {Numbers} numbers
 */
function count(cases, numbers) {
  /** @type {Record<string, { asked: number, right: number, wrong: number, deleted: number, anchored: number }>} */
  const sums = {};
  for (const one of cases) {
    const key = `${one.corpus} ${one.strength}`;
    const sum = sums[key] ?? { asked: 0, right: 0, wrong: 0, deleted: 0, anchored: 0 };
    sums[key] = sum;
    const answer = decide(one, numbers);
    if (one.deleted) {
      sum.deleted += 1;
      if (answer !== 'silent') sum.anchored += 1;
    } else {
      sum.asked += 1;
      if (answer !== 'silent') sum[answer] += 1;
    }
  }
  return sums;
}

/** @param {Case[]} cases @param {Numbers} numbers */
function objective(cases, numbers) {
  let total = 0;
  for (const [key, sum] of Object.entries(count(cases, numbers))) {
    const strength = /** @type {'mild'} */ (key.split(' ')[1]);
    if (sum.asked > 0) total += (sum.right - COST_OF_WRONG[strength] * sum.wrong) / sum.asked;
    if (sum.deleted > 0) total -= (COST_OF_ANCHORED[strength] * sum.anchored) / sum.deleted;
  }
  // Of two equal answers, the one that leaves more room.
  return total + 0.002 * numbers.found + 0.002 * numbers.margin;
}

/**
 * @param {Case[]} cases
 * @param {Numbers} numbers
 * @returns {Record<string, string>} right, wrong and still anchored, in percent
 */
export function figuresOf(cases, numbers) {
  const sums = count(cases, numbers);
  const percent = (/** @type {number} */ hits, /** @type {number} */ all) =>
    `${((100 * hits) / all).toFixed(2)} %`;
  return Object.fromEntries(
    Object.keys(sums)
      .sort((a, b) => STRENGTHS.indexOf(a.split(' ')[1]) - STRENGTHS.indexOf(b.split(' ')[1]))
      .map((key) => [
        key,
        `${percent(sums[key].right, sums[key].asked)} · ${percent(sums[key].wrong, sums[key].asked)} · ${percent(sums[key].anchored, sums[key].deleted)}`,
      ]),
  );
}

/**
 * @param {Case[]} cases
 * @param {Numbers} start
 * @returns {Numbers}
 */
export function coordinateSearch(cases, start) {
  let best = structuredClone(start);
  let most = objective(cases, best);
  const keys = [...Object.keys(start.weights), 'found', 'margin'];
  for (let better = true; better; ) {
    better = false;
    for (const key of keys) {
      for (const step of STEPS) {
        const next = neighbour(best, key, step);
        if (!next) continue;
        const value = objective(cases, next);
        if (value <= most + 1e-9) continue;
        [best, most, better] = [next, value, true];
      }
    }
  }
  return best;
}

/**
 * @param {Numbers} numbers
 * @param {string} key
 * @param {number} step
 * @returns {Numbers | null} null when the number would change its sense
 */
function neighbour(numbers, key, step) {
  const next = structuredClone(numbers);
  const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;
  if (key === 'found' || key === 'margin') {
    next[key] = round(next[key] + step);
    if (next.weights.css + next.weights.container < next.found) return null;
    return next.margin >= 0.15 && next.margin <= 0.6 && next.found > next.unsure ? next : null;
  }
  const old = next.weights[key] ?? 0;
  const fresh = round(old + step);
  if (old !== 0 && Math.sign(fresh) !== Math.sign(old)) return null;
  const kind = key.split(' ')[0];
  next.weights[key] = fresh;
  // Some regions are known by their mark and by their place alone: that has to be enough.
  if (next.weights.css + next.weights.container < next.found) return null;
  // A good likeness never weighs less than a poor one.
  const ladder = [kind, `${kind} same`, `${kind} part`].filter((one) => one in next.weights);
  return ladder.every((one, at) => at === 0 || next.weights[one] <= next.weights[ladder[at - 1]])
    ? next
    : null;
}

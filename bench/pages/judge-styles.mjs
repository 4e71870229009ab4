/** Each wording style asked with weights that were fitted without it. */
import { importTypeScript, loadMaps } from '../../scripts/lib/bundle.mjs';
import { fitMeanings } from './fit-meanings.mjs';
import { fit, write } from './softmax.mjs';

/** @typedef {import('./read-evidence.mjs').Example} Example */
/** @typedef {'right' | 'none' | 'wrong'} Prior */
/**
 * @typedef {object} Row
 * @property {Prior} prior
 * @property {number} screens
 * @property {number} known right
 * @property {number} likely right
 * @property {number} taken for another
 * @property {number} silent neither page nor « unknown, but of the journey »
 * @property {number} near pages that are no part of the journey
 * @property {number} nearKnown
 * @property {number} nearLikely
 */

/** Pages that are in no wording style. */
export const OWN = ['rebuilt', 'unknown'];
/** @type {Prior[]} */
export const PRIORS = ['right', 'none', 'wrong'];

/** @typedef {{ pages: Record<string, string>, meanings: Record<string, string> }} SiteWeights */

/**
 * @param {Example[]} examples
 * @returns {Promise<Record<string, SiteWeights>>} by site, the weights of its pages and of what its targets mean
 */
export async function fitAll(examples) {
  /** @type {Record<string, SiteWeights>} */
  const all = {};
  for (const { site, certain, pages } of await loadMaps()) {
    const own = examples.filter((one) => one.site === site);
    if (own.length === 0 || (certain && own.every(({ style }) => style === 'rebuilt'))) continue;
    const classes = pages.map(({ id }) => id).filter((id) => own.some(({ page }) => page === id));
    all[site] = { pages: write(fit(own, classes)), meanings: fitMeanings(own) };
  }
  return all;
}

/**
 * @param {Example[]} examples
 * @param {Record<string, SiteWeights>} weights
 * @param {Prior} prior
 * @returns {Promise<{ example: Example, verdict: import('../../selectors/engine/recognition/recognise').Recognition }[]>}
 */
export async function judgeAll(examples, weights, prior) {
  const { judge } = await importTypeScript('selectors/engine/recognition/judge.ts');
  const { asksSomething } = await importTypeScript('selectors/engine/recognition/evidence.ts');
  const { parseWeights } = await importTypeScript('selectors/page-weights.ts');
  const maps = await loadMaps();
  return examples.map((example, at) => {
    const map = /** @type {NonNullable<typeof maps[number]>} */ (
      maps.find(({ site }) => site === example.site)
    );
    const { page, byLandmarks, out, features } = example;
    const known = byLandmarks.length === 1 ? byLandmarks[0] : null;
    if (map.certain && known)
      return { example, verdict: { page: known, verdict: 'known', likeliest: [], related: false } };
    const ids = Object.keys(weights[example.site]?.pages ?? {}).filter((id) => !out.includes(id));
    const scores = ids.map((id) => {
      const all = parseWeights(weights[example.site]?.pages[id] ?? '');
      return [...features, 'bias', ...(id === known ? ['landmarks'] : [])].reduce(
        (sum, one) => sum + (all.get(one) ?? 0),
        0,
      );
    });
    // Of the others, a fixed one for each screen.
    const others = map.pages.map(({ id }) => id).filter((id) => id !== page);
    const wrong = others[(at * 7) % others.length];
    const now = prior === 'right' && page ? page : wrong;
    const found = judge(ids, scores, prior === 'none' ? null : { step: [now], near: [] }, known);
    return { example, verdict: { ...found, related: found.related && asksSomething(features) } };
  });
}

/** @param {Prior} prior @param {Awaited<ReturnType<typeof judgeAll>>} answers @returns {Row} */
export function count(prior, answers) {
  /** @type {Row} */
  const row = {
    prior,
    screens: 0,
    known: 0,
    likely: 0,
    taken: 0,
    silent: 0,
    near: 0,
    nearKnown: 0,
    nearLikely: 0,
  };
  for (const { example, verdict } of answers) {
    const is = verdict.verdict;
    if (example.page === null) {
      row.near++;
      if (is === 'known') row.nearKnown++;
      if (is === 'likely') row.nearLikely++;
    } else {
      row.screens++;
      if (is === 'unknown') row.silent += verdict.related ? 0 : 1;
      else if (verdict.page !== example.page) row.taken++;
      else row[is]++;
    }
  }
  return row;
}

/**
 * @typedef {object} TargetRow of the targets of the journey's screens, the page given
 * @property {number} all
 * @property {number} right
 * @property {number} wrong
 * @property {number} without targets found on the page from which the right control was taken away
 */

/** @param {Example[]} examples @param {Record<string, SiteWeights>} weights @param {TargetRow} row */
async function countTargets(examples, weights, row) {
  const { likeliest } = await importTypeScript('selectors/engine/recognition/likeliest.ts');
  const { SURE } = await importTypeScript('selectors/engine/recognition/by-meaning.ts');
  const { parseWeights } = await importTypeScript('selectors/page-weights.ts');
  for (const { site, controls } of examples)
    for (const { meaning, isHere, isMarked, isOptional, candidates, right } of controls.targets) {
      if (!isHere || !isMarked) continue;
      row.all++;
      const written = weights[site]?.meanings[meaning];
      if (written === undefined) continue;
      /** @param {number[]} among @returns {number | null} */
      const ask = (among) =>
        likeliest(
          parseWeights(written),
          among,
          (/** @type {number} */ at) => controls.features[at],
          isOptional ? SURE.optional : SURE.known,
        );
      const found = ask(candidates);
      if (found !== null) row[right.includes(found) ? 'right' : 'wrong']++;
      if (ask(candidates.filter((at) => !right.includes(at))) !== null) row.without++;
    }
}

/**
 * @param {Example[]} examples
 * @returns {Promise<{ rows: Row[], targets: TargetRow }>} leave one style out, one row a prior
 */
export async function leaveOneStyleOut(examples) {
  const styles = [...new Set(examples.map(({ style }) => style))].filter((style) => !OWN.includes(style));
  /** @type {Record<Prior, Awaited<ReturnType<typeof judgeAll>>>} */
  const answers = { right: [], none: [], wrong: [] };
  /** @type {TargetRow} */
  const targets = { all: 0, right: 0, wrong: 0, without: 0 };
  for (const held of styles) {
    const weights = await fitAll(examples.filter(({ style }) => style !== held));
    const asked = examples.filter(({ style }) => style === held);
    for (const prior of PRIORS) answers[prior].push(...(await judgeAll(asked, weights, prior)));
    await countTargets(asked, weights, targets);
  }
  return { rows: PRIORS.map((prior) => count(prior, answers[prior])), targets };
}

// @ts-check
/** Each wording style asked with what was fitted without it. */
import { importTypeScript } from '../../scripts/lib/bundle.mjs';
import { fitMeanings } from './fit-meanings.mjs';
import { count, judgeAll, PRIORS } from './judge-styles.mjs';
import { byHand, byLandmarks, byWeights, fitPages, naiveBayes, sitesOf } from './methods.mjs';

/** @typedef {import('./read-evidence.mjs').Example} Example */
/** @typedef {import('./judge-styles.mjs').Row} Row */
/** @typedef {import('./judge-styles.mjs').Prior} Prior */
/** @typedef {import('./judge-styles.mjs').Answer} Answer */
/** @typedef {import('./methods.mjs').Method} Method */
/** @typedef {{ pages: Record<string, string>, meanings: Record<string, string> }} SiteWeights */

/** Pages that are in no wording style. */
const OWN = ['rebuilt', 'unknown'];

/** @param {Example[]} examples @returns {string[]} */
export const stylesOf = (examples) =>
  [...new Set(examples.map(({ style }) => style))].filter((style) => !OWN.includes(style));

/**
 * @param {Example[]} examples
 * @returns {Record<string, SiteWeights>} by site, the weights of its pages and of what its targets mean
 */
export function fitAll(examples) {
  const pages = fitPages(examples);
  return Object.fromEntries(
    sitesOf(examples).map(({ site, own }) => [
      site,
      { pages: pages[site] ?? {}, meanings: fitMeanings(own) },
    ]),
  );
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
  const { withEvidence } = await importTypeScript('selectors/engine/recognition/own-evidence.ts');
  const { likeliest } = await importTypeScript('selectors/engine/recognition/likeliest.ts');
  const { SURE } = await importTypeScript('selectors/engine/recognition/by-meaning.ts');
  const { parseWeights } = await importTypeScript('selectors/page-weights.ts');
  for (const { site, controls } of examples)
    for (const { meaning, isHere, isMarked, isOptional, candidates, right } of controls.targets) {
      if (!isHere || !isMarked) continue;
      row.all++;
      const written = weights[site]?.meanings[meaning];
      if (written === undefined) continue;
      const featuresOf = (/** @type {number} */ at) => controls.features[at];
      /** @param {number[]} among @returns {number | null} */
      const ask = (among) => {
        const first = likeliest(parseWeights(written), withEvidence(meaning, among, featuresOf), featuresOf);
        return first && first.p >= (isOptional ? SURE.optional : SURE.known) ? first.best : null;
      };
      const found = ask(candidates);
      if (found !== null) row[right.includes(found) ? 'right' : 'wrong']++;
      if (ask(candidates.filter((at) => !right.includes(at))) !== null) row.without++;
    }
}

/**
 * @typedef {object} Outcome
 * @property {Record<Method, Record<Prior, Row>>} methods
 * @property {Record<string, Record<Prior, Row>>} styles by style, of what the engine does
 * @property {TargetRow} targets
 * @property {Record<string, Record<string, SiteWeights>>} weights by style, by site: fitted without the style
 */

/** @type {Method[]} */
export const METHODS = ['jalon', 'landmarks', 'bayes', 'hand'];

/** @param {Example[]} examples @returns {Promise<Outcome>} */
export async function leaveOneStyleOut(examples) {
  /** @type {{ method: Method, prior: Prior, style: string, answers: Answer[] }[]} */
  const all = [];
  /** @type {TargetRow} */
  const targets = { all: 0, right: 0, wrong: 0, without: 0 };
  /** @type {Outcome['weights']} */
  const fitted = {};
  for (const style of stylesOf(examples)) {
    const rest = examples.filter((one) => one.style !== style);
    const asked = examples.filter((one) => one.style === style);
    const weights = fitAll(rest);
    fitted[style] = weights;
    const pages = Object.fromEntries(Object.entries(weights).map(([site, one]) => [site, one.pages]));
    const scorers = {
      jalon: byWeights(pages),
      landmarks: byLandmarks,
      bayes: naiveBayes(rest),
      hand: byHand(),
    };
    for (const method of METHODS)
      for (const prior of PRIORS)
        all.push({ method, prior, style, answers: judgeAll(asked, scorers[method], prior) });
    await countTargets(asked, weights, targets);
  }
  /** @param {(one: typeof all[number]) => boolean} isMeant */
  const byPrior = (isMeant) =>
    /** @type {Record<Prior, Row>} */ (
      Object.fromEntries(
        PRIORS.map((prior) => {
          const these = all.filter((one) => one.prior === prior && isMeant(one));
          return [prior, count(these.flatMap(({ answers }) => answers))];
        }),
      )
    );
  return {
    methods: /** @type {Outcome['methods']} */ (
      Object.fromEntries(METHODS.map((method) => [method, byPrior((one) => one.method === method)]))
    ),
    styles: Object.fromEntries(
      stylesOf(examples).map((style) => [
        style,
        byPrior((one) => one.method === 'jalon' && one.style === style),
      ]),
    ),
    targets,
    weights: fitted,
  };
}

// @ts-check
/** Which pages are recognised, by how they are scored and by the step that the learner is at. */
import { importTypeScript, loadMaps } from '../../scripts/lib/bundle.mjs';

/** @typedef {import('./read-evidence.mjs').PageExample} PageExample */
/** @typedef {'right' | 'late' | 'none' | 'wrong'} Prior */
/**
 * @typedef {object} Row
 * @property {number} screens
 * @property {number} known right
 * @property {number} likely right
 * @property {number} taken for another
 * @property {number} silent neither page nor « unknown, but of the journey »
 * @property {number} near pages that are no part of the journey
 * @property {number} nearKnown
 * @property {number} nearLikely
 */

/** @type {Prior[]} */
export const PRIORS = ['right', 'late', 'none', 'wrong'];

/**
 * @typedef {object} Answer
 * @property {PageExample} example
 * @property {import('../../selectors/engine/recognition/recognise').Recognition} verdict
 */

const maps = await loadMaps();
const { judge } = await importTypeScript('selectors/engine/recognition/judge.ts');
const { asksSomething } = await importTypeScript('selectors/engine/recognition/evidence.ts');
const { NOTHING } = await importTypeScript('selectors/engine/recognition/recognise.ts');

/** @param {string[]} ids in the map's order @param {string | undefined} id @returns {(string | undefined)[]} before and after */
const besides = (ids, id) => {
  const at = id === undefined ? -1 : ids.indexOf(id);
  return [ids[at - 1], ids[at + 1]];
};
const isThere = (/** @type {string | undefined} */ id) => id !== undefined;

/**
 * @param {Prior} prior
 * @param {string[]} ids of the site's pages, in the map's order
 * @param {string | null} page null: no part of the journey; then the step is some page's
 * @param {number} at a number of the screen
 * @returns {import('../../selectors/engine/recognition/recognise').Expected | null}
 */
export function expectedAt(prior, ids, page, at) {
  if (prior === 'none') return null;
  // Of the others, a fixed one for each screen.
  const others = ids.filter((id) => id !== page);
  const other = others[(at * 7) % others.length];
  if (prior === 'late') {
    // As in the extension, the pages around the step are near. Before the first one, the step is on another site.
    const step = page ? besides(ids, page)[0] : other;
    const near = step ? besides(ids, step) : [page ?? undefined];
    return { step: [step].filter(isThere), near: near.filter(isThere) };
  }
  return { step: [prior === 'right' && page ? page : other].filter(isThere), near: [] };
}

/**
 * Recognises each page as the engine does (selectors/engine/recognition/recognise.ts), with scores of any kind.
 * @param {PageExample[]} examples
 * @param {import('./methods.mjs').Scorer} scorer
 * @param {Prior} prior
 * @returns {Answer[]}
 */
export function judgeAll(examples, scorer, prior) {
  return examples.map((example, at) => {
    const map = /** @type {NonNullable<typeof maps[number]>} */ (
      maps.find(({ site }) => site === example.site)
    );
    const { page, byLandmarks, out, features, isOfSite } = example;
    const marked = byLandmarks.length === 1 ? /** @type {string} */ (byLandmarks[0]) : null;
    if (!isOfSite) return { example, verdict: NOTHING };
    const all = scorer.idsOf(example.site);
    /** @param {string | null} id */
    const isCertain = (id) => map.pages.find((one) => one.id === id)?.certain ?? map.certain;
    const isEnough = marked !== null && (isCertain(marked) || !all.includes(marked));
    if (all.length === 0 || isEnough) {
      const verdict = isCertain(marked) === false ? 'likely' : 'known';
      return { example, verdict: marked ? { ...NOTHING, page: marked, verdict } : NOTHING };
    }
    const ids = all.filter((id) => !out.includes(id));
    const scores = ids.map((id) => scorer.score(example, id, marked));
    const pages = map.pages.map(({ id }) => id);
    const found = judge(ids, scores, expectedAt(prior, pages, page, at), marked);
    return {
      example,
      verdict: {
        ...found,
        verdict: isCertain(found.page) !== undefined && found.verdict === 'known' ? 'likely' : found.verdict,
        related: found.related && asksSomething(features),
      },
    };
  });
}

/** @param {Answer[]} answers @returns {Row} */
export function count(answers) {
  /** @type {Row} */
  const row = {
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

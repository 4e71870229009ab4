// @ts-check
/** Ways to score the pages of a site. Each speaks of what the same examples have taught it, by the same features. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript, loadMaps } from '../../scripts/lib/bundle.mjs';
import { fit, NONE, write } from './softmax.mjs';

/** @typedef {import('./read-evidence.mjs').PageExample} PageExample */
/** @typedef {'jalon' | 'landmarks' | 'bayes' | 'hand'} Method */
/**
 * @typedef {object} Scorer
 * @property {(site: string) => string[]} idsOf the pages of the site that it can tell, and `none`; none: landmarks decide alone
 * @property {(example: PageExample, id: string, byLandmarks: string | null) => number} score logarithm of the odds, but for a constant
 */

/** @type {{ about: string, none: string, start: number, pages: Record<string, string> }} */
const HAND = JSON.parse(readFileSync(join(import.meta.dirname, 'hand-weights.json'), 'utf8'));
/** Added to each count, so that what was never seen is not impossible (Laplace). */
const SMOOTHING = 1;

const maps = await loadMaps();
const { parseWeights } = await importTypeScript('selectors/page-weights.ts');

/**
 * @param {PageExample[]} examples
 * @returns {Record<string, Record<string, string>>} by site, the weights of its pages, as they are written
 */
export function fitPages(examples) {
  /** @type {Record<string, Record<string, string>>} */
  const all = {};
  for (const { site, own, classes } of sitesOf(examples)) all[site] = write(fit(own, classes));
  return all;
}

/**
 * @template {PageExample} E
 * @param {E[]} examples
 * @returns {{ site: string, own: E[], classes: string[] }[]} of each site that evidence tells, its examples and its pages
 */
export function sitesOf(examples) {
  return maps.flatMap(({ site, certain, pages }) => {
    const own = examples.filter((one) => one.site === site);
    if (own.length === 0 || (certain && own.every(({ style }) => style === 'rebuilt'))) return [];
    const classes = pages.map(({ id }) => id).filter((id) => own.some(({ page }) => page === id));
    return [{ site, own, classes }];
  });
}

/** @param {Record<string, Record<string, string>>} written by site @returns {Scorer} the engine's own way */
export function byWeights(written) {
  const tables = mapValues(written, (pages) => mapValues(pages, parseWeights));
  return {
    idsOf: (site) => Object.keys(tables[site] ?? {}),
    score({ site, features }, id, byLandmarks) {
      /** @type {Map<string, number> | undefined} */
      const all = tables[site]?.[id];
      const signs = ['bias', ...(id === byLandmarks ? ['landmarks'] : []), ...features];
      return signs.reduce((sum, one) => sum + (all?.get(one) ?? 0), 0);
    },
  };
}

/** @type {Scorer} what the map's landmarks say, and nothing else */
export const byLandmarks = { idsOf: () => [], score: () => 0 };

/** @param {PageExample[]} examples to learn from @returns {Scorer} multinomial naive Bayes */
export function naiveBayes(examples) {
  const tables = Object.fromEntries(
    sitesOf(examples).map(({ site, own, classes }) => {
      const words = new Set(own.flatMap(({ features }) => features));
      const of = [...classes, NONE].map((id) => {
        const these = own.filter(({ page }) => (page ?? NONE) === id);
        const seen = these.flatMap(({ features }) => features);
        const whole = Math.log(seen.length + SMOOTHING * words.size);
        /** @type {Map<string, number>} */
        const counts = new Map();
        for (const one of seen) counts.set(one, (counts.get(one) ?? 0) + 1);
        const start = Math.log((these.length + SMOOTHING) / (own.length + SMOOTHING * (classes.length + 1)));
        const logOf = (/** @type {string} */ one) => Math.log((counts.get(one) ?? 0) + SMOOTHING) - whole;
        return /** @type {const} */ ([id, { start, logOf }]);
      });
      return [site, { words, of: new Map(of) }];
    }),
  );
  return {
    idsOf: (site) => [...(tables[site]?.of.keys() ?? [])],
    score({ site, features }, id) {
      const table = tables[site];
      const page = table?.of.get(id);
      if (!table || !page) return 0;
      return features
        .filter((one) => table.words.has(one))
        .reduce((sum, one) => sum + page.logOf(one), page.start);
    },
  };
}

/** @returns {Scorer} hand-weights.json */
export function byHand() {
  const pages = mapValues({ ...HAND.pages, [NONE]: HAND.none }, parseWeights);
  return {
    idsOf: (site) => [...(maps.find((one) => one.site === site)?.pages ?? []).map(({ id }) => id), NONE],
    score({ features }, id) {
      const start = id === NONE ? 0 : HAND.start;
      return features.reduce((sum, one) => sum + (pages[id]?.get(one) ?? 0), start);
    },
  };
}

/** @template T, U @param {Record<string, T>} all @param {(one: T) => U} change @returns {Record<string, U>} */
const mapValues = (all, change) =>
  Object.fromEntries(Object.entries(all).map(([key, one]) => [key, change(one)]));

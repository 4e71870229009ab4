/** The weights by which a site's pages are known: fitted, not made by hand (`npm run fit:pages`). */
import * as v from 'valibot';
import concepts from './concepts.json';
import type { Meanings } from './engine/by-meaning';
import { type PageWeights, parseWeights } from './engine/recognition/recognise';
import type { SiteMap } from './schema';

const FEATURES = v.pipe(v.string(), v.regex(/^(\S+ -?\d+(\.\d)?( (?!$)|$))*$/));

/** `selectors/sites/<site>/weights.json`. */
export const WeightsSchema = v.strictObject({
  fitted: v.pipe(v.string(), v.isoDate()),
  /** How many pages they were fitted on. */
  examples: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** By page, and `none`: « feature weight feature weight … ». */
  pages: v.record(v.string(), FEATURES),
  /** The same by what targets mean, for their controls. */
  meanings: v.optional(v.record(v.string(), FEATURES)),
});

/** A map with its weights, where it has any. */
export type WeightedMap = SiteMap & { weights?: PageWeights | undefined; meanings?: Meanings | undefined };

/**
 * @param raw what the file of weights holds; undefined: the site has none
 * @returns the map with its weights and the concepts that they speak of; without, when they cannot be read
 */
export function withWeights(map: SiteMap, raw: unknown): WeightedMap {
  const parsed = v.safeParse(WeightsSchema, raw);
  if (!parsed.success) return map;
  const { pages, meanings } = parsed.output;
  const features = [pages, meanings ?? {}]
    .flatMap((all) => Object.values(all))
    .flatMap((all) => [...parseWeights(all).keys()]);
  const used = new Set(features.map((feature) => feature.replace(/^.:/, '')));
  const lexicon = Object.fromEntries(Object.entries(concepts).filter(([concept]) => used.has(concept)));
  return { ...map, weights: { lexicon, pages }, meanings };
}

/** The weights by which a site's pages and targets are known: fitted, not made by hand (`npm run fit:pages`). */
import * as v from 'valibot';
import concepts from './concepts.json';
import type { PageWeights } from './engine/recognition/recognise';
import { MOST_STEPS, NO_WEIGHT, WEIGHT_STEP, type WeightTable } from './engine/recognition/weight-table';
import type { SiteMap } from './schema';

/** « feature weight feature weight … ». */
const WrittenWeights = v.pipe(v.string(), v.regex(/^(\S+ -?\d+(\.\d)?( (?!$)|$))*$/));

/** `selectors/sites/<site>/weights.json`. */
export const WeightsSchema = v.strictObject({
  fitted: v.pipe(v.string(), v.isoDate()),
  /** How many pages they were fitted on. */
  examples: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** By page, and `none`. */
  pages: v.record(v.string(), WrittenWeights),
  /** Of the features of controls, by what targets mean. */
  meanings: v.optional(v.record(v.string(), WrittenWeights)),
});

/** A map with its weights, where it has any. */
export type WeightedMap = SiteMap & { weights?: PageWeights | undefined };

/** @returns the weight of each feature */
export function parseWeights(written: string): Map<string, number> {
  const parts = written.split(' ');
  return new Map(parts.flatMap((key, at) => (at % 2 ? [] : [[key, Number(parts[at + 1])]])));
}

/** @returns written weights as they travel to a page; rounded, and cut where they are out of all measure */
export function tableOf(written: Readonly<Record<string, string>>): WeightTable {
  const ids = Object.keys(written);
  const all = ids.map((id) => parseWeights(written[id] as string));
  const features = [...new Set(all.flatMap((one) => [...one.keys()]))].sort();
  const letterOf = (weight = 0) => {
    const steps = Math.round(weight / WEIGHT_STEP);
    return String.fromCharCode(NO_WEIGHT + Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps)));
  };
  const letters = features.flatMap((feature) => all.map((one) => letterOf(one.get(feature)))).join('');
  return { ids, features: features.join(' '), letters };
}

/**
 * @param raw what the file of weights holds; undefined: the site has none
 * @returns the map with its weights and the concepts that they speak of; without, when they cannot be read
 */
export function withWeights(map: SiteMap, raw: unknown): WeightedMap {
  const parsed = v.safeParse(WeightsSchema, raw);
  if (!parsed.success) return map;
  const pages = tableOf(parsed.output.pages);
  const meanings = parsed.output.meanings && tableOf(parsed.output.meanings);
  const features = `${pages.features} ${meanings?.features ?? ''}`.split(' ');
  const used = new Set(features.map((feature) => feature.replace(/^.:/, '')));
  const lexicon = Object.fromEntries(Object.entries(concepts).filter(([concept]) => used.has(concept)));
  return { ...map, weights: { lexicon, pages, meanings } };
}

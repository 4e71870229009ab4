/** Weights as they travel to a page: half of what they take in words. */

/** One letter for each feature and, within it, for each id: how many steps above or below nothing. */
export interface WeightTable {
  ids: readonly string[];
  /** Separated by spaces. */
  features: string;
  letters: string;
}

/** What one letter more or less stands for. The fitted weights are multiples of it. */
export const WEIGHT_STEP = 0.2;
/** Code of the letter for nothing; so many steps on either side need no escaping in JSON. */
export const NO_WEIGHT = 63;
export const MOST_STEPS = 28;

/** @returns the weight of each feature, by id */
export function readWeights({ ids, features, letters }: WeightTable): Map<string, Map<string, number>> {
  const all = new Map(ids.map((id) => [id, new Map<string, number>()]));
  let at = 0;
  for (const feature of features.split(' '))
    for (const id of ids) {
      const steps = letters.charCodeAt(at++) - NO_WEIGHT;
      if (steps !== 0) all.get(id)?.set(feature, steps * WEIGHT_STEP);
    }
  return all;
}

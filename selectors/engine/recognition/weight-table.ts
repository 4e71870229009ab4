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

/** The weights of one id, by feature. */
export interface Weights {
  get(feature: string): number | undefined;
}

/** @returns the weights of each id; a letter is looked at when it is asked for: a page has few of the features */
export function readWeights({ ids, features, letters }: WeightTable): Map<string, Weights> {
  const rows = new Map(features.split(' ').map((feature, row) => [feature, row * ids.length]));
  const weightsOf = (at: number): Weights => ({
    get(feature) {
      const row = rows.get(feature);
      const steps = row === undefined ? 0 : letters.charCodeAt(row + at) - NO_WEIGHT;
      return steps === 0 ? undefined : steps * WEIGHT_STEP;
    },
  });
  return new Map(ids.map((id, at) => [id, weightsOf(at)]));
}

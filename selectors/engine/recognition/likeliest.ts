/** Which control is it, if any? Pure: features in, one of them or nothing out. */

/** What another control offers: out, for a meaning that never offers it. */
const OTHER_OFFERS = 'delete refuse pay later back newcode forgot help change already'.split(' ');

/**
 * @param weights of the features of a control that has this meaning
 * @param featuresOf what a control looks like
 * @param least probability below which it is none of them
 * @returns the one that is far more likely than every other, and than none of them; else null
 */
export function likeliest<C>(
  weights: ReadonlyMap<string, number>,
  controls: readonly C[],
  featuresOf: (control: C) => readonly string[],
  least: number,
): C | null {
  let [best, most, sum]: [C | null, number, number] = [null, 0, 1];
  for (const control of controls) {
    const all = featuresOf(control);
    const isOther = (offer: string) => all.includes(`n:${offer}`) && !((weights.get(`n:${offer}`) ?? 0) > 0);
    if (OTHER_OFFERS.some(isOther)) continue;
    const odds = Math.exp(all.reduce((total, one) => total + (weights.get(one) ?? 0), 0));
    sum += odds;
    if (odds > most) [best, most] = [control, odds];
  }
  return most / sum >= least ? best : null;
}

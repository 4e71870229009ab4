/** Which control is it, if any? Pure: features in, one of them or nothing out. */
import type { Weights } from './weight-table';

/** What another control offers: out, for a meaning that never offers it. */
const OTHER_OFFERS = 'delete refuse pay newcode forgot change already later back help'.split(' ');
/** The last of them are asides in the name of a field to type in. */
const ASIDES = OTHER_OFFERS.slice(-3);
const PRESSED = 'k:button k:link k:submit k:image k:checkbox k:radio k:file'.split(' ');

/**
 * @param weights of the features of a control that has this meaning
 * @param featuresOf what a control looks like
 * @returns the likeliest one, how likely it is among the others and none of them (0 to 1), and how many times likelier than
 *   any other; null where there is none that could be
 */
export function likeliest<C>(
  weights: Weights,
  controls: readonly C[],
  featuresOf: (control: C) => readonly string[],
): { best: C; p: number; lead: number } | null {
  let [best, most, second, sum]: [C | null, number, number, number] = [null, 0, 0, 1];
  for (const control of controls) {
    const all = featuresOf(control);
    const isOther = (offer: string) => all.includes(`n:${offer}`) && !((weights.get(`n:${offer}`) ?? 0) > 0);
    const isTyped = all.some((one) => one.startsWith('k:') && !PRESSED.includes(one));
    if (OTHER_OFFERS.some((one) => isOther(one) && !(isTyped && ASIDES.includes(one)))) continue;
    const odds = Math.exp(all.reduce((total, one) => total + (weights.get(one) ?? 0), 0));
    sum += odds;
    if (odds > most) [best, most, second] = [control, odds, most];
    else second = Math.max(second, odds);
  }
  return best && { best, p: most / sum, lead: most / second };
}

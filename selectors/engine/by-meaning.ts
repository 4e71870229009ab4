/**
 * Where a target is by what it means, when its words are not those of the map: the main action of the form, the field for
 * a code. Sure or silent: it must be far more likely than every other control, and than none of them.
 */
import type { Target } from '../schema';
import { candidatesOf } from './candidates';
import { closest, holds, type Scan } from './dom-index';
import { ControlFeatures } from './recognition/control-features';
import { mustAvoid, type Resolution } from './resolve';
import { CONSENT, type PageText, parseWeights, type Vocabulary, type Weights } from './shared-runtime';

/** Weights of a control's features, by meaning (`npm run fit:pages`). */
export type Meanings = Readonly<Record<string, Weights>>;

/** What another control offers: out, for a meaning that never offers it. */
const OTHER_OFFERS = 'delete refuse pay later back newcode forgot help change already'.split(' ');
/** A line that opens an explanation is no step. */
const NO_STEP = `summary, ${CONSENT} *`;

/** @returns what the target is for */
export const meaningOf = ({ id, meaning = id }: Target) => meaning;

/**
 * @param answers what the targets' own signals have found
 * @param least probability below which nothing is found
 * @returns of the targets that these have not found, the elements that they are by their meaning
 */
export function findByMeaning(
  targets: readonly Target[],
  answers: ReadonlyMap<string, Resolution>,
  text: PageText,
  scan: Scan,
  vocabulary: Vocabulary,
  meanings: Meanings,
  least: number,
): Map<string, Element> {
  const features = new ControlFeatures(text, scan, vocabulary);
  const taken = Array.from(answers.values()).flatMap(({ element }) => element ?? []);
  const found = new Map<string, Element>();
  for (const target of targets) {
    const weights = meanings[meaningOf(target)];
    if (answers.get(target.id)?.element || target.kind === 'region' || !weights) continue;
    const best = likeliest(parseWeights(weights), controlsFor(target, text, scan), features, least);
    if (best && !taken.some((one) => one === best || holds(one, best) || holds(best, one)))
      found.set(target.id, best);
  }
  const all = Array.from(found.values());
  // Of two that claim one element neither is sure.
  for (const [id, element] of found) if (all.filter((one) => one === element).length > 1) found.delete(id);
  return found;
}

/** @returns what the target could be, wherever it stands, but for what the map says that it is not */
export function controlsFor(target: Target, text: PageText, scan: Scan): Element[] {
  return candidatesOf({ ...target, within: undefined }, text, scan).filter((one) => {
    const { own, placeholder } = scan.names(one, target.kind === 'field');
    return (
      ![...own, placeholder].some((name) => mustAvoid(target, name)) &&
      !scan.isElsewhere(one) &&
      !closest(one, NO_STEP)
    );
  });
}

function likeliest(
  weights: ReadonlyMap<string, number>,
  controls: readonly Element[],
  features: ControlFeatures,
  least: number,
): Element | null {
  let [best, most, sum]: [Element | null, number, number] = [null, 0, 1];
  for (const control of controls) {
    const all = features.of(control);
    const isOther = (offer: string) => all.includes(`n:${offer}`) && !((weights.get(`n:${offer}`) ?? 0) > 0);
    if (OTHER_OFFERS.some(isOther)) continue;
    const odds = Math.exp(all.reduce((total, one) => total + (weights.get(one) ?? 0), 0));
    sum += odds;
    if (odds > most) [best, most] = [control, odds];
  }
  return most / sum >= least ? best : null;
}

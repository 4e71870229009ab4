/**
 * Where a target is by what it means, when its words are not those of the map: the main action of the form, the field for
 * a code. Sure or silent: it must be far more likely than every other control, and than none of them.
 */
import type { Target } from '../../schema';
import { CONSENT } from '../page-parts';
import { call, closest, get, holds } from '../shared-runtime';
import { type ControlFeatures, isFirstBox } from './control-features';
import { likeliest } from './likeliest';
import { withEvidence } from './own-evidence';
import type { readWeights } from './weight-table';

/**
 * Probability by which a target is found by its meaning, on a page that is known, on one that is likely, on one that speaks in
 * the map's own words (what has none of them there is rather gone than worded anew), and when it need not be there at all:
 * then what is left is often another's.
 */
export const SURE = { known: 0.5, likely: 0.8, marked: 0.8, optional: 0.8 };

/** @returns what the target is for */
export const meaningOf = ({ id, meaning = id }: Target) => meaning;

/** A line that opens an explanation is no step, nor is what a consent tool asks. */
const isStep = (control: Element) => closest(control, `summary, ${CONSENT} *`) === null;

/** What pays is for the learner alone: no target means it. */
const PAYS = /\bcc-|credit|cvv|cvc|card-?(?:n|code|holder)|carte-?banc/i;
const MARKS = ['autocomplete', 'name', 'id'] as const;
const isFree = (control: Element) =>
  !MARKS.some((name) => PAYS.test(call(control, 'getAttribute', name) ?? ''));

/**
 * @param taken what the targets' own signals have found, by id
 * @param controlsFor what a target could be
 * @param meanings weights of a control's features, by meaning (`npm run fit:pages`)
 * @param least probability below which nothing is found
 * @returns of the targets that these have not found, the elements that they are by their meaning
 */
export function findByMeaning(
  targets: readonly Target[],
  taken: ReadonlyMap<string, Element>,
  controlsFor: (target: Target) => readonly Element[],
  regionFor: (meaning: string) => Element | null,
  features: ControlFeatures,
  meanings: ReturnType<typeof readWeights>,
  least: number,
): Map<string, Element> {
  const found = new Map<string, Element>();
  const others = Array.from(taken.values());
  for (const target of targets) {
    if (taken.has(target.id) || target.literal) continue;
    const weights = meanings.get(meaningOf(target));
    const of = (one: Element) => features.of(one);
    const controls = weights ? controlsFor(target).filter(isStep).filter(isFirstBox).filter(isFree) : [];
    const best = weights
      ? likeliest(
          weights,
          withEvidence(meaningOf(target), controls, of),
          of,
          target.optional ? SURE.optional : least,
        )
      : target.kind === 'region'
        ? regionFor(meaningOf(target))
        : null;
    if (best && !others.some((one) => one === best || holds(one, best) || holds(best, one)))
      found.set(target.id, best);
  }
  const claimed = Array.from(found.values());
  // Of two that claim one element neither is sure.
  for (const [id, element] of found)
    if (claimed.filter((one) => one === element).length > 1) found.delete(id);
  return found;
}

/** How far around a button its field for files is looked for. */
const FILE_PARENTS = 4;

/** @returns the field for files that a button stands for; else the element */
export function fieldBehind(element: Element): Element {
  let around: Element | null = call(element, 'matches', 'input, label') ? null : element;
  for (let up = 0; around && up < FILE_PARENTS; up++, around = get(around, 'parentElement')) {
    const [only, second] = call(around, 'querySelectorAll', 'input[type="file"]');
    if (only) return second ? element : only;
  }
  return element;
}

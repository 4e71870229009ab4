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

/**
 * … and by which the one action that a page asks for is, where it is the only one that is painted to be met first: a button for
 * which nobody has a word (« C’est parti »).
 */
export const SURE_MAIN = { known: 0.2, likely: 0.3, marked: 0.25 };
/** How many times likelier it is than any other control. */
const MAIN_LEAD = 2;

/** On a page that is known, less than « likelier than none » is enough for one that is so many times likelier than any other. */
const SURE_ALONE = 0.4;
const LEAD_ALONE = 10;

/** @returns what the target is for */
export const meaningOf = ({ id, meaning = id }: Target) => meaning;

/** A line that opens an explanation is no step, nor is what a consent tool asks. */
const isStep = (control: Element) => closest(control, `summary, ${CONSENT} *`) === null;

/** What pays is for the learner alone: no target means it. */
const PAYS = /\bcc-|credit|cvv|cvc|card-?(?:n|code|holder)|carte-?banc/i;
const MARKS = ['autocomplete', 'name', 'id'] as const;
const isFree = (control: Element) =>
  !MARKS.some((name) => PAYS.test(call(control, 'getAttribute', name) ?? ''));

/** A label beside its own field is that field once more: it takes nothing from how likely it is. */
const isNoTwin = (control: Element, _: number, all: readonly Element[]) =>
  !(control instanceof HTMLLabelElement && all.some((one) => one === get(control, 'control')));

/**
 * @param taken what the targets' own signals have found, by id
 * @param controlsFor what a target could be
 * @param meanings weights of a control's features, by meaning (`npm run fit:pages`)
 * @param sure of the page
 * @returns of the targets that these have not found, the elements that they are by their meaning
 */
export function findByMeaning(
  targets: readonly Target[],
  taken: ReadonlyMap<string, Element>,
  controlsFor: (target: Target) => readonly Element[],
  regionFor: (meaning: string) => Element | null,
  features: ControlFeatures,
  meanings: ReturnType<typeof readWeights>,
  sure: keyof typeof SURE_MAIN,
): Map<string, Element> {
  const found = new Map<string, Element>();
  const main = mainAction(targets);
  const others = Array.from(taken.values());
  for (const target of targets) {
    if (taken.has(target.id) || target.literal) continue;
    const weights = meanings.get(meaningOf(target));
    const of = (one: Element) => features.of(one);
    const controls = weights
      ? controlsFor(target).filter(isStep).filter(isFirstBox).filter(isFree).filter(isNoTwin)
      : [];
    const among = withEvidence(meaningOf(target), controls, of);
    const first = weights && likeliest(weights, among, of);
    const isPainted = target === main && first && of(first.best).includes('p:only-filled');
    const best = first
      ? isSureOf(first, target, sure, isPainted === true) && first.best
      : !weights && target.kind === 'region' && regionFor(meaningOf(target));
    if (best && !others.some((one) => one === best || holds(one, best) || holds(best, one)))
      found.set(target.id, best);
  }
  const claimed = Array.from(found.values());
  // Of two that claim one element neither is sure.
  for (const [id, element] of found)
    if (claimed.filter((one) => one === element).length > 1) found.delete(id);
  return found;
}

/** @returns whether the likeliest control for this target is likely enough */
function isSureOf(
  { p, lead }: { p: number; lead: number },
  { optional, kind }: Target,
  sure: keyof typeof SURE_MAIN,
  isPainted: boolean,
): boolean {
  if (p >= SURE[optional ? 'optional' : sure]) return true;
  if (sure === 'known' && kind === 'action' && !optional && p >= SURE_ALONE && lead >= LEAD_ALONE)
    return true;
  return isPainted && p >= SURE_MAIN[sure] && lead >= MAIN_LEAD;
}

/** @returns the only action that the page asks for; none where it asks for a choice */
function mainAction(targets: readonly Target[]): Target | undefined {
  const [only, second] = targets.filter((one) => one.kind === 'action' && !one.optional);
  return second ? targets.find((one) => meaningOf(one) === 'next') : only;
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

/**
 * Where a target is by what it means, when its words are not those of the map: the main action of the form, the field for
 * a code. Sure or silent: it must be far more likely than every other control, and than none of them.
 */
import type { Target } from '../schema';
import { candidatesOf } from './candidates';
import { holds, type Scan } from './dom-index';
import type { Evidence } from './recognition/recognise';
import { mustAvoid, type Resolution } from './resolve';
import { CONSENT, closest, type PageText } from './shared-runtime';

/** A line that opens an explanation is no step. */
const NO_STEP = `summary, ${CONSENT} *`;

/** @returns what the target is for */
export const meaningOf = ({ id, meaning = id }: Target) => meaning;

/**
 * @param answers what the targets' own signals have found
 * @param choose says which control has a meaning
 * @param least probability below which nothing is found
 * @returns of the targets that these have not found, the elements that they are by their meaning
 */
export function findByMeaning(
  targets: readonly Target[],
  answers: ReadonlyMap<string, Resolution>,
  text: PageText,
  scan: Scan,
  choose: ReturnType<Evidence['chooser']>,
  least: number,
): Map<string, Element> {
  const taken = Array.from(answers.values()).flatMap(({ element }) => element ?? []);
  const found = new Map<string, Element>();
  for (const target of targets) {
    if (answers.get(target.id)?.element || target.kind === 'region') continue;
    // What need not be there at all is mostly another's when its words are missing.
    if (target.optional || target.literal) continue;
    const best = choose(meaningOf(target), controlsFor(target, text, scan), least);
    if (best && !taken.some((one) => one === best || holds(one, best) || holds(best, one)))
      found.set(target.id, best);
  }
  const claimed = Array.from(found.values());
  // Of two that claim one element neither is sure.
  for (const [id, element] of found)
    if (claimed.filter((one) => one === element).length > 1) found.delete(id);
  return found;
}

/** @returns what the target could be, wherever it stands, but for what the map says that it is not */
export function controlsFor(target: Target, text: PageText, scan: Scan): Element[] {
  const anywhere = { ...target, within: undefined };
  // A field for files is often hidden behind a button.
  const buttons: Target[] = target.types?.includes('file')
    ? [{ ...anywhere, kind: 'action', types: undefined, roles: undefined }]
    : [];
  const all = [anywhere, ...buttons].flatMap((one) => candidatesOf(one, text, scan));
  return all.filter((one) => {
    const { own, placeholder } = scan.names(one, target.kind === 'field');
    return (
      ![...own, placeholder].some((name) => mustAvoid(target, name)) &&
      !scan.isElsewhere(one) &&
      !closest(one, NO_STEP)
    );
  });
}

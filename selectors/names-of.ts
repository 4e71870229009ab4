/** The names that a map gives to a target: what a reading says of them is a place in this list, never a text of the page. */
import type { Signal, Target } from './schema';

/** Kinds of signal that are a name of the target itself. */
export const TEXTUAL = new Set<Signal['kind']>(['name', 'label', 'placeholder', 'text']);

/** @returns every name, in the order of the map */
export function namesOf({ signals }: Pick<Target, 'signals'>): string[] {
  return signals.flatMap((one) => ('text' in one && TEXTUAL.has(one.kind) ? one.text : []));
}

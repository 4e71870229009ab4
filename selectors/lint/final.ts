/**
 * What cannot be taken back: an action that sends, agrees, pays, signs or deletes, by its words. An adviser of a link never points
 * at it: the map says `link: false`, and the linter holds that.
 */
import { normalise } from '../engine/normalise';
import type { Target } from '../schema';
import { isDestructive, saysOneOf } from './destructive';
import list from './final.json';

const PATTERN = new RegExp(saysOneOf(list));
/** « Continuer sans accepter » agrees to nothing. */
const REFUSES = /(?<![a-z])(?:sans|ne pas|without) accept[a-z]*/g;
/** Alone, without any other name, it is the last click of something. */
const LAST = /^(?:valider|confirmer|validate|confirm)$/;

const isFinalWord = (text: string): boolean => {
  const plain = normalise(text).replace(REFUSES, '');
  return PATTERN.test(plain) || isDestructive(plain);
};

/** @returns whether what is clicked or ticked here cannot be taken back, by the names that the map knows */
export function isFinal({ kind, roles = [], signals }: Target): boolean {
  if (kind !== 'action' && !roles.includes('checkbox')) return false;
  const names = signals.flatMap((signal) =>
    signal.kind === 'name' || signal.kind === 'label' || signal.kind === 'text' ? signal.text : [],
  );
  return names.some(isFinalWord) || (names.length > 0 && names.every((name) => LAST.test(normalise(name))));
}

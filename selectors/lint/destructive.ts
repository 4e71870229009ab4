/**
 * What nobody is led to by what an adviser has pointed at: an action that deletes, closes, pays, revokes or unsubscribes,
 * and what the map says is something else.
 */
import { matchesAny, normalise } from '../engine/normalise';
import type { Target } from '../schema';
import list from './destructive.json';

/** A list of words in order; `*` ends the beginning of a word, `{…}` stands for any words or none. */
const PATTERNS = list.map(
  (line) =>
    new RegExp(
      `(?<![a-z])${line
        .split(/\s*\{…\}\s*/)
        .map((part) => part.replace(/\*/g, '[a-z]*').replace(/\s+/g, '[^a-z]+'))
        .join('(?:[^a-z].*[^a-z]|[^a-z]+)')}(?![a-z])`,
    ),
);

/** @returns whether a name, a label or a technical name (`deleteAccount`) says such a thing, in French or in English */
export function isDestructive(text: string): boolean {
  const words = normalise(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  return PATTERNS.some((pattern) => pattern.test(words));
}

/** @returns whether one of the signals by which a target is known says such a thing */
export function pointsAtDestructive({ signals }: Target): boolean {
  return signals.some((signal) => {
    if (signal.kind === 'heading' || signal.kind === 'container' || signal.kind === 'code') return false;
    if ('text' in signal) return signal.text.some(isDestructive);
    if (signal.kind === 'css') return isDestructive(signal.value);
    return (signal.kind === 'image' ? signal.src : signal.value).some(isDestructive);
  });
}

/** @returns whether one of the names is one that the map avoids for this target */
export function isAvoided(names: readonly string[], { avoid = [] }: Target): boolean {
  return names.some((name) => matchesAny(avoid, normalise(name)));
}

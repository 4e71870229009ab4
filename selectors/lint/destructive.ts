/**
 * What nobody is led to by what an adviser has pointed at: an action that deletes, closes, pays, signs, revokes or
 * unsubscribes, and what the map says is something else.
 */
import { matchesAny, normalise } from '../engine/normalise';
import type { Target } from '../schema';
import list from './destructive.json';

/** The end of a line: words that may not follow, « sign !in ». */
const NOT_BEFORE = /(?:\s+!\w+)+$/;

/**
 * A list of words in order; `*` ends the beginning of a word, `{…}` stands for any words or none, `!word` at the end may
 * not follow.
 */
const sourceOf = (line: string): string => {
  const not = NOT_BEFORE.exec(line)?.[0].trim().replaceAll('!', '').split(/\s+/) ?? [];
  const words = line
    .replace(NOT_BEFORE, '')
    .split(/\s*\{…\}\s*/)
    .map((part) => part.replace(/\*/g, '[a-z]*').replace(/\s+/g, '[^a-z]+'))
    .join('(?:[^a-z].*[^a-z]|[^a-z]+)');
  return words + (not.length > 0 ? `(?![^a-z]*(?:${not.join('|')})(?![a-z]))` : '');
};

/** @returns a regular expression for normalised texts that say one of these, by its source */
export const saysOneOf = (lines: readonly string[]): string =>
  `(?<![a-z])(?:${lines.map(sourceOf).join('|')})(?![a-z])`;

/** Of a regular expression for normalised texts: what no target is that somebody has pointed at. */
export const NEVER = saysOneOf(list);
const PATTERN = new RegExp(NEVER);

/** @returns whether a name, a label or a technical name (`deleteAccount`) says such a thing, in French or in English */
export function isDestructive(text: string): boolean {
  return PATTERN.test(normalise(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')));
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

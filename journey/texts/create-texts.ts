/**
 * The door to the words: every sentence a learner reads, by key.
 * A missing key is an error at once, in tests, rather than a blank card for a learner.
 */

import notices from './texts/fr/notices.json';
import panel from './texts/fr/panel.json';
import people from './texts/fr/people.json';
import place from './texts/fr/place.json';
import repair from './texts/fr/repair.json';
import fr from './texts/fr.json';

/** Sentences of the extension's own pages: a file each, so that a file stays short enough to read. */
const pages = { ...panel, ...people, ...notices, ...place, ...repair };
const sections = { ...fr, ui: { ...fr.ui, ...pages } };

export interface HintText {
  /** What to do now, action verb first. */
  do: string;
  /** The reason, or what to watch out for. */
  why?: string;
  /** Words to search for, shown in place of `why` when we cannot point at the target. */
  look?: string;
  /** « Ensuite : … » */
  after?: string;
  /** Label of the button that ticks the step off. */
  done?: string;
  /** More help, on demand. */
  stuck?: string;
}

export type UiKey = keyof typeof fr.ui | keyof typeof pages;
type Values = Record<string, string | number>;

/** Language of the words, for `lang` attributes. */
export const lang: string = fr.lang;

/** @returns the words of a hint */
export function hintText(key: string): HintText {
  const words = lookUp<HintText>('hints', key);
  return Object.fromEntries(
    Object.entries(words).map(([part, text]) => [part, typeset(text)]),
  ) as unknown as HintText;
}

/**
 * @returns a sentence of the interface
 * @param values what stands in place of `{name}` in the sentence
 */
export function ui(key: UiKey, values: Values = {}): string {
  return typeset(fill(lookUp<string>('ui', key), values, `ui.${key}`));
}

/** @returns a stage's title */
export function stageTitle(stage: string): string {
  return typeset(lookUp<string>('stages', stage));
}

/** @returns a step's short title, for the list of what is done */
export function stepTitle(step: string): string {
  return typeset(lookUp<string>('steps', step));
}

/** @returns what a site is called, or the host itself when it has no name */
export function siteName(host: string): string {
  const names: Record<string, string> = fr.site;
  return typeset((Object.hasOwn(names, host) && names[host]) || host);
}

/** @returns the keys of all hints that have words */
export function hintKeys(): string[] {
  return Object.keys(fr.hints);
}

/**
 * Puts the values in place of `{name}`.
 * @throws when a value is missing: half a sentence is worse than an error in a test
 */
export function fill(template: string, values: Values, where = 'text'): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`${where}: no value for {${name}}`);
    return String(value);
  });
}

/** French typography: « », : ; ? and ! never stand alone at the start or the end of a line. */
export function typeset(text: string): string {
  return text.replace(/« /g, '«\u00a0').replace(/ ([»:;?!])/g, '\u00a0$1');
}

function lookUp<T>(section: 'hints' | 'ui' | 'stages' | 'steps', key: string): T {
  const words: Record<string, unknown> = sections[section];
  if (!Object.hasOwn(words, key)) {
    throw new Error(`No words for ${section}.${key}: add them to journey/texts/${fr.lang}.json`);
  }
  return words[key] as T;
}

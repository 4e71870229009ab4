/** Puts values and French marks into sentences. */

/** What stands in place of `{name}` in a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * Puts the values in place of `{name}`.
 * @param where the sentence's key, for the error
 * @param write how a number is written
 * @throws when a value is missing: half a sentence is worse than an error in a test
 */
export function fill(
  template: string,
  values: Values,
  where = 'text',
  write: (value: number) => string = String,
): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`${where}: no value for {${name}}`);
    return typeof value === 'number' ? write(value) : value;
  });
}

/** French typography: « », : ; ? and ! never stand alone at the start or the end of a line. */
export function typeset(text: string): string {
  return text.replace(/« /g, '«\u00a0').replace(/ ([»:;?!])/g, '\u00a0$1');
}

/** @returns a copy in which every text is typeset, at any depth */
export function typesetAll<T>(words: T): T {
  if (typeof words === 'string') return typeset(words) as T;
  if (Array.isArray(words)) return words.map(typesetAll) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, inner]) => [key, typesetAll(inner)])) as T;
}

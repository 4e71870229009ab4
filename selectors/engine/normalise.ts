/** Texts are compared after the same normalising, in maps and on pages. */

const OPTIONAL = /\s*\((facultatif|optionnel|obligatoire|optional|required)\)/g;
const EDGES = /^[\s"«»“”():*.,;!?…·>→-]+|[\s"«»“”():*.,;!?…·>→-]+$/g;

/**
 * @param text any text of a page or of a map
 * @returns NFKC, lower case, no accents, one kind of apostrophe and space, no trailing « * », « : »,
 * « (facultatif) », no quotes
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g, ' ')
    .replace(OPTIONAL, '')
    .replace(/[«»“”"]/g, ' ')
    .replace(/ +/g, ' ')
    .replace(EDGES, '');
}

/** Tells whether a normalised page text is one of the wanted ones. */
export type Matcher = (normalised: string) => boolean;

const cache = new Map<string, Matcher>();

/**
 * @param pattern a text of the map; `{…}` stands for any words (at least one character)
 */
export function matcher(pattern: string): Matcher {
  let known = cache.get(pattern);
  if (!known) {
    const parts = pattern.split(/\{[^}]*\}/).map(normalise);
    known = parts.length === 1 ? (text) => text === parts[0] : (text) => wildcard(parts, text);
    cache.set(pattern, known);
  }
  return known;
}

/** @returns true when one of the patterns stands for the whole text */
export function matchesAny(patterns: readonly string[], normalised: string): boolean {
  return normalised !== '' && patterns.some((pattern) => matcher(pattern)(normalised));
}

function wildcard(parts: string[], text: string): boolean {
  const first = parts[0] as string;
  const last = parts[parts.length - 1] as string;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1)) {
    // Each `{…}` takes at least one character; an empty tail takes all that is left.
    const next = part === '' ? text.length : text.indexOf(part, at + 1);
    if (next <= at) return false;
    at = next + part.length;
  }
  return last === '' || text.endsWith(last);
}

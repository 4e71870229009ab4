/** Texts are compared after the same normalising, in maps and on pages. */

const OPTIONAL = /\s*\((facultatif|optionnel|obligatoire|optional|required)\)/g;
/** NUL ends a text too: see normaliseAll. */
const EDGES = /(?<![^\0])[\s"«»“”():*.,;!?…·>→-]+|[\s"«»“”():*.,;!?…·>→-]+(?![^\0])/g;
/** All but a single plain space, which may stay as it is. */
const SPACES = /[\s\u200b-\u200f\u2060\ufeff\u00ad]{2,}|(?! )[\s\u200b-\u200f\u2060\ufeff\u00ad]/g;
/** Texts that are the same in every Unicode form: no accent, no ligature, no « ` ». */
const PLAIN = /^[\0\s -_a-~]*$/;

/**
 * @param text any text of a page or of a map
 * @returns NFKC, lower case, no accents, one kind of apostrophe and space, no trailing « * », « : »,
 * « (facultatif) », no quotes
 */
export function normalise(text: string): string {
  return simplify(text)
    .replace(SPACES, ' ')
    .replace(OPTIONAL, '')
    .replace(/[«»“”"]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(EDGES, '');
}

/** The first half of normalise(): what makes single words the same. */
export function simplify(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[’‘ʼ`´]/g, "'");
}

/** Texts that were met before: most of a page is the same at its next reading. Those of a very large page are not kept. */
const done = new Map<string, string>();
const MOST_DONE = 4000;

/** Many texts at once: several times faster than one by one. */
export function normaliseAll(texts: readonly string[]): string[] {
  const fresh = [...new Set(texts)].filter((text) => !done.has(text));
  const all = normalise(fresh.join('\0')).split('\0');
  for (const [at, text] of fresh.entries())
    done.set(text, all.length === fresh.length ? (all[at] as string) : normalise(text));
  const out = texts.map((text) => done.get(text) as string);
  if (done.size > MOST_DONE) done.clear();
  return out;
}

const cache = new Map<string, string[]>();

/** The fixed parts of a text of the map; between them `{…}` stands for any words (at least one character). */
function partsOf(pattern: string): string[] {
  let parts = cache.get(pattern);
  if (!parts) {
    parts = pattern.split(/\{[^}]*\}/).map(normalise);
    cache.set(pattern, parts);
  }
  return parts;
}

/** The words that a text has when the pattern stands for it. */
export function wordsOf(pattern: string): string[] {
  return partsOf(pattern).flatMap((part) => part.split(' '));
}

/** @returns true when one of the patterns stands for the whole text */
export const matchesAny = (patterns: readonly string[], normalised: string): boolean =>
  patterns.some((pattern) => isAmong(pattern, [normalised]));

/** @returns true when the pattern stands for the whole of one of the texts */
export function isAmong(pattern: string, normalised: readonly string[]): boolean {
  const parts = partsOf(pattern);
  const [only] = parts;
  return normalised.some(
    (text) => text !== '' && (parts[1] === undefined ? text === only : wildcard(parts, text)),
  );
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

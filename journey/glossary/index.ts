/** The door to the word bank: which words of a sentence can be explained, and how. */
import { typeset } from '../texts';
import data from '../texts/fr/word-bank.json';
import type { WordBank } from './schema';

/** A word of a text that can be explained. */
export interface Meaning {
  /** Where it begins in the text, in characters. */
  at: number;
  length: number;
  /** The word as the bank writes it. */
  word: string;
  means: string;
}

// Tests parse it with the schema, so it is not checked again in every page visit.
const bank: WordBank = data;
const entryByForm = new Map(
  bank.words.flatMap((entry) => [entry.word, ...(entry.forms ?? [])].map((form) => [plain(form), entry])),
);
const FORMS = [...entryByForm.keys()].sort((a, b) => b.length - a.length).map(literally);
/** A whole word, the longest first. A hyphen or a plus that goes on belongs to a longer word. */
const WORD = new RegExp(
  `(?<![\\p{L}\\d]|[\\p{L}\\d]-)(?:${FORMS.join('|')})(?![\\p{L}\\d+]|-[\\p{L}\\d])`,
  'gu',
);

/**
 * @param text a sentence or several, of ours or quoted from a page
 * @returns the words that can be explained, in order; each once, where it comes first
 */
export function meaningsIn(text: string): Meaning[] {
  const told = new Set<string>();
  return [...plain(text).matchAll(WORD)].flatMap(({ 0: form, index }) => {
    const entry = entryByForm.get(form);
    if (!entry || told.has(entry.word)) return [];
    told.add(entry.word);
    return [{ at: index, length: form.length, word: typeset(entry.word), means: typeset(entry.means) }];
  });
}

/** Small letters, ’ for ', a space for one that does not break: as long as before, so that places stay the same. */
function plain(text: string): string {
  return text
    .replace(/\p{Lu}/gu, (letter) =>
      letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
    )
    .replaceAll("'", '’')
    .replace(/[\u00a0\u202f]/g, ' ');
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

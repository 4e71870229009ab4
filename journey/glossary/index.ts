/** The door to the glossary: which words of a sentence can be explained, and how. */
import type { GlossaryTexts } from './schema';

/** A word of a text that can be explained. */
export interface Meaning {
  /** Where it begins in the text, in characters. */
  at: number;
  length: number;
  /** The word as the glossary writes it. */
  word: string;
  means: string;
}

export interface Glossary {
  /**
   * The words of a text, ours or quoted from a page, that can be explained: in order, each once, where it comes first.
   */
  meaningsIn(text: string): Meaning[];
}

/** @param texts the glossary of one language, typeset */
export function createGlossary({ words }: GlossaryTexts): Glossary {
  const entryByForm = new Map(
    words.flatMap((entry) => [entry.word, ...(entry.forms ?? [])].map((form) => [plain(form), entry])),
  );
  const forms = [...entryByForm.keys()].sort((a, b) => b.length - a.length).map(literally);
  /** A whole word, the longest first. A hyphen or a plus that goes on belongs to a longer word. */
  const word = new RegExp(
    `(?<![\\p{L}\\d]|[\\p{L}\\d]-)(?:${forms.join('|')})(?![\\p{L}\\d+]|-[\\p{L}\\d])`,
    'gu',
  );
  return {
    meaningsIn: (text) => {
      const told = new Set<string>();
      return [...plain(text).matchAll(word)].flatMap(({ 0: form, index }) => {
        const entry = entryByForm.get(form);
        if (!entry || told.has(entry.word)) return [];
        told.add(entry.word);
        return [{ at: index, length: form.length, word: entry.word, means: entry.means }];
      });
    },
  };
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

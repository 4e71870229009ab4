/** How a sentence finds the words that can be explained: the page gives the glossary, the elements know none. */
import { createContext } from 'react';

/** A word of a sentence that can be explained. */
export interface Meaning {
  /** Where it begins, and its length, in characters of the sentence. */
  at: number;
  length: number;
  /** The word as the glossary writes it. */
  word: string;
  means: string;
}

/** Finds the words of a sentence that can be explained. A page that gives none explains none. */
export const GlossaryContext = createContext<(sentence: string) => readonly Meaning[]>(() => []);

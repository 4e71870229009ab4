/** Words of a page become concepts of a fixed list (selectors/concepts.json). Nothing else of them is kept. */
import { simplify } from '../normalise';

/** By concept, the beginnings of words that stand for it; « a+b »: of two words that follow; « word$ »: a whole word. */
export type Lexicon = Readonly<Record<string, string>>;

/** Words that say nothing are left out, so that two that belong together follow each other. */
const LITTLE =
  /^(?:[b-hj-z]|l[ae]s?|d[eu]s?|une?|et|ou|aux?|en|dans|pour|sur|avec|vo(?:us|tre|s)|mo[ni]|m[ae]s?|s[aeo]n?|the|of|to|your?|my|our|is|are|for|in|on|with|by|be|or|and|it|this|that|a)$/;
const SHORTEST_START = 2;

export class Vocabulary {
  private readonly starts = new Map<string, string>();
  private readonly pairs: [RegExp, string][] = [];
  private readonly known = new Map<string, string | undefined>();

  constructor(lexicon: Lexicon) {
    for (const [concept, words] of Object.entries(lexicon))
      for (const word of words.split(' ')) {
        if (word.includes('+')) this.pairs.push([new RegExp(` ${word.replace('+', '[^ ]* ')}`), concept]);
        else this.starts.set(word, concept);
      }
  }

  /** @returns the concept of one word: that of its longest known beginning */
  private conceptOf(word: string): string | undefined {
    if (!this.known.has(word)) {
      let concept = this.starts.get(`${word}$`);
      for (let end = word.length; !concept && end >= SHORTEST_START; end--)
        concept = this.starts.get(word.slice(0, end));
      this.known.set(word, concept);
    }
    return this.known.get(word);
  }

  /** @returns the concepts that a text speaks of */
  read(text: string): Set<string> {
    const words = (simplify(text).match(/[a-z\d]+/g) ?? []).filter((word) => !LITTLE.test(word));
    const concepts = new Set<string>();
    for (const word of words) {
      const concept = this.conceptOf(word);
      if (concept) concepts.add(concept);
    }
    const line = ` ${words.join(' ')}`;
    for (const [pair, concept] of this.pairs) if (pair.test(line)) concepts.add(concept);
    return concepts;
  }
}

/** Where a sentence stands in a text, in UTF-16 units; `end` is the first one after it. */
export interface SentenceSpan {
  start: number;
  end: number;
}

/**
 * Cuts a text into what is read aloud in one go. Pure. A cut never falls inside « quoted words »: they are one name.
 * @param lang the text's language, for example « fr »
 * @returns its sentences in order, without the spaces around them; none of a text without words
 */
export function splitSentences(text: string, lang: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const { index, segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) {
    const end = index + segment.length;
    if (end < text.length && isQuoteOpen(text.slice(start, end))) continue;
    const words = text.slice(start, end);
    const from = start + (words.length - words.trimStart().length);
    if (/[\p{L}\p{N}]/u.test(words)) spans.push({ start: from, end: from + words.trim().length });
    start = end;
  }
  return spans;
}

const isQuoteOpen = (text: string): boolean => text.lastIndexOf('«') > text.lastIndexOf('»');

/** A part of a sentence; `quoted` parts are words that stand on a page, in « ». */
export interface Part {
  text: string;
  quoted: boolean;
}

/** Splits a sentence at its « quoted words ». The quotes never stand alone at the end of a line. */
export function quotesOf(sentence: string): Part[] {
  return sentence.split(/(«[^»]*»)/).flatMap((text): Part[] => {
    if (!text) return [];
    if (text[0] !== '«') return [{ text, quoted: false }];
    return [{ text: text.replace(/^«\s*/, '«\u00a0').replace(/\s*»$/, '\u00a0»'), quoted: true }];
  });
}

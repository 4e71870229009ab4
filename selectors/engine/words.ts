/** Which words of a name carry a meaning. Only the overlay asks: the detector does without. */

const EMPTY_WORDS = new Set(
  'le la les l un une des du de d a au aux et ou en sur mon ma mes votre vos je j vous ce cette the a an of to your my and or on with for in'.split(
    ' ',
  ),
);

/** The words that carry a meaning, for the veto: « Votre mot de passe » → mot, passe. */
export function significantWords(normalised: string): string[] {
  return normalised
    .replace(/\be[\s-]?mail\b|\bcourriel\b|\bmel\b/g, 'email mail')
    .split(/[^a-z0-9+]+/)
    .filter((word) => word.length > 0 && !EMPTY_WORDS.has(word));
}

/** What is read aloud in one go. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from './split-sentences';

const cut = (text: string) => splitSentences(text, 'fr').map(({ start, end }) => text.slice(start, end));

describe('a text', () => {
  test.each<[string, string[]]>([
    ['Tapez votre mail. Puis cliquez.', ['Tapez votre mail.', 'Puis cliquez.']],
    ['Vous attendez ? Regardez vos mails !', ['Vous attendez ?', 'Regardez vos mails !']],
    [
      'Déjà\u202f? Cliquez «\u00a0Oui\u00a0». Attendez\u00a0!',
      ['Déjà\u202f?', 'Cliquez «\u00a0Oui\u00a0».', 'Attendez\u00a0!'],
    ],
    ['Le texto', ['Le texto']],
    ['  Deux   mots  ', ['Deux   mots']],
    ['', []],
    [' … ', []],
    [
      'Cliquez sur « J’accepte. Continuer ». La suite vient.',
      ['Cliquez sur « J’accepte. Continuer ».', 'La suite vient.'],
    ],
    ['Cherchez « Suivant ? Oui ! » en bas', ['Cherchez « Suivant ? Oui ! » en bas']],
    // A quote that nobody closes swallows the rest, and loses nothing.
    ['Cherchez « Suivant. Puis partez.', ['Cherchez « Suivant. Puis partez.']],
  ])('%j is cut into %j', (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  test('loses no word, and its sentences follow each other', () => {
    const piece = fc.constantFrom('Tapez', ' ', '. ', ' ? ', '« ', ' »', 'M.', '12,50', '…', 'é');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const spans = splitSentences(text, 'fr');
        spans.forEach(({ start }, at) => {
          expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
        });
        const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(cut(text).join(''))).toBe(letters(text));
      }),
    );
  });
});

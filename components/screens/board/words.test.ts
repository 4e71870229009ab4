/** The words of the board, and of the place where the messages pass. */
import { expect, it } from 'vitest';
import { ANIMALS } from '@/extension/learners/learners';
import board from '@/journey/texts/fr/board.json';
import { expectEasy, expectOurStyle } from '@/journey/texts/words-test-helpers';

const all = Object.entries(board);
/** What is read as a sentence; titles and buttons have no stop. */
const texts = all
  .filter(([, text]) => /[.?!]$/.test(text))
  .map(([key, text]): [string, string] => [key, text.replace(/\{(name|who)\}/, 'Le chat bleu')]);

it('every sentence is easy to read', () => {
  expect(texts.length).toBeGreaterThan(40);
  expectEasy(texts);
});

it('every word keeps to our style', () => {
  expectOurStyle(all, []);
});

it('every animal has its article', () => {
  const named = all.filter(([key]) => key.startsWith('theAnimal-'));
  expect(named.map(([key]) => key.replace('theAnimal-', '')).sort()).toEqual([...ANIMALS].sort());
  for (const [, text] of named) expect(text).toMatch(/^(Le |La |L’)[\p{Ll}]+$/u);
});

/** The words of the adviser's tools: as simple as the learner's. */
import { expect, it } from 'vitest';
import repair from '@/journey/texts/fr/repair.json';
import { expectEasy, expectOurStyle } from '@/journey/texts/words-test-helpers';

const all = Object.entries(repair);
/** What is read as a sentence; titles and buttons have no stop. */
const texts = all.filter(([, text]) => /[.?!]$/.test(text));

it('every sentence is easy to read', () => {
  expect(texts.length).toBeGreaterThan(30);
  expectEasy(texts);
});

it('every word keeps to our style, without any acronym', () => {
  expectOurStyle(all, []);
});

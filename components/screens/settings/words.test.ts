/** The words of the pages about people: learners, adviser, settings, print. */
import { expect, it } from 'vitest';
import { createTexts } from '@/journey/texts/create-texts';
import people from '@/journey/texts/fr/people.json';
import { expectEasy, expectOurStyle } from '@/journey/texts/words-test-helpers';

const { ui } = createTexts('fr');

const all = Object.entries(people);
/** What is read as a sentence; titles and buttons have no stop. */
const texts = all.filter(([, text]) => /[.?!]$/.test(text));

it('every sentence is easy to read', () => {
  expect(texts.length).toBeGreaterThan(40);
  expectEasy(texts);
});

it('every word keeps to our style, without any acronym', () => {
  expectOurStyle(all, []);
});

it('every animal has a name in every colour, in agreement', () => {
  expect(ui('colour-vert')).toBe('vert');
  expect(ui('colour-vert-she')).toBe('verte');
  expect(all.filter(([key]) => key.startsWith('animal-')).length).toBe(12);
  expect(all.filter(([key]) => key.startsWith('colour-')).length).toBe(12);
});

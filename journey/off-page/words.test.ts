import { expect, it } from 'vitest';
import words from '@/journey/texts/fr/off-page.json';
import { expectEasy, expectOurStyle, type Named } from '../texts/words-test-helpers';

const texts = [...Object.entries(words.cards), ...Object.entries(words.contacts)].flatMap(([key, parts]) =>
  Object.entries(parts).flatMap(([part, text]): Named[] => (text === null ? [] : [[`${key}.${part}`, text]])),
);

it('every part of every card and contact is easy to read', () => {
  expect(texts.length).toBeGreaterThan(200);
  expectEasy(texts);
});

it('every part keeps to our style', () => {
  expectOurStyle(texts);
  for (const [path, text] of texts.filter(([path]) => !path.endsWith('.name')))
    expect(text, path).toMatch(/[.?!]$/);
});

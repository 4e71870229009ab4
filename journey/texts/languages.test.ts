/** A language is one folder, and says all that French says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTexts, type PluralForms } from './create-texts';
import plurals from './fr/plurals.json';
import { LANGS } from './languages';
import { expectEasy, expectOurStyle, type Named } from './words-test-helpers';

const HERE = import.meta.dirname;
const filesOf = (lang: string) => readdirSync(join(HERE, lang)).sort();

/** The paths of all sentences; plural forms differ from language to language. */
function keysOf(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'other' in value) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));
}

/** What one of the two says and the other does not. */
const difference = (file: string, french: unknown, other: unknown): string[] => {
  const [mine, theirs] = [keysOf(french, file), keysOf(other, file)];
  return [
    ...mine.filter((key) => !theirs.includes(key)).map((key) => `${key} is missing`),
    ...theirs.filter((key) => !mine.includes(key)).map((key) => `${key} is in no other language`),
  ];
};

it('a translation that lacks a sentence, or has one too many, is noticed; one with other plurals is not', () => {
  const french = { a: { do: 'Ouvrez.', why: 'Pour voir.' }, b: { one: 'un', other: '{count}' } };
  const other = { a: { do: 'Open.', look: 'Look.' }, b: { few: 'f', many: 'm', other: '{count}' } };
  expect(difference('x', french, other)).toEqual(['x.a.why is missing', 'x.a.look is in no other language']);
});

it('every folder is a language, and every language a folder', () => {
  const folders = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(
    folders.map(({ name }) => name).sort(),
    'A folder is new? Then name it in languages.ts. A language is new? Then copy fr/ and translate.',
  ).toEqual([...LANGS].sort());
});

describe.each(LANGS)('%s', (lang) => {
  const read = (file: string) => JSON.parse(readFileSync(join(HERE, lang, file), 'utf8'));

  it('says all that French says', () => {
    expect(filesOf(lang)).toEqual(filesOf('fr'));
    for (const file of filesOf('fr').filter((one) => one !== 'glossary.json')) {
      const french = JSON.parse(readFileSync(join(HERE, 'fr', file), 'utf8'));
      expect(difference(file, french, read(file)), `Translate it into journey/texts/${lang}/.`).toEqual([]);
    }
  });

  it('has a form for every count', () => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    for (const [key, forms] of Object.entries(read('plurals.json') as Record<string, PluralForms>)) {
      expect(forms.other, key).toBeTypeOf('string');
      const others = Object.keys(forms).filter((form) => !/^=\d+$/.test(form));
      expect(
        others.filter((form) => !categories.includes(form as Intl.LDMLPluralRule)),
        key,
      ).toEqual([]);
    }
    const { plural } = createTexts(lang);
    for (const key of Object.keys(plurals) as (keyof typeof plurals)[]) {
      for (const count of [0, 1, 2, 5, 11, 100, 1_000_000]) expect(plural(key, count)).not.toMatch(/[{}]/);
    }
  });
});

describe('French sentences that hold a count', () => {
  const texts = Object.entries(plurals).flatMap(([key, forms]) =>
    Object.entries(forms).map(([form, text]): Named => [`${key}.${form}`, text]),
  );

  it('are easy to read', () => {
    expectEasy(texts.filter(([, text]) => /[.?!]$/.test(text)));
  });

  it('keep to our style', () => {
    expectOurStyle(texts, []);
  });
});

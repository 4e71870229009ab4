import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { GlossaryTextsSchema } from '@/journey/glossary/schema';
import { shippedGlossary } from '@/journey/glossary/shipped';
import bank from '@/journey/texts/fr/glossary.json';
import { expectEasy, type Named } from '../texts/words-test-helpers';

const { meaningsIn } = shippedGlossary('fr');

const NBSP = '\u00a0';
const TEXTS = join(import.meta.dirname, '../texts');
const found = (text: string) => meaningsIn(text).map(({ word }) => word);

/** Every sentence of every file of words but the bank itself. */
function allTexts(): Named[] {
  const files = readdirSync(TEXTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !file.endsWith('glossary.json'))
    .sort();
  expect(files).toEqual(
    expect.arrayContaining(['fr/guide.json', 'fr/off-page.json', 'fr/troubleshooting.json']),
  );
  return files.flatMap((file) => textsIn(JSON.parse(readFileSync(join(TEXTS, file), 'utf8')), file));
}

function textsIn(value: unknown, path: string): Named[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

describe('the words of a text', () => {
  it('are found where they stand, in order', () => {
    const text = `Ouvrez votre boîte mail, puis l’application. Pas de texto ?`;
    const all = meaningsIn(text);
    expect(all.map(({ word }) => word)).toEqual(['boîte mail', 'application', 'SMS']);
    expect(all.map(({ at, length }) => text.slice(at, at + length))).toEqual([
      'boîte mail',
      'application',
      'texto',
    ]);
    for (const { means } of all) expect(means.length).toBeGreaterThan(10);
  });

  it('are the longest that fit', () => {
    expect(found('Cliquez sur FranceConnect+.')).toEqual(['FranceConnect+']);
    expect(found('Ici, FranceConnect ne suffit pas.')).toEqual(['FranceConnect']);
    expect(found('Donnez votre adresse e-mail.')).toEqual(['e-mail']);
    expect(meaningsIn('Donnez votre adresse e-mail.')[0]?.length).toBe('adresse e-mail'.length);
    expect(found('Tapez votre nom de naissance.')).toEqual(['nom de naissance']);
    const name = 'L’Identité Numérique La Poste';
    expect(meaningsIn(`Ouvrez « ${name} ».`).map(({ length }) => length)).toEqual([name.length]);
    const terms = 'conditions générales d’utilisation';
    expect(meaningsIn(`Lisez les ${terms}.`).map(({ length }) => length)).toEqual([terms.length]);
  });

  it('are told once a text, in whatever form', () => {
    expect(found('Un texto, deux textos, trois SMS.')).toEqual(['SMS']);
    expect(meaningsIn('Un texto, deux textos.')[0]?.at).toBe(3);
    // The second one is still FranceConnect+, and not FranceConnect.
    expect(found('FranceConnect+ et FranceConnect+')).toEqual(['FranceConnect+']);
  });

  it('are whole words', () => {
    expect(found('Un spameur, le cookieste, la recto2, un e-mailing, pré-session.')).toEqual([]);
    expect(found('élues')).toEqual([]);
    expect(found('Le spam-bot et l’anti-spam.')).toEqual([]);
  });

  it('are found in capitals, between « », with any apostrophe or space', () => {
    expect(found('Regardez dans « Spam » ou « Indésirables ».')).toEqual(['spam']);
    expect(found(`Ouvrez «${NBSP}Mon${NBSP}Compte${NBSP}Formation${NBSP}».`)).toEqual([
      'Mon Compte Formation',
    ]);
    expect(found("Montrez la pièce d'identité.")).toEqual(['pièce d’identité']);
    expect(found('COOKIES')).toEqual(['cookie']);
    expect(found('Après « +33 », rien.')).toEqual(['+33']);
  });

  it('leave places right after a letter that grows when it is made small', () => {
    const text = 'İci, un cookie.';
    expect(meaningsIn(text).map(({ at, length }) => text.slice(at, at + length))).toEqual(['cookie']);
  });

  it('are none where there is none', () => {
    expect(meaningsIn('')).toEqual([]);
    expect(meaningsIn('Prenez votre temps.')).toEqual([]);
  });
});

describe('the bank', () => {
  it('explains every word of more than one capital that our texts use', () => {
    // A button of the site, FranceConnect’s error codes, a provider that has closed: the sentence says what they mean.
    const LABELS = /^(SUIVANT|YRIS|Y\d+)$/;
    const unexplained = allTexts().flatMap(([path, text]) => {
      const told = meaningsIn(text);
      return [...text.matchAll(/(?<![\p{L}\d])\p{Lu}[\p{Lu}\d]+(?![\p{L}\d])|\p{Lu}\p{Ll}+\p{Lu}\p{L}+\+?/gu)]
        .filter(({ 0: word }) => !LABELS.test(word))
        .filter(({ 0: word, index }) => text.indexOf(word) === index)
        .filter(({ index }) => !told.some(({ at, length }) => at <= index && index < at + length))
        .map(({ 0: word }) => `${path}: ${word}`);
    });
    expect(unexplained).toEqual([]);
  });

  it('explains each technical word of the journey', () => {
    for (const word of [
      'texto',
      'SMS',
      'spam',
      'FranceConnect+',
      'identité numérique',
      'recto',
      'verso',
      'captcha',
      'cookies',
      'AR24',
      'lettre recommandée électronique',
      'NFC',
      'QR code',
      'navigateur',
      'onglet',
      'e-mail',
      'nom de naissance',
      'titre de séjour',
      'numéro de sécurité sociale',
      'carte Vitale',
      'code secret',
      'application',
      'App Store',
      'Google Play',
      'dossier',
      'session',
      'CGU',
      'valider',
      'formulaire',
      'usurpation',
      'élus',
      'arnaque',
    ]) {
      expect(meaningsIn(`Voici : ${word}.`), word).toHaveLength(1);
    }
  });

  it('finds words in our own texts', () => {
    const told = new Set(allTexts().flatMap(([, text]) => found(text)));
    expect(told.size).toBeGreaterThan(40);
  });

  it('says it in one or two easy sentences', () => {
    const texts = bank.words.map(({ word, means }): Named => [word, means]);
    expectEasy(texts);
    for (const { word, means } of bank.words) {
      expect(means.match(/[.?!](?= |$)/g)?.length, word).toBeLessThanOrEqual(2);
      expect(means, word).not.toMatch(/['"“”]/);
    }
  });

  it('passes at the door; a word twice, a meaning without stop or a word without letters does not', () => {
    expect(v.parse(GlossaryTextsSchema, bank)).toEqual(bank);
    const [first] = bank.words;
    const refused = (words: unknown) =>
      expect(v.safeParse(GlossaryTextsSchema, { words }).success).toBe(false);
    refused([...bank.words, { ...first, word: first?.word.toUpperCase() }]);
    refused([{ word: 'mot', means: 'Sans point' }]);
    refused([{ word: '…', means: 'Un signe.' }]);
    refused([{ word: 'mot', means: 'Un mot.', colour: 'red' }]);
    refused([]);
  });
});

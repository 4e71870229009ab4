import { describe, expect, it } from 'vitest';
import { kandelMoles, sentences, syllables, words } from '@/journey/readability';
import fr from '@/journey/texts/fr/guide.json';

describe('the syllables of', () => {
  it.each<[number, string]>([
    [1, 'page case code boîte les très heures guide langue lien pièce êtes feuille'],
    [2, 'Cliquez adresse e-mail texto créé client réel maïs poste-là votre-nom'],
    [3, 'téléphone numérique création vidéo continuer appuyez société inscription aujourd’hui oublier'],
    [4, 'identité sécurité télévision FranceConnect+ AR24'],
    [5, 'vérification administration'],
  ])('%i', (count, list) => {
    for (const word of list.split(' ')) expect(`${word} ${syllables(word)}`).toBe(`${word} ${count}`);
  });

  it('numbers, as they are said', () => {
    expect(['6', '10', '14', '17', '24', '72', '80', '+33'].map(syllables)).toEqual([1, 1, 2, 2, 2, 3, 3, 3]);
  });
});

describe('a text', () => {
  it('is cut into sentences; a mark inside « » ends none', () => {
    expect(sentences('Cliquez sur « Pourquoi ? Comment ? ». Puis attendez !')).toEqual([
      'Cliquez sur « Pourquoi ? Comment ? »',
      'Puis attendez',
    ]);
  });

  it('is cut into words; marks alone are none', () => {
    expect(words('Ensuite : cliquez sur « Se connecter » !')).toEqual([
      'Ensuite',
      'cliquez',
      'sur',
      'Se',
      'connecter',
    ]);
  });

  it('has the score of the formula', () => {
    // 4 words, 5 syllables, 1 sentence.
    expect(kandelMoles('Le chat noir dormait.')).toBeCloseTo(207 - 1.015 * 4 - 73.6 * (5 / 4), 6);
  });

  it('counts a label as one word without syllables', () => {
    expect(kandelMoles('Cliquez sur « Vérifiez vos informations personnelles ».')).toBeCloseTo(
      207 - 1.015 * 3 - 73.6 * (3 / 2),
      6,
    );
  });

  it('of an administration scores about 35, as published', () => {
    const official =
      'Vos données sont collectées par La Poste pour la création de votre Identité Numérique et pour la réception ' +
      'de la Lettre Recommandée Electronique (LRE) expédiée par notre partenaire AR24 si vous acceptez de recourir ' +
      'au service de vérification de votre identité en ligne. Pour plus d’information sur leur utilisation, leur durée ' +
      'de conservation et les modalités d’exercice de vos droits vous pouvez lire la Charte Informatique et Libertés';
    expect(kandelMoles(official)).toBeGreaterThan(30);
    expect(kandelMoles(official)).toBeLessThan(40);
  });
});

interface Words {
  do: string;
  why?: string;
  look?: string;
  after?: string;
  stuck?: string;
}

const hints = Object.entries(fr.hints as Record<string, Words>);
const join = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');

describe('the gate: what a tired person reads', () => {
  it.each(hints)('%s is easy: at least 80', (_, hint) => {
    expect(kandelMoles(join(hint.do, hint.why))).toBeGreaterThanOrEqual(80);
    if (hint.stuck) expect(kandelMoles(hint.stuck)).toBeGreaterThanOrEqual(80);
  });

  it('is very easy on average: at least 90', () => {
    const scores = hints.map(([, hint]) => kandelMoles(join(hint.do, hint.why)));
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(90);
  });

  it.each(hints)('%s is short: 12 words a sentence, 3 sentences, 30 words a card', (_, hint) => {
    expect(sentences(join(hint.do, hint.why)).length).toBeLessThanOrEqual(3);
    for (const part of Object.values(hint) as string[]) {
      for (const sentence of sentences(part))
        expect(words(sentence).length, sentence).toBeLessThanOrEqual(12);
    }
    expect(words(join(hint.do, hint.why, hint.after)).length).toBeLessThanOrEqual(30);
    expect(words(join(hint.do, hint.look, hint.after)).length).toBeLessThanOrEqual(30);
    expect(words(hint.stuck ?? '').length).toBeLessThanOrEqual(30);
  });

  it('holds for the sentences of the interface: 12 words, and none hard to read', () => {
    for (const [key, text] of Object.entries(fr.ui)) {
      for (const sentence of sentences(text)) expect(words(sentence).length, key).toBeLessThanOrEqual(12);
      // Short labels hold too few words for the formula to mean anything.
      if (words(text).length > 7) expect(kandelMoles(text), key).toBeGreaterThanOrEqual(70);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { shippedJourney } from '@/journey/shipped';
import { createTexts, type PluralKey, type UiKey } from '@/journey/texts/create-texts';
import fr from '@/journey/texts/fr/guide.json';
import { fill, typeset } from '@/journey/texts/typeset';
import link from './fr/link.json';
import notices from './fr/notices.json';
import panel from './fr/panel.json';
import people from './fr/people.json';
import repair from './fr/repair.json';
import siteCheck from './fr/site-check.json';

const { data: journey } = shippedJourney();
const { hint: hintText, lang, siteName, stage: stageTitle, step: stepTitle, ui } = createTexts('fr');

const NBSP = '\u00a0';

describe('the words', () => {
  it('are French', () => {
    expect(lang).toBe('fr');
    expect(stageTitle('account')).toBe('Créer le compte La Poste');
    expect(stepTitle('sms')).toBe('Lire le texto');
    expect(ui('unofficial')).toBe('Jalon, guide indépendant, non officiel');
  });

  it('have values put in their place', () => {
    expect(ui('step', { index: 2, total: 5 })).toBe('étape 2 sur 5');
    expect(ui('keptOther', { key: 'app.ar24.fr' })).toContain('app.ar24.fr');
  });

  it('are an error where they are missing', () => {
    expect(() => hintText('no-such-hint')).toThrow('No words for hints.no-such-hint');
    expect(() => hintText('constructor')).toThrow('No words');
    expect(() => stageTitle('no-such-stage')).toThrow('No words');
    expect(() => stepTitle('no-such-step')).toThrow('No words');
    expect(() => ui('no-such-key' as UiKey)).toThrow('No words for ui.no-such-key');
    expect(() => ui('step', { index: 1 })).toThrow('no value for {total}');
    expect(() => fill('{toString}', {})).toThrow('no value for {toString}');
  });

  it('are put in order as people expect, accents and all', () => {
    const { compare } = createTexts('fr');
    expect(['zèbre', 'école', 'Eau', 'ami'].sort(compare)).toEqual(['ami', 'Eau', 'école', 'zèbre']);
  });

  it('of a site without a name are its host', () => {
    expect(siteName('www.one.example')).toBe('www.one.example');
    expect(siteName('constructor')).toBe('constructor');
  });

  it('take the form that goes with a count', () => {
    const { plural } = createTexts('fr');
    expect([0, 1, 2].map((count) => plural('signCount', count))).toEqual([
      'nulle part',
      'à un seul endroit',
      'à 2 endroits',
    ]);
    // In French, nothing is one thing.
    expect([0, 1, 2].map((count) => plural('keptCount', count))).toEqual([
      '0 étape notée',
      '1 étape notée',
      '2 étapes notées',
    ]);
    expect(plural('settingsEraseHours', 1)).toBe('Après 1 heure');
    expect(plural('settingsEraseMinutes', 30)).toBe('Après 30 minutes');
    expect(() => plural('no-such-key' as PluralKey, 1)).toThrow('No words for plurals.no-such-key');
  });

  it('write a number as the language does', () => {
    expect(ui('stageCount', { done: 1234, total: 5000 })).toBe('1\u202f234 sur 5\u202f000');
  });

  it('say which way they are written', () => {
    expect(createTexts('fr').dir).toBe('ltr');
  });

  it('name a site, or show its host', () => {
    expect(siteName('moncompte.laposte.fr')).toBe('Compte La Poste');
    expect(siteName('example.org')).toBe('example.org');
    expect(siteName('constructor')).toBe('constructor');
  });

  it('keep French marks with their word', () => {
    expect(typeset('Cliquez sur « Continuer ».')).toBe(`Cliquez sur «${NBSP}Continuer${NBSP}».`);
    expect(typeset('Ensuite : un code ?')).toBe(`Ensuite${NBSP}: un code${NBSP}?`);
    expect(hintText('create-continue').do).toContain(NBSP);
  });
});

/** Every sentence of the file, with the path to it. */
function sentencesOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => sentencesOf(inner, `${path}.${key}`));
}

describe('every sentence', () => {
  const all = sentencesOf(fr, 'fr');

  it('has French marks: ’ and « », and no space too many', () => {
    for (const [path, text] of all) {
      expect(text, path).not.toMatch(/['"“”]/);
      expect(text, path).not.toMatch(/ {2}|^ | $/);
      expect((text.match(/« /g) ?? []).length, path).toBe((text.match(/ »/g) ?? []).length);
      expect((text.match(/[«»]/g) ?? []).length % 2, path).toBe(0);
    }
  });

  it('holds no acronym outside the site’s own labels', () => {
    for (const [path, text] of all.filter(([path]) => !path.startsWith('fr.site'))) {
      const ours = text.replace(/«[^»]*»/g, '').replaceAll('AR24', '');
      expect(ours, path).not.toMatch(/\b[A-Z]{2,}\b/);
    }
  });

  it('begins, in a hint, with what to do; says what comes next; ends with a stop', () => {
    // Imperatives end in -ez; « Relisez d’abord » begins with what to do as well.
    for (const key of Object.keys(fr.hints)) {
      const words = hintText(key);
      expect(words.do, key).toMatch(/^\p{Lu}\p{L}+ez(-\p{L}+)?\b/u);
      for (const part of [words.do, words.why, words.after, words.look, words.stuck]) {
        if (part) expect(part, key).toMatch(/[.?!]$/);
      }
      if (words.after) expect(words.after, key).toMatch(/^Ensuite\u00a0: /);
    }
  });

  it('invents no number: each of these stands in a source', () => {
    // github france-connect/sources: 10 minutes. Tutoriel All.in Formation: 18 years, +33, 3 digits, 2 failures,
    // 24 hours. AR24 help: 72 hours (so 3 days), 15 days. La Poste: a code of 6 digits, a residence permit of more
    // than 5 years, the postman in 1 to 2 weeks. Mon Compte Formation help: 12 signs, 6 digits. A
    // lesson of July 2026: Android 12 and iOS 16.
    // Help page of a driving school: 4 working days to say yes to a proposal.
    const known = new Set([
      '10',
      '18',
      '33',
      '0',
      '6',
      '3',
      '4',
      '2',
      '15',
      '24',
      '72',
      '1',
      '5',
      '12',
      '16',
      '2026',
    ]);
    for (const [key, words] of Object.entries(fr.hints)) {
      const numbers = Object.values(words).join(' ').replaceAll('AR24', '').match(/\d+/g) ?? [];
      for (const number of numbers) expect(known, key).toContain(number);
    }
  });

  it('has a button to tick that speaks for the learner', () => {
    for (const words of Object.values(fr.hints) as { done?: string }[]) {
      if (words.done) expect(words.done).toMatch(/^(J’ai|C’est|Oui,) /);
    }
    expect(journey.steps.filter((step) => step.kind === 'off-page').length).toBeGreaterThan(8);
  });
});

it('no key stands in two files of words: the later one would take the other’s place without a sound', () => {
  const files = [fr.ui, panel, people, notices, siteCheck, repair, link];
  const keys = files.flatMap((file) => Object.keys(file));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

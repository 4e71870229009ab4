import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAmong, matchesAny, normalise, normaliseAll, wordsOf } from '@/selectors/engine/normalise';

describe('normalise', () => {
  test.each([
    ['Adresse e-mail *', 'adresse e-mail'],
    ['  Numéro de mobile : ', 'numero de mobile'],
    ['L’Identité Numérique La Poste', "l'identite numerique la poste"],
    ["Date d'expiration (facultatif)", "date d'expiration"],
    ['« Continuer »', 'continuer'],
    ['SUIVANT', 'suivant'],
    [
      'Pourquoi je ne retrouve pas mes comptes habituels ?',
      'pourquoi je ne retrouve pas mes comptes habituels',
    ],
    ['Code (required) :', 'code'],
    ['Nom(obligatoire)', 'nom'],
    ['Nom\u00a0de\u00ad \u200b famille', 'nom de famille'],
    ['Œuvre ﬁnale', 'œuvre finale'],
    ['« Aller » à "la page"', 'aller a la page'],
    ['→ Suite (1)…', 'suite (1'],
    ['« »', ''],
  ])('%j → %j', (from, to) => expect(normalise(from)).toBe(to));
  test('twice is once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => normalise(normalise(text)) === normalise(text)),
    );
  });
});

describe('many texts at once', () => {
  test('are what each is alone, in their order, as often as they are asked for', () => {
    const texts = [
      '« Continuer »',
      'ÉTÉ :',
      '',
      '  * ',
      '« Continuer »',
      'Nom (facultatif)',
      'a\0b',
      '*x* *y*',
    ];
    expect(normaliseAll(texts)).toEqual(texts.map(normalise));
    expect(normaliseAll(texts)).toEqual(texts.map(normalise));
  });

  test('whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        expect(normaliseAll(texts)).toEqual(texts.map(normalise));
      }),
    );
  });

  test('however many there were before', () => {
    const texts = Array.from({ length: 5000 }, (_, n) => `Texte n° ${n} :`);
    expect(normaliseAll(texts).at(-1)).toBe('texte n° 4999');
    expect(normaliseAll(['Texte n° 4999 :', 'Texte n° 0 *'])).toEqual(['texte n° 4999', 'texte n° 0']);
  });
});

test('the words of a pattern are those that stand around what it leaves open', () => {
  expect(wordsOf('Retour à {service} (Étape 2)').filter(Boolean)).toEqual(['retour', 'a', 'etape', '2']);
});

describe('texts in which patterns are looked up', () => {
  const texts = ['', ...['Continuer sur Mon Compte', 'Adresse e-mail', 'Suivant'].map(normalise)];

  test.each([
    ['a whole text', ['Suivant'], true],
    ['a piece of one', ['Adresse'], false],
    ['one of several', ['Retour', 'Adresse e-mail'], true],
    ['an open end', ['Continuer sur {service}'], true],
    ['an open beginning', ['{…} e-mail'], true],
    ['an open middle', ['Continuer {…} Compte'], true],
    ['pieces of two texts', ['Continuer {…} e-mail'], false],
    ['a piece that nobody has', ['Continuer {…} Dossier'], false],
    ['nothing', [''], false],
    ['no pattern', [], false],
  ])('%s', (_, patterns, found) => expect(patterns.some((one) => isAmong(one, texts))).toBe(found));
});

describe('matchesAny', () => {
  test.each([
    ['{…} de passe', 'mot de passe', true],
    ['{…} de passe', 'mot de passe perdu', false],
    ['mot {…} passe', 'mot de passe', true],
    ['mot {…} passe', 'motpasse', false],
    ['{a} de {b} de {c}', 'un de deux de trois', true],
    ['{a} de {b} de {c}', 'un de trois', false],
    ['le {…} du {…}', 'le code du courriel', true],
    ['le {…} du {…}', 'un code du courriel', false],
    ['le code', 'le code, encore le code', false],
    ['1 {…} 1', '11 21', true],
    ['x {…} y {…} x', 'x a y b x', true],
    ['x {…} y {…} x', 'x a x b y', false],
  ])('%j stands for %j: %s', (pattern, text, stands) => expect(matchesAny([pattern], text)).toBe(stands));

  test('compares the whole text', () => {
    expect(matchesAny(['Mot de passe'], normalise('Mot de passe'))).toBe(true);
    expect(matchesAny(['Mot de passe'], normalise('Confirmez le mot de passe'))).toBe(false);
  });
  test('{…} stands for at least one character', () => {
    const is = (text: string) => matchesAny(['Continuer sur {service}'], normalise(text));
    expect(is('Continuer sur Mon Compte Formation')).toBe(true);
    expect(is('Continuer sur')).toBe(false);
    expect(is('Continuer vers Mon Compte')).toBe(false);
    const banner = ['La connexion à {fournisseur} n’a pas été possible. {reste}'];
    expect(matchesAny(banner, normalise("La connexion à X n'a pas été possible. Veuillez réessayer."))).toBe(
      true,
    );
    expect(matchesAny(banner, normalise('La connexion à X est possible.'))).toBe(false);
  });
  test('nothing matches an empty text', () => expect(matchesAny(['{tout}', ''], '')).toBe(false));
});

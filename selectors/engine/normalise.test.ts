import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesAny, normalise } from '@/selectors/engine/normalise';

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
  ])('%j → %j', (from, to) => expect(normalise(from)).toBe(to));
  test('twice is once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => normalise(normalise(text)) === normalise(text)),
    );
  });
});

describe('matchesAny', () => {
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

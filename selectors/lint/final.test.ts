import { expect, test } from 'vitest';
import type { Target } from '../schema';
import { isFinal } from './final';

const target = (text: string[], change: Partial<Target> = {}): Target => ({
  id: 'one',
  kind: 'action',
  signals: [
    { kind: 'name', text },
    { kind: 'container', css: 'form' },
  ],
  ...change,
});

test.each([
  [['Finaliser'], true],
  [['S’inscrire à cette session', 'Demande d’inscription'], true],
  [['Accepter et continuer'], true],
  [['Valider'], true],
  [['Confirmer mon identité'], true],
  [['Confirmer cette adresse'], true],
  [['Envoyer ma demande'], true],
  [['Continuer sur {service}'], true],
  [['Payer'], true],
  [['Signer'], true],
  [['Supprimer'], true],
  [['Continuer', 'Suivant', 'Valider', 'Confirmer'], false],
  [['Continuer sans accepter'], false],
  [['Continuer sur le site internet'], false],
  [['S’identifier avec FranceConnect+'], false],
  [['Se connecter'], false],
])('%j cannot be taken back: %s', (names, isIt) => {
  expect(isFinal(target(names))).toBe(isIt);
});

test('a box to tick counts, what is only read or filled in does not', () => {
  const terms = ['J’accepte les conditions générales'];
  expect(isFinal(target(terms, { kind: 'field', roles: ['checkbox'] }))).toBe(true);
  expect(isFinal(target(terms, { kind: 'field' }))).toBe(false);
  expect(isFinal(target(terms, { kind: 'region' }))).toBe(false);
});

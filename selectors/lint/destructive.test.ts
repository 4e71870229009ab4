import { describe, expect, test } from 'vitest';
import { loadMaps } from '@/scripts/lib/bundle.mjs';
import type { Signal, Target } from '../schema';
import { isAvoided, isDestructive, pointsAtDestructive } from './destructive';

const target = (...signals: Signal[]): Target => ({ id: 'it', kind: 'action', signals });

describe('an action that cannot be taken back', () => {
  test.each([
    'Supprimer mon compte',
    'SUPPRESSION : supprimez tout',
    'Fermer définitivement mon compte',
    'Clôturer',
    'Résilier l’identité',
    'Payer 12 €',
    'Passer au paiement',
    'Révoquer cet accès',
    'Se désabonner',
    'Me désinscrire',
    'Annuler ma demande',
    'Delete account',
    'Close your account',
    'Remove this device',
    'Pay now',
    'Buy',
    'Unsubscribe',
    'deleteAccount',
    'payNow',
    'btn-delete-account',
    'Signer le contrat',
    'Signature électronique',
    'Je signe',
    'Sign',
    'Sign the agreement',
    'e-sign',
    'signDocument',
    'Numéro de carte bancaire',
    'Credit card',
    'IBAN',
    'Virement immédiat',
    'Valider ma commande',
    'Confirm order',
    'Annuler mon abonnement',
    'Suspendre mon compte',
  ])('« %s »', (text) => expect(isDestructive(text)).toBe(true));
});

describe('a step of the journey', () => {
  test.each([
    'Suivant',
    'Pays de naissance',
    'Fermer',
    'Annuler',
    'Créer mon compte',
    'Close',
    'Cancel',
    'Votre espace de paix',
    'J’accepte les conditions',
    'Réglementation',
    'Sign in',
    'Sign-up',
    'signIn',
    'Signaler un problème',
    'Assigned',
    'Carte d’identité',
    'Carte nationale d’identité',
  ])('« %s »', (text) => expect(isDestructive(text)).toBe(false));
});

test('is read in the signals that name the target, not in those of its surroundings', () => {
  expect(pointsAtDestructive(target({ kind: 'name', text: ['supprimer'] }))).toBe(true);
  expect(pointsAtDestructive(target({ kind: 'name', text: ['continuer', 'supprimer'] }))).toBe(true);
  expect(pointsAtDestructive(target({ kind: 'attribute', name: 'id', value: ['it', 'delete-it'] }))).toBe(
    true,
  );
  expect(pointsAtDestructive(target({ kind: 'css', value: 'button[name="delete"]' }))).toBe(true);
  expect(pointsAtDestructive(target({ kind: 'image', src: ['delete.svg'] }))).toBe(true);
  expect(pointsAtDestructive(target({ kind: 'heading', text: ['supprimer mon compte'] }))).toBe(false);
  expect(pointsAtDestructive(target({ kind: 'container', css: 'form#delete-account' }))).toBe(false);
  expect(pointsAtDestructive(target({ kind: 'code', prefix: ['delete'] }))).toBe(false);
  expect(pointsAtDestructive(target({ kind: 'name', text: ['suivant'] }))).toBe(false);
  expect(
    pointsAtDestructive(
      target({ kind: 'name', text: ['suivant'] }, { kind: 'css', value: '[name="delete"]' }),
    ),
  ).toBe(true);
});

test('one name that the map avoids for a target is enough', () => {
  const one = { ...target(), avoid: ['Fermer', 'Continuer sur {service}'] };
  expect(isAvoided(['FERMER'], one)).toBe(true);
  expect(isAvoided(['Suivant', 'Continuer sur Mon Compte'], one)).toBe(true);
  expect(isAvoided(['Suivant', 'Fermer la fenêtre'], one)).toBe(false);
  expect(isAvoided([], one)).toBe(false);
  expect(isAvoided(['Fermer'], target())).toBe(false);
});

test('no target of the shipped maps is one', async () => {
  const targets = (await loadMaps()).flatMap(({ pages, walls = [] }) =>
    [...pages, ...walls].flatMap((page) => page.targets),
  );
  expect(targets.length).toBeGreaterThan(50);
  expect(targets.filter(pointsAtDestructive).map(({ id }) => id)).toEqual([]);
});

/** What a wildcard of the map may stand for, and what beats it. */
import { describe, expect, test } from 'vitest';
import type { Target } from '@/selectors';
import { NEVER } from '@/selectors/lint/lint-map';
import { find, put } from './page';

const BACK: Target = {
  id: 'back',
  kind: 'action',
  roles: ['link', 'button'],
  signals: [
    { kind: 'name', text: ['Revenir sur {service}', 'Retour à {service}', 'Back to {service}'] },
    { kind: 'css', value: 'a[href*="redirect-to-sp"]' },
  ],
};
const CONTINUE: Target = {
  id: 'continue',
  kind: 'action',
  roles: ['link', 'button'],
  signals: [
    { kind: 'name', text: ['Continuer vers {service}', 'Continue to {service}'] },
    { kind: 'attribute', name: 'data-testid', value: ['consent-continue'] },
  ],
};
const link = (words: string, more = '') => put(`<main><a href="#x"${more}>${words}</a></main>`);

describe('a wildcard stands for a name, not for generic words', () => {
  test.each([
    'Retour à l’accueil du site',
    'Retour à la page précédente',
    'Retour à la connexion',
    'Retour à l’étape précédente',
    'Retour à la liste',
    'Retour à la page d’aide',
    'Revenir sur la page d’accueil',
    'Retour à mon espace',
    'Retour à mon espace personnel',
    'Revenir sur votre compte client',
    'Retour à ma page',
    'Retour à votre espace',
    'Retour à l’espace usager',
    'Retour au compte',
    'Revenir à mon profil',
    'Back to my account',
    'Back to my personal space',
    'Back to your dashboard',
    'Retour au début',
    'Retour au sommaire',
    'Retour au tableau de bord',
    'Retour à l’identification',
    'Back to sign in',
    'Back to log in',
    'Back to top',
    'Back to login',
    'Back to home',
    'Back to the previous page',
    'Back to search results',
  ])('« %s » is not the way back to a service', (words) => {
    link(words);
    expect(find(BACK).verdict).toBe('missing');
    // Nor when the address happens to be the right one: words weigh more.
    put(`<main><a href="/redirect-to-sp">${words}</a></main>`);
    expect(find(BACK).verdict).not.toBe('found');
  });
  test.each([
    'Continuer vers l’aide',
    'Continuer vers la page suivante',
    'Continue to help',
    'Continue to sign in',
    'Continue to support',
    'Continue to login',
  ])('« %s » is not the way on to a service', (words) => {
    link(words);
    expect(find(CONTINUE).verdict).toBe('missing');
  });
  test.each([
    [BACK, 'Retour à Mon Compte Formation'],
    [BACK, 'Revenir sur Impots.gouv'],
    [BACK, 'Back to Mon Compte Formation'],
    [BACK, 'Retour à La Poste'],
    [BACK, 'Retour au service'],
    [BACK, 'Retour à Mon Espace Santé'],
    [BACK, 'Revenir sur Mon compte Ameli'],
    [BACK, 'Back to My Account Training'],
    [CONTINUE, 'Continuer vers L’Assurance Maladie'],
  ] as const)('%o: « %s » is it', (target, words) => {
    link(words);
    expect(find(target).verdict).toBe('found');
  });
  test('a generic word of the map’s own text is none: « Page {service} »', () => {
    link('Retour au site Ameli');
    expect(
      find({
        ...BACK,
        signals: [{ kind: 'name', text: ['Retour au site {service}'] }, ...BACK.signals.slice(1)],
      }).verdict,
    ).toBe('found');
  });
});

describe('avoid', () => {
  const avoiding = (...avoid: string[]): Target => ({ ...BACK, avoid });
  test('a literal one beats a wildcard name', () => {
    link('Retour à Mon Espace Santé');
    expect(find(BACK).verdict).toBe('found');
    expect(find(avoiding('Retour à Mon Espace Santé')).verdict).toBe('missing');
  });
  test('a literal name beats a literal avoid; a wildcard avoid does not beat a wildcard name', () => {
    link('Retour à Mon Espace Santé');
    const literal = {
      ...avoiding('Retour à Mon Espace Santé'),
      signals: [{ kind: 'name', text: ['Retour à Mon Espace Santé'] }, ...BACK.signals.slice(1)],
    } as Target;
    expect(find(literal).verdict).toBe('found');
    expect(find(avoiding('Retour{…}')).verdict).toBe('found');
  });
});

describe('never', () => {
  const pointed: Target = { ...BACK, never: NEVER };
  test.each(['Retour à payer maintenant', 'Retour à Paiement', 'Retour à Signature'])(
    'what somebody has pointed at may not be called « %s », whatever its own names say',
    (words) => {
      link(words);
      expect(find(BACK).verdict).toBe('found');
      expect(find(pointed).verdict).toBe('missing');
    },
  );
  test('it may have any other name', () => {
    link('Retour à Mon Espace Santé');
    expect(find(pointed).verdict).toBe('found');
  });
});

describe('one vote alone', () => {
  const open: Target = {
    id: 'trust',
    kind: 'action',
    roles: ['button', 'link'],
    signals: [
      { kind: 'name', text: ['Ajouter{…}', '{…}appareil'] },
      { kind: 'attribute', name: 'id', value: ['save-device'] },
    ],
  };
  test.each(['Ajouter un moyen de paiement', 'Supprimer cet appareil'])(
    'by the beginning or the end of « %s » is not enough',
    (words) => {
      put(`<main><button>${words}</button></main>`);
      expect(find(open).verdict).not.toBe('found');
      put(`<main><button id="save-device">${words}</button></main>`);
      expect(find(open).verdict).toBe('found');
    },
  );
  test.each(['Retour', 'Back', 'Go back', 'Revenir', 'Revenir en arrière', 'Retour en arrière'])(
    'by « %s », which does not say where to, is not enough',
    (words) => {
      link(words);
      expect(find(BACK).verdict).not.toBe('found');
      put(`<main><a href="/redirect-to-sp">${words}</a></main>`);
      expect(find(BACK).verdict).toBe('found');
    },
  );
  test('by a word that the map has without a wildcard too is enough', () => {
    link('Retour');
    const both = {
      ...BACK,
      signals: [{ kind: 'name', text: ['Retour à {service}', 'Retour'] }, ...BACK.signals.slice(1)],
    };
    expect(find(both as Target).verdict).toBe('found');
  });
  test('by a mark is not enough', () => {
    put('<main><button id="save-device"></button></main>');
    expect(find(open).verdict).not.toBe('found');
  });
});

describe('a link that is switched off', () => {
  test('and leads nowhere is no candidate', () => {
    put('<main><a role="link" aria-disabled="true">Retour à Mon Compte Formation</a></main>');
    expect(find(BACK).verdict).toBe('missing');
    put(
      '<main><span role="link" aria-disabled="true" tabindex="0">Retour à Mon Compte Formation</span></main>',
    );
    expect(find(BACK).verdict).toBe('missing');
  });
  test('and has an address is one', () => {
    link('Retour à Mon Compte Formation', ' aria-disabled="true"');
    expect(find(BACK).verdict).toBe('found');
  });
});

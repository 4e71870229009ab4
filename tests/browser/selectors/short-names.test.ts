/** A name with a help, a count, a unit or a remark in it is still that name; and other words are still another thing. */
import { expect, test } from 'vitest';
import type { Target } from '@/selectors';
import { find, put } from './page';

const field = (label: string): Target => ({
  id: 'one',
  kind: 'field',
  types: ['text', 'tel', 'email'],
  signals: [
    { kind: 'label', text: [label] },
    { kind: 'attribute', name: 'name', value: ['of-no-page'] },
  ],
});
const BUTTON: Target = {
  id: 'next',
  kind: 'action',
  roles: ['button'],
  signals: [
    { kind: 'name', text: ['Suivant'] },
    { kind: 'attribute', name: 'id', value: ['of-no-page'] },
  ],
};
const OTHER = '<label>Autre chose <input name="other"></label>';
const inLabel = (inner: string) =>
  put(`<main><form><label for="a">${inner}</label><input id="a">${OTHER}</form></main>`);

test.each([
  ['a hint of a design system', 'Numéro de mobile <span class="fr-hint-text">Sans le premier 0</span>'],
  ['small letters', 'Numéro de mobile <small>Par exemple 6 12 34 56 78</small>'],
  [
    'smaller letters of its own',
    'Numéro de mobile <span style="font-size:.8em">Nous vous enverrons un texto</span>',
  ],
  ['a second line', '<span>Numéro de mobile</span><span style="display:block">Sans indicatif du pays</span>'],
  ['a second line after a break', 'Numéro de mobile<br>Un texto vous sera envoyé'],
  ['a counter', 'Numéro de mobile <span>0/10</span>'],
  ['a counter in words', 'Numéro de mobile <span class="counter">0 sur 10 caractères</span>'],
  ['figures in brackets', 'Numéro de mobile (10 chiffres)'],
  ['a remark', 'Numéro de mobile <span class="is-required">Ce champ doit être rempli</span>'],
  ['a remark after a dash', 'Numéro de mobile - champ obligatoire'],
])('the label has %s', (_, inner) => {
  inLabel(inner);
  const { verdict, element } = find(field('Numéro de mobile'));
  expect([verdict, element?.id]).toEqual(['found', 'a']);
});

test('an example of an address takes no label away', () => {
  inLabel('Adresse e-mail <span class="fr-hint-text">Format attendu : nom@domaine.fr</span>');
  expect(find(field('Adresse e-mail')).element?.id).toBe('a');
});

test.each([
  ['letters of another kind', 'Nom <b>d’usage</b>'],
  ['brackets', 'Nom (d’usage)'],
  ['a part of its own', 'Nom <span>du conjoint</span>'],
])('what makes it another thing stays, in %s', (_, inner) => {
  inLabel(inner);
  expect(find(field('Nom')).verdict).not.toBe('found');
});

test('what the map avoids is avoided without its help, too', () => {
  inLabel('Numéro de mobile <small>du proche</small>');
  expect(
    find({
      ...field('Numéro de mobile'),
      avoid: ['Numéro de mobile'],
      signals: [
        { kind: 'label', text: ['Mobile'] },
        { kind: 'attribute', name: 'id', value: ['a'] },
      ],
    }).verdict,
  ).not.toBe('found');
});

test.each([
  'Suivant <small>étape 2 sur 4</small>',
  'Suivant (2/4)',
  'Suivant <span class="hint">vers le code</span>',
])('a button is « Suivant »: %s', (inner) => {
  put(
    `<main><form>${OTHER}<button type="button">Retour</button><button id="go">${inner}</button></form></main>`,
  );
  expect(find(BUTTON).element?.id).toBe('go');
});

test('what is private in a label is not read', () => {
  put(
    '<main><form><label for="a">Numéro de mobile <small>Camille <textarea></textarea></small></label><input id="a"></form></main>',
  );
  expect(find(field('Camille')).verdict).not.toBe('found');
});

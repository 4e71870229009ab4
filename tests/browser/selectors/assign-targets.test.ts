/** The targets of one page know of each other. */
import { expect, test } from 'vitest';
import type { Target } from '@/selectors';
import { EMAIL, NEXT, put, read } from './page';

const PASSWORD: Target = {
  id: 'password',
  kind: 'field',
  types: ['password'],
  signals: [
    { kind: 'label', text: ['Mot de passe'] },
    { kind: 'container', css: 'form' },
  ],
};
const field = (id: string, label: string): Target => ({
  id,
  kind: 'field',
  signals: [
    { kind: 'label', text: [label] },
    { kind: 'attribute', name: 'name', value: [id] },
  ],
});

const reading = (html: string, targets: Target[]) => {
  put(html);
  const { reading, elements } = read({ id: 'login', any: [{ css: 'main' }], targets });
  return Object.fromEntries(
    targets.map(({ id }) => [id, elements.get(id)?.getAttribute('data-is') ?? reading.targets[id]?.verdict]),
  );
};

/** Words that no list holds: only what stands around the field tells. */
const box = (tag: string) => `
  <${tag}><h3>Un mot doux le lundi</h3><label>Adresse e-mail <input type="email" data-is="box"></label>
  <button type="button">OK</button></${tag}>`;
const form = (email: string) => `
  <main><form>${email}<p><label>Mot de passe <input type="password" data-is="password"></label></p>
  <button data-is="next">Suivant</button></form></main>`;
const OWN = '<p><label>Adresse e-mail <input type="email" data-is="own"></label></p>';

test.each(['section', 'div', 'form', 'aside'])(
  'the field of a small box (%s) is not it when the page’s other targets stand elsewhere',
  (tag) => {
    const targets = [EMAIL, PASSWORD, NEXT];
    expect(reading(form('') + box(tag), targets)).toMatchObject({ email: 'missing', password: 'password' });
    expect(reading(form(OWN) + box(tag), targets)).toMatchObject({ email: 'own', next: 'next' });
  },
);

test('not even when none of three others is found', () => {
  const unseen = `<main><p>Un cadre d’un autre site</p></main>${box('section')}`;
  expect(reading(unseen, [EMAIL, PASSWORD, NEXT]).email).toBe('missing');
});

test('a target that is known to stand alone is looked for there', () => {
  const alone = { ...EMAIL, alone: true };
  expect(reading(form('') + box('section'), [alone, PASSWORD, NEXT]).email).toBe('box');
});

test('a box that holds another target is the page’s own', () => {
  const step = `<main><section><h2>Bienvenue</h2>${OWN}<button data-is="next">Suivant</button></section></main>`;
  expect(reading(step, [EMAIL, NEXT])).toEqual({ email: 'own', next: 'next' });
});

test('of two that claim one element, it is whose it is by far; the other looks elsewhere', () => {
  const html = `<main><form><label>Nom <input name="a" data-is="a"></label>
    <label>Nom <input name="b" data-is="b"></label></form></main>`;
  expect(reading(html, [field('a', 'Nom'), field('b', 'Nom')])).toEqual({ a: 'a', b: 'b' });
  const gone = html.replace(/<label>Nom <input name="a".*?<\/label>/, '');
  expect(reading(gone, [field('a', 'Nom'), field('b', 'Nom')]).b).toBe('b');
});

test('where it might be either’s, it is nobody’s', () => {
  const html = '<main><form><label>Nom <input name="c" data-is="c"></label></form></main>';
  expect(reading(html, [field('a', 'Nom'), field('b', 'Nom')])).toEqual({ a: 'unsure', b: 'unsure' });
});

test('a link at the foot of the page is not the button that has its words', () => {
  const foot = '<footer><a href="#a" data-is="foot">Suivant</a></footer>';
  expect(reading(form(OWN) + foot, [EMAIL, PASSWORD, NEXT]).next).toBe('next');
  const gone = form(OWN).replace(/<button.*?<\/button>/, '');
  expect(reading(gone + foot, [EMAIL, PASSWORD, NEXT]).next).toBe('missing');
  const inForm = gone.replace('</form>', `${foot}</form>`);
  expect(reading(inForm, [EMAIL, PASSWORD, NEXT]).next).toBe('foot');
});

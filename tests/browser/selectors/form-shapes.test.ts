/** What a page shows without words: which action the eye meets first, what is a list, which box is the page's own. */
import { expect, test } from 'vitest';
import type { Target } from '@/selectors';
import concepts from '@/selectors/concepts.json';
import { tableOf } from '@/selectors/page-weights';
import { put, read } from './page';

const signals: Target['signals'] = [
  { kind: 'label', text: ['Rien de tel'] },
  { kind: 'attribute', name: 'id', value: ['nothing-like-it'] },
];
const field: Target = { id: 'field', kind: 'field', signals };
const action: Target = {
  id: 'action',
  kind: 'action',
  signals: [
    { kind: 'name', text: ['Rien de tel'] },
    { kind: 'attribute', name: 'id', value: ['nothing-like-it'] },
  ],
};
const page = { id: 'page', any: [{ heading: ['Un écran'] }] };

function ask(html: string, targets: Target[], meanings: Record<string, string>) {
  put(`<h1>Une page</h1><main>${html}</main>`);
  const weights = {
    lexicon: concepts,
    pages: tableOf({ page: 'bias 3', none: 'bias 0' }),
    meanings: tableOf(meanings),
  };
  return read({ ...page, targets }, { weights } as object);
}

test.each([
  ['of one strong colour among pale ones', 'background: #1b5e20', 'background: #eee', 'go'],
  ['of two alike, neither', 'background: #1b5e20', 'background: navy', undefined],
  ['of two pale ones, neither', 'background: #eee', 'background: transparent', undefined],
  ['a colour that shines through is none', 'background: rgba(0, 0, 0, .2)', 'background: #eee', undefined],
])('the action that the eye meets first: %s', (_, one, other, found) => {
  const html = `<a href="#a" id="go" style="${one}">Bonjour</a><a href="#b" style="${other}">Bonsoir</a>`;
  expect(ask(html, [action], { action: 'p:only-filled 3' }).elements.get('action')?.id).toBe(found);
});

test('the only button, among links and what stands at the top and at the foot', () => {
  const html = (more: string) =>
    `<nav><button>Menu</button></nav><a href="#a">Bonsoir</a><button id="go">Bonjour</button>${more}
     <div role="contentinfo"><button>Cookies</button></div>`;
  const found = (more: string) =>
    ask(html(more), [action], { action: 'p:only-button 3' }).elements.get('action')?.id;
  expect(found('')).toBe('go');
  expect(found('<button>Salut</button>')).toBeUndefined();
});

const radio = (name: string, label: string, isChecked = false) =>
  `<label><input type="radio" name="${name}" ${isChecked ? 'checked' : ''}>${label}</label>`;
const choices = (count: number, isChecked = false) =>
  Array.from({ length: count }, (_, at) => radio('one', `Choix ${at}`, isChecked && at === 1)).join('');

test.each([
  ['a fieldset', `<fieldset id="g"><legend>Votre diplôme</legend>${choices(3)}</fieldset>`, 'g'],
  ['a group by its role', `<div role="radiogroup" id="g" aria-label="Diplôme">${choices(3)}</div>`, 'g'],
  ['what holds them, where nothing says so', `<div id="g">${choices(4)}</div><p>Un mot</p>`, 'g'],
  [
    'two choices are a question, not a list',
    `<fieldset><legend>Diplôme</legend>${choices(2)}</fieldset>`,
    undefined,
  ],
  [
    'with a field among them, it is a form',
    `<fieldset>${choices(3)}<label>Autre <input></label></fieldset>`,
    undefined,
  ],
])('choices are a list: %s', (_, html, found) => {
  const { elements } = ask(html, [field], { field: 'bias -1 k:select 3' });
  expect(elements.get('field')?.id).toBe(found);
});

test('a row of choices is called by its legend, and filled when one is made', () => {
  const group = (id: string, legend: string, isChecked = false) =>
    `<fieldset id="${id}"><legend>${legend}</legend>${choices(3, isChecked).replaceAll('"one"', `"${id}"`)}</fieldset>`;
  const html = (isChecked: boolean) => group('a', 'Votre commune') + group('b', 'Votre diplôme', isChecked);
  const asked = (isChecked: boolean) => ask(html(isChecked), [field], { field: 'n:diploma 4' });
  expect(asked(false).elements.get('field')?.id).toBe('b');
  expect(asked(false).reading.targets.field?.facts?.filled).toBe(false);
  expect(asked(true).reading.targets.field?.facts?.filled).toBe(true);
});

test('a target that takes typed words is never a row of choices', () => {
  const typed: Target = { ...field, types: ['text'] };
  const html = `<fieldset><legend>Votre diplôme</legend>${choices(3)}</fieldset>`;
  expect(ask(html, [typed], { field: 'k:select 4' }).elements.size).toBe(0);
});

test('the only field of a box is put out by what stands elsewhere, unless its button is another target’s meaning', () => {
  const mail: Target = { ...field, types: ['email'], signals: [{ kind: 'label', text: ['Courriel'] }] };
  const link: Target = { ...action, id: 'link', signals: [{ kind: 'name', text: ['Déjà inscrit'] }] };
  const html = `<form><h2>Commencer</h2><label>Courriel <input type="email"></label><button>Bonjour</button></form>
    <p><a href="#a">Déjà inscrit</a></p>`;
  const meanings = { field: 'n:mail 6', action: 'p:only-submit 4' };
  expect(ask(html, [mail, link, action], meanings).elements.has('field')).toBe(true);
  expect(ask(html, [mail, link, { ...action, meaning: 'unheard-of' }], meanings).elements.has('field')).toBe(
    false,
  );
});

test('the one action that a page asks for is found with less where it alone is painted, two of them are not', () => {
  const html = (style: string, more = '') =>
    `<a href="#a" id="go" style="background: ${style}">Bonjour</a><a href="#b">Bonsoir</a>${more}`;
  const found = (style: string, targets: Target[], more?: string) =>
    ask(html(style, more), targets, { action: 'bias -2 p:first 1.2', other: 'bias -2' }).elements.has(
      'action',
    );
  expect(found('#1b5e20', [action])).toBe(true);
  expect(found('#eee', [action])).toBe(false);
  expect(found('#1b5e20', [{ ...action, optional: true }])).toBe(false);
  // A page that asks for a choice.
  expect(found('#1b5e20', [action, { ...action, id: 'other' }])).toBe(false);
  // A tool that floats over the page is no part of it.
  expect(
    found(
      '#eee',
      [action],
      '<div style="position: fixed"><a href="#c" style="background: navy">Aide</a></div>',
    ),
  ).toBe(false);
});

const FILLED = 'background: #1b5e20';
const PALE = 'background: #eee';

test.each([
  ['far ahead of the other, it is sure with less', 'bias -0.3 k:link -3', 'go'],
  ['not far enough ahead', 'bias -0.3 k:link -2', undefined],
  ['too unlikely, however far ahead', 'bias -0.6 k:link -9', undefined],
])('an action that is likelier than any other: %s', (_, weights, found) => {
  const html = '<button id="go">Bonjour</button><a href="#b">Bonsoir</a>';
  const asked = (one: Target) => ask(html, [one], { action: weights }).elements.get('action')?.id;
  expect(asked(action)).toBe(found);
  expect(asked({ ...action, optional: true })).toBeUndefined();
});

test.each([
  ['ahead of the other', 'bias -1.2 p:only-filled 0.8', FILLED, 'go'],
  ['hardly ahead', 'bias -1.2 p:only-filled 0.6', FILLED, undefined],
  ['too unlikely', 'bias -2.2 p:only-filled 0.8', FILLED, undefined],
  ['not painted apart', 'bias -1.2 k:button 0.8', PALE, undefined],
])('the one action of the page, painted to be met first: %s', (_, weights, style, found) => {
  const html = `<button id="go" style="${style}">Bonjour</button><a href="#b" style="${PALE}">Bonsoir</a>`;
  expect(ask(html, [action], { action: weights }).elements.get('action')?.id).toBe(found);
});

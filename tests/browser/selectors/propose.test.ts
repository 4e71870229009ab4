/** The generator: what it proposes for an element that a person points at, and that the resolver finds it by that. */

import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Reader } from '@/selectors/engine/accessible-name';
import { lintTarget } from '@/selectors/lint/lint-map';
import { controlOf, propose } from '@/selectors/propose';
import { MapSchema } from '@/selectors/schema';
import { find, LOGIN, put } from './page';

const at = (css: string) => document.querySelector(css) as Element;
const kinds = (css: string) => propose(at(css), 'it')?.signals.map(({ kind }) => kind);

test('a field: its words, its marks, its form; the words of the others are avoided', () => {
  put(LOGIN);
  expect(propose(at('#username'), 'email')).toEqual({
    id: 'email',
    kind: 'field',
    roles: ['textbox'],
    types: ['email', 'text', 'tel', 'number', 'search'],
    avoid: ['mot de passe'],
    signals: [
      { kind: 'label', text: ['adresse e-mail'] },
      { kind: 'attribute', name: 'name', value: ['username'] },
      { kind: 'attribute', name: 'id', value: ['username'] },
      { kind: 'heading', text: ['se connecter'] },
      { kind: 'container', css: 'form' },
    ],
  });
});

test('an action: its name; a link may become a button', () => {
  put(LOGIN);
  const target = propose(at('#submit-button'), 'next');
  expect(target).toMatchObject({ kind: 'action', roles: ['button', 'link'], avoid: ['mentions legales'] });
  expect(target?.signals[0]).toEqual({ kind: 'name', text: ['suivant'] });
});

test('a block: its heading and its short texts', () => {
  put('<section id="notice"><h2>Service fermé</h2><p>Revenez demain</p></section>');
  expect(propose(at('section'), 'notice')?.signals).toEqual([
    { kind: 'heading', text: ['service ferme'] },
    { kind: 'text', text: ['service ferme revenez demain'] },
    { kind: 'attribute', name: 'id', value: ['notice'] },
  ]);
});

test('what is under the pointer leads to the control', () => {
  put(
    '<label>Nom <input></label><label for="a"><b>Ville</b></label><input id="a"><button><i>OK</i></button><p>x</p>',
  );
  expect(controlOf(at('i'))).toBe(at('button'));
  expect(controlOf(at('b'))).toBe(at('#a'));
  expect(controlOf(at('label'))).toBe(at('input'));
  expect(controlOf(at('p'))).toBe(at('p'));
});

test.each(['mat-input-3', ':r1:', 'ctl00_main_name', 'a81bc81b-dead-4e5d', 'field_k3j9x7q2'])(
  'the id %s, which will be another one tomorrow, is left out',
  (id) => {
    put(`<form><label for="${id}">Nom</label><input id="${id}"></form>`);
    expect(kinds('input')).toEqual(['label', 'container']);
  },
);

test('too little to recognise it by is no proposal', () => {
  put('<div><input></div>');
  expect(propose(at('input'), 'it')).toBeNull();
});

test('nothing that somebody typed or chose is proposed, nor a private region', () => {
  put(`<form><label for="n">Nom</label><input id="n"><textarea id="t" aria-label="Avis"></textarea>
    <select aria-label="Ville" id="s"><option>Secretville<option>B</select><div class="me"><h2>Secretname</h2><button>Secretbutton</button></div></form>`);
  (at('#n') as HTMLInputElement).value = 'secret1';
  (at('#t') as HTMLTextAreaElement).value = 'secret2';
  const found = ['#n', '#t', '#s', 'form'].map((css) =>
    JSON.stringify(propose(at(css), 'it', new Reader(['.me']))),
  );
  expect(found.join()).not.toMatch(/secret[12v]/i);
});

test('every proposal passes the schema and the linter, and the resolver finds the element by it', () => {
  put(`${LOGIN}<section><h2>Aide</h2><p>Appelez-nous</p><a href="#h">Obtenir de l’aide</a></section>
    <fieldset><legend>Civilité</legend><label><input type="radio" name="c">Madame</label><label><input type="radio" name="c">Monsieur</label></fieldset>
    <button><img alt="S’identifier" src="/v3/login.svg?x=1"></button>`);
  for (const element of document.querySelectorAll('input, button, a, section')) {
    const target = propose(element, 'it');
    if (!target) throw new Error(`nothing proposed for ${element.outerHTML}`);
    expect(() => v.parse(MapSchema.entries.pages.item.entries.targets.item, target)).not.toThrow();
    expect(lintTarget(target)).toEqual([]);
    expect(find(target).element, JSON.stringify(target)).toBe(element);
  }
});

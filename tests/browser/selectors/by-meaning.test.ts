/** Targets found by what they mean, where no word of the map is there: sure, or silent. */
import { describe, expect, test } from 'vitest';
import type { Target } from '@/selectors';
import concepts from '@/selectors/concepts.json';
import { tableOf } from '@/selectors/page-weights';
import { put, read } from './page';

const code: Target = {
  id: 'code',
  kind: 'field',
  types: ['text'],
  signals: [
    { kind: 'label', text: ['Code de vérification'] },
    { kind: 'attribute', name: 'id', value: ['otp'] },
  ],
};
const next: Target = {
  id: 'go-on',
  meaning: 'next',
  kind: 'action',
  avoid: ['Entamer plus tard'],
  signals: [
    { kind: 'name', text: ['Suivant'] },
    { kind: 'attribute', name: 'id', value: ['next'] },
  ],
};
const weights = {
  lexicon: concepts,
  pages: tableOf({ page: 'bias 3', none: 'bias 0' }),
  meanings: tableOf({
    code: 'n:code 3 k:code 2 k:box 4 bias -1',
    next: 'n:go 3 p:submit 2 bias -1 n:later 0.2',
    some: 'n:go 1',
  }),
};
/** Its landmark stands on no page here but where it is asked for: evidence knows it. */
const page = { id: 'page', any: [{ heading: ['Un écran'] }], targets: [code, next] };
const ask = (html: string, targets = page.targets, heading = 'Une page') => {
  put(`<h1>${heading}</h1><form>${html}</form>`);
  return read({ ...page, targets }, { weights } as object);
};
const FIELD = '<label>Chiffres reçus <input inputmode="numeric" maxlength="6"></label>';

test('a field and the main action are found by what they mean', () => {
  const { elements } = ask(`${FIELD}<a href="#">Aide</a><button>Entamer</button>`);
  expect(elements.get('code')?.getAttribute('maxlength')).toBe('6');
  expect(elements.get('go-on')?.textContent).toBe('Entamer');
});

test('of boxes for one letter each, the first', () => {
  const boxes = Array.from({ length: 6 }, (_, at) => `<input id="b${at}" inputmode="numeric" maxlength="1">`);
  const { elements } = ask(`<p>Code à six chiffres</p>${boxes.join('')}<button>Entamer</button>`);
  expect(elements.get('code')?.id).toBe('b0');
});

test('boxes in a row are the only field there is; filled when all are', () => {
  const some = { ...code, id: 'figures', meaning: 'figures' };
  const only = { ...weights, meanings: tableOf({ figures: 'bias -3 p:only 4', next: 'bias 0' }) };
  const box = '<span><input inputmode="numeric" maxlength="1"></span>';
  put(`<h1>Une page</h1><form>${box.repeat(6)}</form>`);
  const facts = () => {
    const { reading, elements } = read({ ...page, targets: [some] }, { weights: only } as object);
    expect(elements.get('figures')).toBe(document.querySelector('input'));
    return reading.targets.figures?.facts?.filled;
  };
  expect(facts()).toBe(false);
  const boxes = Array.from(document.querySelectorAll('input'));
  for (const one of boxes.slice(0, 5)) one.value = '1';
  expect(facts()).toBe(false);
  for (const one of boxes) one.value = '1';
  expect(facts()).toBe(true);
});

test('of two rows of boxes, neither', () => {
  const boxes = '<input inputmode="numeric" maxlength="1">'.repeat(6);
  const { elements } = ask(`<div>${boxes}</div><p>Code</p><div>${boxes}</div>`);
  expect(elements.has('code')).toBe(false);
});

test('of two alike, neither', () => {
  const { reading } = ask(`${FIELD}${FIELD}<button>Entamer</button><button>Entamer</button>`);
  expect(reading.targets.code?.verdict).toBe('missing');
  expect(reading.targets['go-on']?.verdict).not.toBe('found');
});

test.each([
  ['what the map avoids', '<button>Entamer plus tard</button>'],
  ['what deletes', '<button>Entamer et supprimer mon compte</button>'],
  ['what pays', '<button>Entamer vers le paiement</button>'],
  ['what opens an explanation', '<details><summary>Entamer</summary></details>'],
  ['what has nothing of it', '<button type="button">Bonjour</button>'],
])('never %s', (_, html) => {
  expect(ask(FIELD + html).reading.targets['go-on']?.verdict).not.toBe('found');
});

test.each(['autocomplete="cc-csc"', 'name="cardCode"', 'id="cvv"'])('never a field that pays: %s', (mark) => {
  const withMark = (more: string) =>
    ask(`<label>Chiffres <input ${more} inputmode="numeric" maxlength="4"></label>`);
  expect(withMark('').elements.has('code')).toBe(true);
  expect(withMark(mark).elements.has('code')).toBe(false);
});

test('a field that says of itself that it is something else is not the code', () => {
  const found = (label: string) => ask(`<label>${label} <input maxlength="6"></label>`).elements.has('code');
  expect(found('Code')).toBe(true);
  expect(found('Code postal')).toBe(false);
});

test('what looks like its neighbour is found by its own signals only', () => {
  expect(ask('<button>Entamer</button>', [{ ...next, literal: true }]).elements.size).toBe(0);
});

test('what need not be there must be surer', () => {
  const found = (optional: boolean) =>
    ask('<button>Entamer</button>', [{ ...next, meaning: 'some', optional }]).elements.size;
  expect(found(false)).toBe(1);
  expect(found(true)).toBe(0);
});

test('where the page speaks in the map’s own words, what has none of them must be surer', () => {
  const some = [{ ...next, meaning: 'some' }];
  expect(ask('<button>Entamer</button>', some).elements.size).toBe(1);
  expect(ask('<button>Entamer</button>', some, 'Un écran').elements.size).toBe(0);
  expect(ask(FIELD, [code], 'Un écran').elements.get('code')?.getAttribute('maxlength')).toBe('6');
});

test('what its own signals are torn about is found where its meaning agrees with the better of them', () => {
  const own: Target = { ...next, signals: [{ kind: 'attribute', name: 'data-step', value: ['next'] }] };
  const html = (mark: string, other: string) =>
    `<button ${mark}>Entamer</button><a href="#a" ${other}>Un lien</a>`;
  expect(ask(html('', ''), [own]).elements.size).toBe(1);
  expect(ask(html('data-step="next"', ''), [own]).elements.get('go-on')?.localName).toBe('button');
  expect(ask(html('', 'data-step="next"'), [own]).elements.size).toBe(0);
});

test('what its own signals have put out is not found by its meaning', () => {
  const named = (id: string, kind: 'field' | 'action', text: string, type: string): Target => ({
    id,
    kind,
    ...(kind === 'field' ? { types: [type] } : {}),
    signals: [
      { kind: kind === 'field' ? 'label' : 'name', text: [text] },
      { kind: 'attribute', name: 'id', value: [id] },
    ],
  });
  const mail = named('email', 'field', 'Courriel', 'email');
  const password = named('password', 'field', 'Mot de passe', 'password');
  const others = [password, named('enter', 'action', 'Entrer', '')];
  const byMail = { ...weights, meanings: tableOf({ email: 'n:mail 6' }) };
  // The only field of a box of its own, apart from the others.
  put(`<h1>Une page</h1>
    <form><label>Mot de passe <input type="password" id="password"></label><button id="enter">Entrer</button></form>
    <aside><h2>Être rappelé</h2><label>Courriel <input type="email"></label><button>OK</button></aside>`);
  const found = (targets: Target[]) =>
    read({ ...page, targets }, { weights: byMail } as object).elements.has('email');
  expect(found([mail])).toBe(true);
  expect(found([mail, ...others])).toBe(false);
});

describe('a part of the page that is known by its shape', () => {
  const region = (meaning: string): Target => ({
    id: 'part',
    meaning,
    kind: 'region',
    signals: [
      { kind: 'text', text: ['Rien de tel'] },
      { kind: 'css', value: 'section.part' },
    ],
  });
  const part = (meaning: string, html: string) => ask(html, [region(meaning)]).elements.get('part');

  test('the amount, the largest when there are more', () => {
    const html =
      '<p id="small">12 €</p><p id="large" style="font-size:40px">1 240,50 €</p><p>soit 3 € par jour</p>';
    expect(part('amount', html)?.id).toBe('large');
    expect(part('amount', '<p>12 €</p><p>15 €</p>')).toBeUndefined();
  });

  test('the list with most to choose from', () => {
    const list = (id: string, count: number) =>
      `<ul id="${id}">${'<li><a href="#a">Une formation</a></li>'.repeat(count)}</ul>`;
    expect(part('results', list('few', 2) + list('many', 5))?.id).toBe('many');
    expect(part('results', `<nav>${list('menu', 9)}</nav>${list('one', 1)}`)).toBeUndefined();
  });

  test('the message, when there is one', () => {
    expect(part('message', '<p role="status" id="told">C’est noté.</p><p role="status"></p>')?.id).toBe(
      'told',
    );
    expect(part('message', '<p role="status">Un</p><p role="status">Deux</p>')).toBeUndefined();
  });

  test('no shape that nobody has described', () => expect(part('other', '<p>12 €</p>')).toBeUndefined());
});

test('the field for files behind a button tells whether it is filled; of two, nobody knows which', async () => {
  const { fieldBehind } = await import('@/selectors/engine/recognition/by-meaning');
  put('<div><button>Le recto</button><input type="file" id="one"></div>');
  const button = () => document.querySelector('button') as Element;
  expect(fieldBehind(button()).id).toBe('one');
  put('<div><button>Le recto</button><input type="file"><input type="file"></div>');
  expect(fieldBehind(button())).toBe(button());
});

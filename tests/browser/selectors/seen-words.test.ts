/** Name against eye: what the source calls a control, and what a person reads there. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Target } from '@/selectors';
import { Reader } from '@/selectors/engine/accessible-name';
import { PageText } from '@/selectors/engine/page-text';
import { isSeenAs } from '@/selectors/engine/seen-words';
import { NEXT, put, read } from './page';

const NUMBER: Target = {
  id: 'number',
  kind: 'field',
  roles: ['textbox'],
  types: ['tel', 'text'],
  avoid: ['Numéro de sécurité sociale'],
  signals: [
    { kind: 'label', text: ['Numéro de mobile'] },
    { kind: 'attribute', name: 'name', value: ['mobile'] },
  ],
};
const TERMS: Target = {
  id: 'terms',
  kind: 'field',
  roles: ['checkbox'],
  types: ['checkbox'],
  signals: [
    { kind: 'label', text: ['J’accepte les conditions générales'] },
    { kind: 'attribute', name: 'name', value: ['cgu'] },
  ],
};
const PAGE = { id: 'it', all: [{ css: 'main' }] };
/** Where the guide points: an id, or the verdict without an element. */
function answer(target: Target, html: string): string {
  put(`<main>${html}</main>`);
  const { reading, elements } = read({ ...PAGE, targets: [target] });
  return elements.get(target.id)?.id ?? reading.targets[target.id]?.verdict ?? 'nothing';
}
const CARD = 'Numéro de carte bancaire';
const STYLE =
  '<style>input, label, div, span { font: 16px sans-serif; } .row { display: flex; gap: 8px }</style>';

afterEach(() => put(''));

describe('a field', () => {
  const LIES: Record<string, string> = {
    'labels that point at each other’s fields': `<p><label for="b">Numéro de mobile</label><br><input type="tel" id="a"></p>
      <p><label for="a">${CARD}</label><br><input type="tel" id="b"></p>`,
    'the same in close lines': `<label for="b">Numéro de mobile</label><br><input type="tel" id="a"><br>
      <label for="a">${CARD}</label><br><input type="tel" id="b">`,
    'the same, words before the fields': `<div class="row"><label for="b">Numéro de mobile</label><input type="tel" id="a"></div>
      <div class="row"><label for="a">${CARD}</label><input type="tel" id="b"></div>`,
    'aria-labelledby the wrong way': `<p><span id="x">Numéro de mobile</span><br><input type="tel" id="a" aria-labelledby="y"></p>
      <p><span id="y">${CARD}</span><br><input type="tel" id="b" aria-labelledby="x"></p>`,
    'legends the wrong way': `<fieldset><legend id="x">Numéro de mobile</legend><input type="tel" id="a" aria-labelledby="y"></fieldset>
      <fieldset><legend id="y">${CARD}</legend><input type="tel" id="b" aria-labelledby="x"></fieldset>`,
    'a label far away': `<label for="b">Numéro de mobile</label><p style="height: 300px">Bienvenue</p>
      <p><span>${CARD}</span><br><input type="tel" id="b"></p>`,
    'a name that nobody sees': `<p><label for="b">${CARD}</label><br><input type="tel" id="b" aria-label="Numéro de mobile"></p>`,
    'a label that is hidden': `<span id="n" hidden>Numéro de mobile</span><p><label>Votre ville<br><input type="tel" id="b" aria-labelledby="n"></label></p>`,
    'a label without ink': `<p style="position: relative"><label for="b" style="opacity: 0.02">Numéro de mobile</label>
      <span style="position: absolute; left: 0; top: 0">${CARD}</span><br><input type="tel" id="b"></p>`,
    'words laid over the label': `<p style="position: relative"><label for="b">Numéro de mobile</label>
      <span style="position: absolute; left: 0; top: 0; background: #fff; pointer-events: none">${CARD}</span><br><input type="tel" id="b"></p>`,
    'words laid over the field': `<p style="position: relative"><label for="b">Numéro de mobile</label><br><input type="tel" id="b" style="width: 300px">
      <span style="position: absolute; left: 4px; top: 22px; pointer-events: none">${CARD}</span></p>`,
    'words from elsewhere, by their place': `<p><input type="tel" id="b" aria-label="Numéro de mobile" style="position: fixed; left: 20px; top: 200px"></p>
      <p style="position: fixed; left: 20px; top: 170px; margin: 0">${CARD}</p>`,
    'an order that only a style makes': `<div style="display: flex; flex-direction: column; align-items: start">
      <label for="b" style="order: 1">Numéro de mobile</label><input type="tel" id="b" style="order: 4">
      <span style="order: 3">${CARD}</span><input type="tel" id="a" style="order: 2"></div>`,
    'words that a style writes over the label': `<style>.x { font-size: 0 !important } .x::before { content: "${CARD}"; font-size: 16px }</style>
      <p><label class="x" for="b">Numéro de mobile</label><br><input type="tel" id="b"></p>`,
    'a word that the map avoids': `<p><label for="b">Numéro de sécurité sociale</label><br><input type="tel" id="b" title="Numéro de mobile"></p>`,
    'a field that is almost transparent': `<p><label for="b">Numéro de mobile</label><br><input type="tel" id="b" style="opacity: 0.01"></p>`,
    'a form that is almost transparent': `<form style="opacity: 0.1"><label for="b">Numéro de mobile</label><br><input type="tel" id="b"></form>`,
    'one transparent thing in another': `<div style="opacity: 0.4"><p style="opacity: 0.4"><label for="b">Numéro de mobile</label><input type="tel" id="b"></p></div>`,
    'a filter that takes the ink away': `<p style="filter: opacity(5%)"><label for="b">Numéro de mobile</label><br><input type="tel" id="b"></p>`,
  };
  test.each(Object.entries(LIES))('is not pointed at: %s', (_, html) => {
    expect(answer(NUMBER, STYLE + html)).toMatch(/^(unsure|missing)$/);
  });

  const TRUE: Record<string, string> = {
    'its label above': '<p><label for="b">Numéro de mobile</label><br><input type="tel" id="b"></p>',
    'its label before, others around': `<div class="row"><label for="a">${CARD}</label><input type="tel" id="a"></div>
      <div class="row"><label for="b">Numéro de mobile</label><input type="tel" id="b"></div>`,
    'two in a row': `<div class="row"><label>${CARD}<br><input type="tel" id="a"></label><label>Numéro de mobile<br><input type="tel" id="b"></label></div>`,
    'two in a row, words before': `<div class="row"><label for="a">${CARD}</label><input type="tel" id="a"><label for="b">Numéro de mobile</label><input type="tel" id="b"></div>`,
    'a help between':
      '<p><label for="b">Numéro de mobile</label><br><span>Dix chiffres, sans espace</span><br><input type="tel" id="b"></p>',
    'a note above, a name that nobody sees':
      '<p>Vos données restent confidentielles</p><input type="tel" id="b" aria-label="Numéro de mobile">',
    'a heading above, its name inside':
      '<h2>Vos coordonnées</h2><input type="tel" id="b" aria-label="Numéro de mobile" placeholder="Numéro de mobile">',
    'a long text above':
      '<p>Nous vous envoyons un message avec un code pour vérifier que ce numéro est bien le vôtre.</p><input type="tel" id="b" aria-label="Numéro de mobile">',
    'a floating label': `<p style="position: relative"><label for="b" style="position: absolute; left: 8px; top: 2px">Numéro de mobile</label><input type="tel" id="b"></p>`,
    'a label that a style writes more beside': `<style>label::after { content: " *" }</style><p><label for="b">Numéro de mobile</label><br><input type="tel" id="b"></p>`,
    'half transparent':
      '<p style="opacity: 0.5"><label for="b">Numéro de mobile</label><br><input type="tel" id="b"></p>',
    'names without an element of their own':
      'Numéro de mobile<br><input type="tel" id="b" aria-label="Numéro de mobile"><br>Mot de passe<br><input type="password">',
    'how another field is made up above':
      '<p><label for="b">Numéro de mobile</label></p><p>Un mot de passe d’au moins huit caractères</p><input type="tel" id="b">',
    'under the name of a field that stands in its own line':
      '<label>Code postal</label> <input id="a"><br><input type="tel" id="b" aria-label="Numéro de mobile" style="width: 90px">',
    'a button in it':
      '<p><label for="b">Numéro de mobile</label><br><input type="tel" id="b"><button>Effacer</button></p>',
  };
  test.each(Object.entries(TRUE))('is pointed at: %s', (_, html) => {
    expect(answer(NUMBER, STYLE + html)).toBe('b');
  });
});

describe('a box to tick', () => {
  const row = (id: string, name: string, words: string) =>
    `<p><input type="checkbox" id="${id}"> <label for="${name}">${words}</label></p>`;
  const LETTER = 'Recevoir la lettre d’information';
  test('is pointed at where its label is its own', () => {
    expect(answer(TERMS, row('a', 'a', LETTER) + row('b', 'b', 'J’accepte les conditions générales'))).toBe(
      'b',
    );
  });
  test('is pointed at where its label draws it, and not where that is faint as well', () => {
    const tick = (style: string) =>
      `<p style="${style}"><input type="checkbox" id="b" style="opacity: 0"> <label for="b">J’accepte les conditions générales</label></p>`;
    expect(answer(TERMS, tick(''))).toBe('b');
    expect(answer(TERMS, tick('opacity: 0.05'))).toBe('unsure');
  });
  test('is not where labels point at each other’s boxes', () => {
    expect(answer(TERMS, row('a', 'b', 'J’accepte les conditions générales') + row('b', 'a', LETTER))).toBe(
      'unsure',
    );
  });
});

describe('a button', () => {
  const button = (inside = 'Suivant', more = '') => `<button id="go" ${more}>${inside}</button>`;
  test.each([
    ['plain', button()],
    ['with an arrow that a style draws', `<style>#go::after { content: "→" }</style>${button()}`],
    [
      'with an icon made of letters',
      `<style>#go::after { content: "chevron_right"; font-family: "Material Icons" }</style>${button()}`,
    ],
    [
      'with its own words by a style',
      `<style>#go { font-size: 0 } #go::before { content: "Suivant"; font-size: 16px }</style>${button()}`,
    ],
    ['with a note under it', `${button()}<p>Vous pouvez revenir plus tard</p>`],
  ])('is pointed at: %s', (_, html) => expect(answer(NEXT, html)).toBe('go'));

  test.each([
    [
      'other words by a style',
      `<style>#go { font-size: 0 } #go::before { content: "Supprimer mon compte"; font-size: 16px }</style>${button()}`,
    ],
    [
      'other words by the style of what is in it',
      `<style>#go span { font-size: 0 } #go i::after { content: "Supprimer mon compte"; font-size: 16px }</style>${button('<span>Suivant</span><i></i>')}`,
    ],
    [
      'other words laid over it',
      `<div style="position: relative">${button()}<b style="position: absolute; left: 4px; top: 4px; background: #fff; pointer-events: none">Supprimer</b></div>`,
    ],
    ['hardly any ink', button('Suivant', 'style="opacity: .05"')],
  ])('is not pointed at: %s', (_, html) => expect(answer(NEXT, html)).toBe('unsure'));
});

test('where the words of a page stand is measured once for all targets of a reading', () => {
  put(`<main><p><label for="a">Numéro de mobile</label><br><input type="tel" id="a"></p><p>Une ligne</p>
    <p><input type="checkbox" id="b"><label for="b">J’accepte les conditions générales</label></p></main>`);
  const measure = vi.spyOn(Range.prototype, 'getBoundingClientRect');
  const asked = (text: PageText, target: Target, id: string) => {
    measure.mockClear();
    expect(isSeenAs(target, document.querySelector(`#${id}`) as Element, text)).toBe(true);
    return measure.mock.calls.length;
  };
  const reading = new PageText(document, new Reader());
  expect(asked(reading, NUMBER, 'a')).toBeGreaterThan(2);
  expect(asked(reading, TERMS, 'b')).toBe(0);
  // The next reading sees another page.
  expect(asked(new PageText(document, new Reader()), TERMS, 'b')).toBeGreaterThan(2);
  measure.mockRestore();
});

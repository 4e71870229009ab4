/** What a page keeps for another moment counts for nothing: neither for recognising the page nor for pointing. */
import { expect, test } from 'vitest';
import type { Target } from '@/selectors';
import { Reader } from '@/selectors/engine/accessible-name';
import { pageFeatures } from '@/selectors/engine/recognition/page-features';
import { Vocabulary } from '@/selectors/engine/recognition/vocabulary';
import { put, read } from './page';

const field = (id: string, label: string): Target => ({
  id,
  kind: 'field',
  types: ['text'],
  signals: [
    { kind: 'label', text: [label] },
    { kind: 'attribute', name: 'name', value: [id] },
  ],
});
const page = {
  id: 'second',
  any: [{ heading: ['Votre code'] }],
  none: [{ heading: ['Votre numéro'] }, { field: ['Numéro'] }],
  targets: [field('number', 'Numéro'), field('code', 'Code')],
};
const first = '<h2>Votre numéro</h2><label>Numéro <input name="number"></label>';
const second = '<section><h2>Votre code</h2><label>Code <input name="code"></label></section>';

test('both steps in sight: it is not the second page', () => {
  put(`<section>${first}</section>${second}`);
  expect(read(page).reading.page).toBeNull();
});

test.each([
  ['hidden from everybody', `<section aria-hidden="true">${first}</section>`],
  ['switched off with its part', `<fieldset disabled>${first}</fieldset>`],
  ['inert', `<section inert>${first}</section>`],
  [
    'beside the document, on a rail',
    `<div style="overflow:hidden"><section style="transform:translateX(-2000px)">${first}</section></div>`,
  ],
  [
    'on a rail that a part of the window cuts off',
    `<div style="overflow:hidden;width:200px"><section style="width:200px;transform:translateX(200px)">${first}</section></div>`,
  ],
  [
    'on a rail in a rail',
    `<div style="overflow:clip;width:200px"><div style="overflow:hidden;width:400px"><section style="width:190px;margin-left:205px">${first}</section></div></div>`,
  ],
  ['folded up', `<div style="overflow:hidden;height:0"><section>${first}</section></div>`],
  ['clipped to nothing', `<section style="clip-path:inset(50%);position:absolute">${first}</section>`],
  [
    'in an open root on a rail',
    `<div style="overflow:hidden;width:200px"><app-step style="display:block;width:200px;margin-left:200px"><template shadowrootmode="open">${first}</template></app-step></div>`,
  ],
])('the first step is %s: it is the second page', (_, html) => {
  document.body.setHTMLUnsafe(html + second);
  const { reading, elements } = read(page);
  expect(reading.page).toBe('second');
  expect(reading.targets.number?.verdict).toBe('missing');
  expect(elements.get('code')?.getAttribute('name')).toBe('code');
});

test.each([
  [
    'further along in a box that one scrolls',
    `<div style="overflow:auto;width:200px"><section style="width:190px;margin-left:300px">${first}</section></div>`,
  ],
  [
    'partly cut off',
    `<div style="overflow:hidden;width:200px"><section style="width:200px;margin-left:100px">${first}</section></div>`,
  ],
  [
    'in the window’s own layer, from within a part that cuts off',
    `<div style="overflow:hidden;width:10px;height:0"><section style="position:fixed;left:300px;top:20px">${first}</section></div>`,
  ],
  [
    'placed outside the part that would cut it off',
    `<div style="position:relative"><div style="overflow:hidden;width:10px"><section style="position:absolute;left:300px">${first}</section></div></div>`,
  ],
])('the first step is %s: it is in sight', (_, html) => {
  put(html + second);
  expect(read(page).reading.page).toBeNull();
  put(html);
  expect(
    read({ ...page, any: [{ heading: ['Votre numéro'] }], none: [] }).elements.get('number'),
  ).toBeTruthy();
});

test('a heading for those who listen is one of the page', () => {
  put(
    `<h2 style="clip-path:inset(50%);position:absolute;width:1px;height:1px;overflow:hidden">Votre code</h2><label>Code <input name="code"></label>`,
  );
  expect(read(page).reading.page).toBe('second');
});

test('what opens is seen at the next reading', () => {
  put(`<div id="fold" style="overflow:hidden;height:0">${second}</div>`);
  expect(read(page).reading.page).toBeNull();
  document.querySelector('#fold')?.setAttribute('style', 'overflow:visible');
  expect(read(page).reading.page).toBe('second');
});

test('what has no box of its own stands where its children stand', () => {
  const seen = (html: string) => {
    put(html);
    return pageFeatures(document, new Vocabulary({ code: 'code' }), new Reader());
  };
  expect(seen(`<div style="display:contents">${second}</div>`)).toContain('h:code');
  expect(seen(`<div style="position:absolute;left:-9999px">${second}</div>`)).not.toContain('h:code');
});

test.each(['material-icons', 'material-icons-outlined', 'material-symbols-rounded'])(
  'an icon written in letters is of no name: %s',
  (name) => {
    put(`<h2>Votre code</h2><label>Code <span class="${name}">chevron_right</span><input></label>`);
    const only = { ...field('code', 'Code'), id: 'code' };
    expect(read({ ...page, targets: [only] }).reading.targets.code?.verdict).toBe('found');
  },
);

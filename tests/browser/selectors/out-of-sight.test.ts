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
])('the first step is %s: it is the second page', (_, html) => {
  put(html + second);
  const { reading, elements } = read(page);
  expect(reading.page).toBe('second');
  expect(reading.targets.number?.verdict).toBe('missing');
  expect(elements.get('code')?.getAttribute('name')).toBe('code');
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

/** A control that the page hides and draws otherwise: what a person sees and clicks is what is pointed at. */
import { expect, test } from 'vitest';
import type { Target } from '@/selectors';
import { put, read } from './page';

const photo: Target = {
  id: 'front',
  kind: 'field',
  types: ['file'],
  signals: [
    { kind: 'label', text: ['Recto'] },
    { kind: 'attribute', name: 'id', value: ['front'] },
  ],
};

const photos = { id: 'photos', any: [{ heading: ['Photos'] }], targets: [photo] };

test.each([
  ['nothing of it is drawn', 'display:none'],
  ['it is one pixel in a corner', 'position:absolute;width:1px;height:1px;clip-path:inset(50%)'],
])('a hidden field for files, when %s, is seen as its label', (_, style) => {
  put(`<h1>Photos</h1><label for="front">Recto</label><input type="file" id="front" style="${style}">`);
  const { reading, elements } = read(photos);
  expect(reading.targets.front?.verdict).toBe('found');
  expect(elements.get('front')?.localName).toBe('label');
});

test('one that is transparent, over what the page draws in its place, is itself', () => {
  const over = (around: string) =>
    put(
      `<h1>Photos</h1><div style="position:relative;width:200px;height:40px;${around}">Recto<input type="file" id="front" style="position:absolute;inset:0;opacity:0"></div>`,
    );
  over('');
  expect(read(photos).elements.get('front')?.localName).toBe('input');
  over('opacity:0');
  expect(read(photos).reading.targets.front?.verdict).toBe('missing');
});

test('one whose label is hidden too is missing', () => {
  put(
    '<h1>Photos</h1><label for="front" style="display:none">Recto</label><input type="file" id="front" style="display:none">',
  );
  expect(read(photos).reading.targets.front?.verdict).toBe('missing');
});

test('one that is drawn is itself', () => {
  put('<h1>Photos</h1><label for="front">Recto</label><input type="file" id="front">');
  expect(read(photos).elements.get('front')?.localName).toBe('input');
});

test('the facts are those of the hidden field, not of its label', () => {
  put(
    '<h1>Photos</h1><label for="front">Recto</label><input type="file" id="front" disabled style="display:none">',
  );
  expect(read(photos).reading.targets.front?.facts).toMatchObject({ filled: false, enabled: false });
});

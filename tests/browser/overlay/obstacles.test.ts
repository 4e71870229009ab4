/** What a page says large is there to be read: the card keeps clear of it, as of the page's other targets. */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import { obstaclesOf } from '@/components/overlay/obstacles';
import { type Bench, bench, card, find, page, settled, touch } from './helpers';

let it: Bench;
afterEach(() => it?.overlay.remove());

const SMALL = '<p>Un texte ordinaire.</p>'.repeat(6);

/** The box of what an element says, not of the element. */
function wordsOf(css: string): DOMRect {
  const words = document.createRange();
  words.selectNodeContents(find(css));
  return words.getBoundingClientRect();
}

const isAmong = (css: string, boxes: readonly { x: number; y: number }[]) =>
  boxes.some(({ x, y }) => Math.abs(x - wordsOf(css).x) < 1 && Math.abs(y - wordsOf(css).y) < 1);

test.each([
  ['10px', '1.6rem'],
  ['16px', '1rem'],
  ['20px', '1.25rem'],
])('words much larger than the others must stay clear, others had better: page of %s', (body, size) => {
  page(`<div style="font-size: ${body}">
    <div style="font-size: ${size}">${SMALL}<p id="note">Une note.</p>
    <p id="digits" style="font-size: 2em">4 9 2</p></div></div>`);
  const [must, prefer] = obstaclesOf(null);
  expect(isAmong('#digits', must())).toBe(true);
  expect(isAmong('#digits', prefer())).toBe(false);
  expect(isAmong('#note', must())).toBe(false);
  expect(isAmong('#note', prefer())).toBe(true);
});

test('boxes go along with the page that is scrolled', () => {
  page(`${SMALL}<p id="digits" style="font-size: 32px">4 9 2</p><div style="height: 3000px"></div>`);
  const [must] = obstaclesOf(null);
  expect(isAmong('#digits', must())).toBe(true);
  scrollTo(0, 60);
  expect(isAmong('#digits', must())).toBe(true);
});

test('a heading by its role, and another target of whatever kind, must stay clear', () => {
  page(`${SMALL}<p role="heading" id="name">Camille</p><p><span id="read">À lire</span></p>`);
  expect(isAmong('#name', obstaclesOf(null)[0]())).toBe(true);
  expect(isAmong('#read', obstaclesOf(null)[0]())).toBe(false);
  expect(isAmong('#read', obstaclesOf(null, [find('#read')])[0]())).toBe(true);
});

test('the card neither lies on large words nor touches them, wherever they stand', async () => {
  it = bench();
  const pages = fc.record({
    viewport: fc.constantFrom([986, 640], [1280, 720], [1366, 657]),
    size: fc.integer({ min: 26, max: 60 }),
    x: fc.integer({ min: 0, max: 70 }),
    y: fc.integer({ min: 0, max: 80 }),
    button: fc.record({ x: fc.integer({ min: 0, max: 80 }), y: fc.integer({ min: 0, max: 85 }) }),
  });
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(pages, async ({ viewport, size, x, y, button }) => {
      it.overlay.remove();
      await browserPage.viewport(viewport[0] ?? 0, viewport[1] ?? 0);
      page(`<style>i { position: fixed }</style>${SMALL}
        <i id="digits" style="left: ${x}vw; top: ${y}vh; font-size: ${size}px; white-space: nowrap">4 9 2 7</i>
        <i style="left: ${button.x}vw; top: ${button.y}vh"><button id="go">Continuer</button></i>`);
      const words = wordsOf('#digits');
      it.overlay.show(card({ title: `Lisez ${x} ${y} ${size}.` }), find('#go'), ...obstaclesOf(find('#go')));
      await settled();
      const { mode } = it.frame.dataset;
      if (mode === 'tab') return;
      shown++;
      const near = new DOMRect(words.x - 8, words.y - 8, words.width + 16, words.height + 16);
      expect(touch(it.box('.card'), near), `${mode}`).toBe(false);
    }),
    { numRuns: 60 },
  );
  expect(shown).toBeGreaterThan(40);
});

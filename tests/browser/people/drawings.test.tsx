/** The drawings: all there, decoration for a screen reader, and seen on light, dark and two-colour screens. */
import { afterEach, expect, test } from 'vitest';
import { type Animal, AnimalSign, type Colour, Drawing, drawingNames } from '@/components/drawings';
import { clear, show } from '../panel/helpers';
import { contrast } from './contrast';

const ANIMALS: Animal[] = [
  'chat',
  'chouette',
  'dauphin',
  'ecureuil',
  'herisson',
  'lapin',
  'ours',
  'papillon',
  'poisson',
  'renard',
  'tortue',
  'abeille',
];
const COLOURS: Colour[] = ['bleu', 'jaune', 'rose', 'vert', 'violet', 'orange'];

afterEach(clear);

test('there are twelve drawings and twelve animals, each its own, hidden from screen readers', async () => {
  expect(drawingNames.length).toBe(12);
  await show(
    <main>
      {drawingNames.map((name) => (
        <Drawing key={name} name={name} />
      ))}
      {ANIMALS.map((animal) => (
        <AnimalSign key={animal} animal={animal} colour="bleu" />
      ))}
    </main>,
  );
  const all = [...document.querySelectorAll('main svg')];
  expect(all.length).toBe(24);
  expect(new Set(all.map((one) => one.innerHTML)).size).toBe(24);
  for (const one of all) {
    expect(one.getAttribute('aria-hidden')).toBe('true');
    const { width, height } = one.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThan(40);
    // Nothing is cut off at the edge.
    const { x, y, width: w, height: h } = (one as SVGSVGElement).viewBox.baseVal;
    const box = (one as SVGSVGElement).getBBox();
    expect(box.x).toBeGreaterThanOrEqual(x);
    expect(box.y).toBeGreaterThanOrEqual(y);
    expect(box.x + box.width).toBeLessThanOrEqual(x + w);
    expect(box.y + box.height).toBeLessThanOrEqual(y + h);
  }
});

test.each(COLOURS)('the lines of an animal stand out from %s', async (colour) => {
  const page = await show(<AnimalSign animal="renard" colour={colour} />);
  const disc = page.querySelector('.disc') as Element;
  const { fill, stroke } = getComputedStyle(disc);
  expect(contrast(fill, stroke)).toBeGreaterThan(4.5);
  expect(contrast(getComputedStyle(page.querySelector('.patch') as Element).fill, stroke)).toBeGreaterThan(3);
});

import { describe, expect, test } from 'vitest';
import { layOutScreen, type Row, type Shape } from '@/components/drawings/screen-layout';
import { screenLayout } from '@/components/drawings/screens';
import outlines from '@/components/drawings/screens.json';
import { journeyData } from '@/journey/shipped';
import { drawScreens } from '../../scripts/lib/draw-screens.mjs';

const SCREENS = outlines as Record<string, Row[][]>;
/** Every picture that can be asked for: [page, target]. */
const PICTURES = Object.entries(SCREENS).flatMap(([page, layouts]) =>
  [...new Set(layouts.flat().flatMap(({ targets }) => targets ?? []))].map(
    (target) => [page, target] as const,
  ),
);
const isBox = (shape: Shape): shape is Exclude<Shape, { words: string }> => !('words' in shape);

test('the outlines are those of the rebuilt pages: else run `npm run drawings`', () => {
  expect(SCREENS).toEqual(drawScreens());
});

test('every target that a hint points at is ringed on the picture of its page', () => {
  const missing = journeyData.steps.flatMap((step) =>
    (step.pages ?? []).flatMap((page) =>
      step.hints.flatMap(({ target, page: only }) =>
        !target || (only && only !== page) || screenLayout(page, target)?.shapes.at(-1)?.look === 'ring'
          ? []
          : [`${page} ${target}`],
      ),
    ),
  );
  expect(missing).toEqual([]);
});

describe.each(PICTURES)('%s, %s', (page, target) => {
  const layout = screenLayout(page, target);

  test('nothing leaves the sheet', () => {
    const { width = 0, height = 0, shapes = [] } = layout ?? {};
    for (const shape of shapes.filter(isBox)) {
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.y).toBeGreaterThanOrEqual(0);
      expect(shape.x + shape.width).toBeLessThanOrEqual(width);
      expect(shape.y + shape.height).toBeLessThanOrEqual(height);
    }
  });

  test('it is small, and one ring is on it', () => {
    expect(layout?.height).toBeLessThanOrEqual(190);
    expect(layout?.shapes.filter(({ look }) => look === 'ring')).toHaveLength(1);
    expect(JSON.stringify(layout).length).toBeLessThan(6000);
  });
});

test('the ring is around the target alone', () => {
  const rows: Row[] = [
    { kind: 'field', words: 'Un', targets: ['one'] },
    { kind: 'action', words: 'Deux', targets: ['two'] },
  ];
  const ringed = (target: string) => {
    const shapes = layOutScreen(rows, target).shapes.filter(isBox);
    const ring = shapes.find(({ look }) => look === 'ring');
    return shapes
      .filter(
        ({ look, y, height }) =>
          ring && look !== 'sheet' && look !== 'ring' && y >= ring.y && y + height <= ring.y + ring.height,
      )
      .map(({ look }) => look);
  };
  expect(ringed('one')).toEqual(['field']);
  expect(ringed('two')).toEqual(['button']);
});

test('a long page keeps what is around the target, and a long title is cut', () => {
  const rows: Row[] = Array.from({ length: 30 }, (_, index) => ({
    kind: 'field',
    words: `Champ ${index}`,
    targets: [`t${index}`],
  }));
  const words = layOutScreen(rows, 't20').shapes.flatMap((shape) => ('words' in shape ? shape.words : []));
  expect(words).toContain('Champ 20');
  expect(words).not.toContain('Champ 1');
  const title = layOutScreen([{ kind: 'title', words: 'mot '.repeat(40) }], null).shapes.flatMap((shape) =>
    'words' in shape ? shape.words : [],
  );
  expect(title).toHaveLength(2);
  expect(title.at(-1)).toMatch(/…$/);
});

test('of a page that nothing is known of, nothing is drawn', () => {
  expect(screenLayout('no-such-page', null)).toBeNull();
});

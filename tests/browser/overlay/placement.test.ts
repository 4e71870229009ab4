import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import { choosePlace, type Scene, type Size } from '@/components/overlay/placement';
import type { Box } from '@/components/overlay/types';
import { type Bench, bench, boxesOf, card, find, page, settled, touch } from './helpers';

/** The same scenes at each run: a red test is then the change's. Change it to try others. */
const SEED = 20_261_129;

const shared = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a box of this size, with the room that each keeps, has a free place, tried pixel by pixel in steps of 10. */
function hasRoom(
  { viewport, target }: Pick<Scene, 'viewport' | 'target'>,
  clear: Box[],
  { width, height }: Size,
): boolean {
  const room = 16;
  for (let x = 4; x + width + 12 <= viewport.width; x += 10) {
    for (let y = 4; y + height + 12 <= viewport.height; y += 10) {
      const box = { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
      if (!(target && shared(box, target)) && !clear.some((one) => shared(box, one))) return true;
    }
  }
  return false;
}

const boxIn = (width: number, height: number): fc.Arbitrary<Box> =>
  fc.record({
    x: fc.integer({ min: -50, max: width - 20 }),
    y: fc.integer({ min: -50, max: height - 20 }),
    width: fc.integer({ min: 12, max: width }),
    height: fc.integer({ min: 12, max: 200 }),
  });

const scenes: fc.Arbitrary<Scene> = fc
  .record({ width: fc.integer({ min: 320, max: 1900 }), height: fc.integer({ min: 256, max: 1100 }) })
  .chain((viewport) =>
    fc.record({
      viewport: fc.constant(viewport),
      target: fc.option(boxIn(viewport.width, viewport.height)),
      mustAvoid: fc.array(boxIn(viewport.width, viewport.height), { maxLength: 8 }),
      cards: fc.integer({ min: 120, max: 480 }).map((height) => [
        { width: 300, height },
        { width: 300, height: Math.round(height * 0.6) },
      ]),
      tabs: fc.constant([
        { width: 300, height: 50 },
        { width: 180, height: 90 },
      ]),
      sheet: fc.constant(viewport.width <= 480),
      tabOnly: fc.boolean(),
      last: fc.constantFrom('', 'right0', 'bottom-start1', 'dock,0,12,12', 'sheet-0-0', 'tab,0,4,4'),
    }),
  );

describe('choosePlace()', () => {
  test('covers nothing that must stay clear, and stays inside the window', async () => {
    const modes = new Set<string>();
    let crowded = 0;
    fc.assert(
      fc.property(scenes, (scene) => {
        const place = choosePlace(scene);
        modes.add(place.mode);
        if (place.mode === 'none') return;
        const clear = scene.target ? [scene.target, ...scene.mustAvoid] : scene.mustAvoid;
        const hit = clear.filter((box) => shared(place, box));
        // The words are never hidden: only where no ground at all is free does a tab lie on something.
        if (hit.length > 0) {
          crowded++;
          expect(place.mode, `${place.id} on ${JSON.stringify(hit)}`).toBe('tab');
          expect(scene.tabs.some((size) => hasRoom(scene, clear, size))).toBe(false);
        }
        expect(place.x).toBeGreaterThanOrEqual(0);
        expect(place.y).toBeGreaterThanOrEqual(0);
        expect(place.x + place.width).toBeLessThanOrEqual(scene.viewport.width);
        expect(place.y + place.height).toBeLessThanOrEqual(scene.viewport.height);
        if (scene.tabOnly) expect(place.mode).toBe('tab');
      }),
      { numRuns: 600, seed: SEED },
    );
    expect([...modes].sort()).toEqual(['beside', 'dock', 'sheet', 'tab']);
    expect(crowded).toBeGreaterThan(10);
  }, 60_000);

  test('keeps as far from a box as that asks for', () => {
    const rooms = fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 8, maxLength: 8 });
    let kept = 0;
    fc.assert(
      fc.property(scenes, rooms, (scene, all) => {
        const mustAvoid = scene.mustAvoid.map((box, at) => ({ ...box, room: all[at] }));
        const place = choosePlace({ ...scene, mustAvoid });
        if (place.mode === 'none' || place.mode === 'tab') return;
        for (const { x, y, width, height, room = 0 } of mustAvoid) {
          const wide = { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
          expect(shared(place, wide), place.id).toBe(false);
          kept++;
        }
      }),
      { numRuns: 600, seed: SEED },
    );
    expect(kept).toBeGreaterThan(100);
  });

  describe('a field with running text around it', () => {
    const FIELD = { x: 520, y: 520, width: 200, height: 40 };
    const scene = (preferAvoid: Box[]): Scene => ({
      viewport: { width: 1280, height: 800 },
      target: FIELD,
      // Its heading and its label.
      mustAvoid: [
        { x: 320, y: 320, width: 520, height: 80 },
        { x: 320, y: 528, width: 180, height: 24 },
      ],
      preferAvoid,
      cards: [{ width: 300, height: 220 }],
      tabs: [{ width: 300, height: 50 }],
      sheet: false,
    });
    const above = { x: 320, y: 430, width: 640, height: 70 };
    const below = { x: 320, y: 640, width: 640, height: 120 };

    test('the card stands beside it on some of the text, rather than far away', () => {
      const place = choosePlace(scene([above, below]));
      expect(place).toMatchObject({ mode: 'beside', side: 'right' });
      // … on as little of it as can be.
      const covered = (y: number) => Math.max(0, 500 - y) + Math.max(0, y + 220 - 640);
      expect(covered(place.y)).toBe(Math.min(...[520, 430, 340].map(covered)));
    });

    test('where there is free ground near it, that is taken', () => {
      const rightOfIt = { x: 740, y: 500, width: 10, height: 40 };
      const texts = [rightOfIt, { ...above, width: 380 }, below];
      expect(choosePlace(scene(texts))).toMatchObject({ mode: 'dock', x: expect.closeTo(752, -1) });
      expect(choosePlace(scene([])).mode).toBe('beside');
    });
  });

  test('an arrow always points into the target', async () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const place = choosePlace({ ...scene, tabOnly: false });
        if (place.mode !== 'beside' || !scene.target) return;
        const flat = place.side === 'top' || place.side === 'bottom';
        const tip = (flat ? place.x : place.y) + (place.arrow ?? 0);
        const [from, length] = flat
          ? [scene.target.x, scene.target.width]
          : [scene.target.y, scene.target.height];
        expect(tip).toBeGreaterThanOrEqual(from - 1);
        expect(tip).toBeLessThanOrEqual(from + length + 1);
      }),
      { numRuns: 1000, seed: SEED },
    );
  });

  test('is the same for the same scene, and keeps its place', async () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const first = choosePlace(scene);
        const again = choosePlace({ ...scene, last: first.id });
        expect(again.mode).toBe(first.mode);
        if (first.mode !== 'beside') expect(again).toEqual(first);
      }),
      { numRuns: 500, seed: SEED },
    );
  });
});

describe('on a page', () => {
  let it: Bench;
  afterEach(() => it.overlay.remove());

  /** A form of n fields, at some place and of some width. */
  const layouts = fc.record({
    viewport: fc.constantFrom([1366, 768], [1024, 768], [800, 600], [640, 480], [360, 640], [320, 256]),
    left: fc.constantFrom('0', '30vw', 'auto'),
    width: fc.constantFrom('200px', '420px', '70vw', '100%'),
    fields: fc.integer({ min: 1, max: 7 }),
    at: fc.nat(7),
    scroll: fc.integer({ min: 0, max: 500 }),
  });

  test('the card never lies on a field, a label or a button that must stay clear', async () => {
    it = bench();
    await fc.assert(
      fc.asyncProperty(layouts, async ({ viewport, left, width, fields, at, scroll }) => {
        it.overlay.remove();
        await browserPage.viewport(viewport[0] ?? 0, viewport[1] ?? 0);
        const rows = Array.from(
          { length: fields },
          (_, i) => `<label for="f${i}">Champ ${i}</label><input id="f${i}">`,
        );
        page(`<style>label,input{display:block;width:100%;box-sizing:border-box;margin:6px 0;padding:8px}</style>
          <form style="width:${width};margin:80px ${left === 'auto' ? 'auto' : `0 80px ${left}`}">${rows.join('')}
          <button id="go">Continuer</button></form><div style="height:900px"></div>`);
        scrollTo(0, scroll);
        const { scrollWidth, scrollHeight } = document.documentElement;
        const clear = 'form label, form input, form button';
        it.overlay.show(
          card({ title: `Champ ${at} ${viewport} ${scroll}` }),
          find(`#f${at % fields}`),
          boxesOf(clear),
        );
        await settled();
        const shown = ['.card', '.tab'].filter(
          (name) => getComputedStyle(it.inside(name)).display !== 'none',
        );
        expect(shown).toHaveLength(1);
        for (const name of shown) {
          const hit = boxesOf(clear)().filter((box) => touch(it.box(name), box));
          // Where no ground is free, the words come as a tab all the same; never on what is asked for.
          if (hit.length > 0) expect(name).toBe('.tab');
          expect(touch(it.box(name), find(`#f${at % fields}`).getBoundingClientRect())).toBe(false);
          expect(it.box(name).left).toBeGreaterThanOrEqual(0);
          // A card is measured in whole pixels: less than half of one may stand out.
          expect(it.box(name).right).toBeLessThan(innerWidth + 0.5);
          expect(it.box(name).bottom).toBeLessThan(innerHeight + 0.5);
        }
        expect(document.documentElement.scrollWidth).toBe(scrollWidth);
        expect(document.documentElement.scrollHeight).toBe(scrollHeight);
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  test('the focused element is never covered, even where nobody asked for it', async () => {
    await browserPage.viewport(1000, 700);
    page('<button id="corner" style="position:fixed;right:20px;bottom:20px">Aide</button>');
    it = bench();
    it.overlay.show(card({ anchored: false }), null, () => []);
    await settled();
    expect(touch(it.box('.card'), find('#corner').getBoundingClientRect())).toBe(true);
    find('#corner').focus();
    await settled();
    expect(touch(it.box('.card'), find('#corner').getBoundingClientRect())).toBe(false);
  });

  test('a narrow window gets a sheet: at the bottom, or at the top when the bottom must stay clear', async () => {
    await browserPage.viewport(360, 640);
    page(
      '<input id="a" style="position:absolute;top:20px"><input id="b" style="position:absolute;top:560px">',
    );
    it = bench();
    it.overlay.show(card(), find('#a'), boxesOf('#a'));
    await settled();
    expect(it.frame.dataset.sheet).toBe('bottom');
    expect(it.box('.card').bottom).toBe(640);
    it.overlay.show(card({ title: 'Autre.' }), find('#b'), boxesOf('#b'));
    await settled();
    expect(it.frame.dataset.sheet).toBe('top');
    expect(it.box('.card').top).toBe(0);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import { obstaclesOf } from '@/components/overlay/obstacles';
import { type Bench, bench, boxesOf, card, find, page, settled, touch } from './helpers';

let it: Bench;
afterEach(() => it.overlay.remove());

async function show(selector: string, changes = {}): Promise<void> {
  await browserPage.viewport(1200, 700);
  it = bench();
  it.overlay.show(card(changes), find(selector), boxesOf('label, input, button'));
  await settled();
}

/** The ring is around the element: 6 px out, or less where a label or another field is near. */
function expectRingAround(element: Element): void {
  const ring = it.box('.ring');
  const box = element.getBoundingClientRect();
  for (const out of [
    box.left - ring.left,
    box.top - ring.top,
    ring.right - box.right,
    ring.bottom - box.bottom,
  ]) {
    expect(out).toBeGreaterThan(1);
    expect(out).toBeLessThan(7);
  }
}

const FORM = `<div id="above" style="height: 120px"></div>
  <form style="width: 300px; margin: 0 40px"><label for="mail">Adresse e-mail</label><input id="mail">
  <label style="display: block"><input type="checkbox" id="tick">Se souvenir de moi</label>
  <div id="scroller" style="height: 90px; overflow: auto"><div style="height: 200px"></div><button id="deep" type="button">Bas</button></div>
  <button id="go">Continuer</button></form><div style="height: 2000px"></div>`;

describe('the ring', () => {
  test('is around the target, lets the mouse through, and says the step', async () => {
    page(FORM);
    await show('#mail');
    expectRingAround(find('#mail'));
    const { x, y } = find('#mail').getBoundingClientRect();
    expect(document.elementFromPoint(x + 3, y + 3)).toBe(find('#mail'));
    expect(document.elementFromPoint(x - 4, y + 10)).not.toBe(it.overlay.host);
    expect(it.inside('.badge').textContent).toBe('2');
    expect(touch(it.box('.badge'), find('label').getBoundingClientRect())).toBe(false);
  });

  test('covers no word of a label that touches the field', async () => {
    page(`<div style="height: 90px"></div><label for="beside">Nom</label> <input id="beside"><br>
      <label for="under" style="display: block; margin: 40px 0 4px">Adresse e-mail</label><input id="under">`);
    await show('#beside');
    const halo = 2;
    const label = (name: string) => find(`[for=${name}]`).getBoundingClientRect();
    expect(it.box('.ring').left - halo).toBeGreaterThanOrEqual(label('beside').right - 1);
    it.overlay.show(card({ title: 'Autre.' }), find('#under'), boxesOf('label, input'));
    await settled();
    expect(it.box('.ring').top - halo).toBeGreaterThanOrEqual(label('under').bottom - 1);
  });

  test.each([34, 16])('has its number clear of words of %i px that are the target itself', async (size) => {
    await browserPage.viewport(1200, 700);
    const line = '<p>Une ligne de la page, pour dire ce qui se passe.</p>';
    page(`<div style="margin: 60px 0 60px 40px">${line}${line}${line}
      <p id="amount" style="width: 600px; font-size: ${size}px; line-height: 1"><span>1 240,50 €</span></p>${line}${line}</div>`);
    it = bench();
    it.overlay.show(card(), find('#amount'), ...obstaclesOf(find('#amount')));
    await settled();
    expect(it.inside('.badge').hidden).toBe(false);
    expect(touch(it.box('.badge'), find('#amount span').getBoundingClientRect())).toBe(false);
  });

  test('follows when something above it grows', async () => {
    page(FORM);
    await show('#mail');
    find('#above').style.height = '260px';
    await expect
      .poll(() => Math.round(it.box('.ring').top - find('#mail').getBoundingClientRect().top))
      .toBe(-6);
    expectRingAround(find('#mail'));
  });

  test('follows a scroll of the page, and of a box in the page', async () => {
    page(FORM);
    await show('#mail');
    scrollTo(0, 70);
    await settled();
    expectRingAround(find('#mail'));
    find('#scroller').scrollTo(0, 200);
    it.overlay.show(card({ title: 'En bas.' }), find('#deep'), () => []);
    await settled();
    expectRingAround(find('#deep'));
    find('#scroller').scrollTo(0, 190);
    await settled();
    expectRingAround(find('#deep'));
  });

  test('follows what stays in the window', async () => {
    page(
      '<button id="fixed" style="position: fixed; top: 300px; left: 500px">Continuer</button><div style="height: 3000px">',
    );
    await show('#fixed');
    scrollTo(0, 900);
    await settled();
    expectRingAround(find('#fixed'));
    expect(it.frame.hasAttribute('data-scroll')).toBe(false);
  });

  test('goes around a check box alone, or around its words when the box itself is not drawn', async () => {
    page(FORM);
    await show('#tick');
    expectRingAround(find('#tick'));
    find('#tick').style.cssText = 'position: absolute; width: 1px; height: 1px; opacity: 0';
    it.overlay.show(card({ title: 'Autre.' }), find('#tick'), () => []);
    await settled();
    expect(it.box('.ring').width).toBeGreaterThan(80);
    expect(it.box('.ring').width).toBeLessThan(find('form').getBoundingClientRect().width);
  });

  test('is not drawn for a target out of view', async () => {
    page(FORM);
    await show('#deep');
    const shown = (selector: string) => it.inside(selector).checkVisibility();
    expect(shown('.ring')).toBe(false);
    expect(it.frame.dataset.mode).toBe('dock');
    find('#scroller').scrollTo(0, 200);
    await settled();
    expect(shown('.ring')).toBe(true);
    scrollTo(0, 1500);
    await settled();
    expect(shown('.ring')).toBe(false);
  });

  test('never makes a page scroll', async () => {
    page('<button id="wide" style="width: 100%; height: 60px">Continuer</button>');
    await show('#wide');
    expect(document.documentElement.scrollWidth).toBe(innerWidth);
    expect(it.box('.ring').left).toBeGreaterThanOrEqual(0);
    expect(it.box('.ring').right).toBeLessThanOrEqual(innerWidth);
  });

  test('is gone when the target is', async () => {
    page(FORM);
    await show('#go');
    find('#go').remove();
    await expect.poll(() => it.inside('.ring').checkVisibility()).toBe(false);
  });
});

test('nothing is written while nothing moves, and one place a frame while something does', async () => {
  page(FORM);
  await show('#mail');
  await expect.poll(() => it.inside('[role=status]').textContent).not.toBe('');
  const writes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => writes.push(...records));
  observer.observe(it.root, { subtree: true, childList: true, attributes: true });
  it.overlay.show(card(), find('#mail'), boxesOf('label, input, button'));
  for (let i = 0; i < 10; i++) await settled();
  expect(writes).toEqual([]);
  // The page scrolls under a card that has room: marker and card move with the page, nothing is written.
  scrollTo(0, 10);
  await settled();
  for (let i = 0; i < 5; i++) dispatchEvent(new Event('resize'));
  await settled();
  observer.disconnect();
  const moves = writes.filter(
    ({ target, attributeName }) => target === it.inside('.ring') && attributeName === 'style',
  );
  // left, top, width, height: one write each
  expect(moves.length).toBeLessThanOrEqual(4);
});

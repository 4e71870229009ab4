/** The target lies in an open shadow root: what is around it there counts as it does outside. */
import { afterEach, expect, test, vi } from 'vitest';
import { hitTest } from '@/components/overlay/hit-test';
import { obstaclesOf } from '@/components/overlay/obstacles';
import type { Box } from '@/components/overlay/types';
import { findRoots } from '@/selectors/engine/roots';
import { type Bench, bench, boxesOf, card, find, page, press, settled } from './helpers';

let it: Bench | undefined;
afterEach(() => {
  it?.overlay.remove();
  it = undefined;
});

/** Puts HTML into an open root of the page. */
function inRoot(html: string, around = '<app-window></app-window>'): ShadowRoot {
  page(around);
  const root = find('app-window').attachShadow({ mode: 'open' });
  root.innerHTML = html;
  findRoots(document);
  return root;
}
const inside = (root: ShadowRoot, css: string) => root.querySelector(css) as HTMLElement;
const DIALOG = '<dialog><label>Code <input></label><button id="go">Suivant</button></dialog>';

async function show(anchor: Element): Promise<Bench> {
  const one = bench();
  it = one;
  one.overlay.show(card(), anchor, boxesOf('input'));
  await settled();
  return one;
}

test('a modal dialog in an open root: the card stands in it, and its buttons work', async () => {
  const root = inRoot(DIALOG);
  (inside(root, 'dialog') as HTMLDialogElement).showModal();
  const heard = vi.fn();
  for (const name of ['click', 'pointerdown']) {
    addEventListener(name, heard, true);
    root.addEventListener(name, heard, true);
  }
  const { overlay, inside: part, actions } = await show(inside(root, '#go'));
  expect(overlay.host.parentNode).toBe(inside(root, 'dialog'));
  await press(part('[data-action="not-seen"]'));
  expect(actions).toEqual(['not-seen']);
  expect(heard).not.toHaveBeenCalled();
  removeEventListener('click', heard, true);
  removeEventListener('pointerdown', heard, true);
});

test('a modal dialog in an open root, and the target outside: no card', async () => {
  const root = inRoot(DIALOG, '<button id="out">Suivant</button><app-window></app-window>');
  const { overlay } = await show(find('#out'));
  expect(overlay.shown).toBe(true);
  (inside(root, 'dialog') as HTMLDialogElement).showModal();
  await settled();
  expect(overlay.shown).toBe(false);
  (inside(root, 'dialog') as HTMLDialogElement).close();
  await settled();
  expect(overlay.shown).toBe(true);
});

test('what covers it may lie in its root, or outside', () => {
  const root = inRoot('<button>Suivant</button>');
  const button = inside(root, 'button');
  expect(hitTest(button)).toBe('reachable');
  const wall = '<i style="position: fixed; inset: 0; background: #fff"></i>';
  root.innerHTML += wall;
  expect(hitTest(inside(root, 'button'))).toBe('covered');
  inside(root, 'i').remove();
  document.body.insertAdjacentHTML('beforeend', wall);
  expect(hitTest(inside(root, 'button'))).toBe('covered');
});

test('its neighbours in the root, and their words, are kept clear', () => {
  const root = inRoot(
    '<p>Un code vous est envoyé</p><label for="a">Code</label><input id="a" aria-describedby="hint"><b id="hint">6 chiffres</b>',
  );
  const [must, prefer] = obstaclesOf(inside(root, '#a'));
  const lies = (boxes: Box[], css: string) => {
    const { x, y } = inside(root, css).getBoundingClientRect();
    return boxes.some((box) => Math.abs(box.x - x) < 2 && Math.abs(box.y - y) < 4);
  };
  expect(lies(must(), 'label')).toBe(true);
  expect(lies(must(), '#hint')).toBe(true);
  expect(lies(prefer(), 'p')).toBe(true);
});

test('a ring is never left on what is no longer its target', async () => {
  page('<input id="code">');
  let isStill = true;
  const one = bench({ isStill: () => isStill });
  it = one;
  one.overlay.show(card(), find('#code'), boxesOf('input'));
  await settled();
  expect(one.inside('.ring').hidden).toBe(false);
  isStill = false;
  one.overlay.recheck();
  expect(one.inside('.ring').hidden).toBe(true);
  dispatchEvent(new Event('resize'));
  await settled();
  expect(one.inside('.ring').hidden, 'not brought back by a scroll').toBe(true);
  isStill = true;
  one.overlay.show(card(), find('#code'), boxesOf('input'));
  await settled();
  expect(one.inside('.ring').hidden).toBe(false);
});

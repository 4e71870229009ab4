/** Can the learner see and reach the element now? The page itself is asked what lies on top. */
import { call, get, hostOf } from '@/selectors/engine/shared-runtime';
import { fixedAround } from './follow.ts';
import { isOwnHost } from './own-host.ts';

const DRAWN = '[type="checkbox"], [type="radio"], [type="file"]';

/** `covered`: in view, but something of the page lies on it. */
export type HitTest = 'reachable' | 'above' | 'below' | 'covered';

/**
 * Asks the page itself what lies on top, at the middle and near both ends of the element: a cookie wall or a captcha may
 * cover it. Behind a bar that stays at an edge of the window it is out of view: scrolling brings it out.
 */
export function hitTest(element: Element): HitTest {
  const box = call(element, 'getBoundingClientRect');
  const middle = (box.top + box.bottom) / 2;
  const tall = box.height > innerHeight / 2;
  if (box.bottom <= 0 || (middle < 0 && !tall)) return 'above';
  if (box.top >= innerHeight || (middle > innerHeight && !tall)) return 'below';
  const y = Math.min(Math.max(middle, 1), innerHeight - 1);
  const covers = [0.5, 0.15, 0.85]
    .map((share) => box.left + box.width * share)
    .filter((x) => x > 0 && x < innerWidth)
    .map((x) => coverOf(element, x, y));
  return covers.includes(null) ? 'reachable' : behindBar(element, covers[0]);
}

/** Which way the page goes that has the element behind a bar. */
function behindBar(element: Element, cover: Element | null | undefined): HitTest {
  const bar = cover && fixedAround(cover);
  if (!bar || fixedAround(element)) return 'covered';
  const { top, bottom, height } = call(bar, 'getBoundingClientRect');
  if (height > innerHeight / 2) return 'covered';
  if (top < 1 && scrollY > 0) return 'above';
  const left = get(get(document, 'documentElement'), 'scrollHeight') - scrollY - innerHeight;
  return bottom > innerHeight - 1 && left > 1 ? 'below' : 'covered';
}

/** @returns what lies on the element there; null: nothing does. Its shadow root's host must lie on top as well. */
function coverOf(element: Element, x: number, y: number): Element | null {
  const top = topAt(element, x, y);
  const host = hostOf(element);
  // Where nothing at all is hit, it is not on top either.
  if (!isSame(element, top)) return top ?? element;
  return host && coverOf(host, x, y);
}

function topAt(element: Element, x: number, y: number): Element | null {
  const root = call(element, 'getRootNode') as Document | ShadowRoot;
  const isOthers = (one: Element) => call(one, 'getRootNode') === root && !isOwnHost(one);
  return call(root, 'elementsFromPoint', x, y).find(isOthers) ?? null;
}

function isSame(element: Element, top: Element | null): boolean {
  if (!top) return false;
  if (call(element, 'contains', top)) return true;
  // While one view goes over into another, the root alone is there.
  const isRoot = top === get(document, 'documentElement');
  if (isRoot || (call(top, 'contains', element) && isOpen(element))) return true;
  const label = call(top, 'closest', 'label') as HTMLLabelElement | null;
  // A field lies under its label; what its label draws for it lies in it.
  return label?.control === element && (!call(label, 'contains', element) || call(element, 'matches', DRAWN));
}

/**
 * What lies around it may be on top where it takes no presses, or has no box of its own at that point. Else it is cut off
 * there: by `clip-path`, by the height of what it lies in.
 */
function isOpen(element: Element): boolean {
  const { display, pointerEvents, clipPath } = getComputedStyle(element);
  return /^(inline|contents)$/.test(display) || pointerEvents + clipPath === 'nonenone';
}

/** Can the learner see and reach the element now? The page itself is asked what lies on top. */
import { call, hostOf } from '@/selectors/engine/shared-runtime';
import { isOwnHost } from './own-host.ts';

/** `covered`: in view, but something of the page lies on it. */
export type HitTest = 'reachable' | 'above' | 'below' | 'covered';

/**
 * Asks the page itself what lies on top, at the middle and near both ends of the element: a cookie
 * wall, a sticky bar or a captcha may cover it.
 */
export function hitTest(element: Element): HitTest {
  const box = call(element, 'getBoundingClientRect');
  const middle = (box.top + box.bottom) / 2;
  const tall = box.height > innerHeight / 2;
  if (box.bottom <= 0 || (middle < 0 && !tall)) return 'above';
  if (box.top >= innerHeight || (middle > innerHeight && !tall)) return 'below';
  const y = Math.min(Math.max(middle, 1), innerHeight - 1);
  const points = [0.5, 0.15, 0.85].map((share) => box.left + box.width * share);
  const hit = points.some((x) => x > 0 && x < innerWidth && isOnTop(element, x, y));
  return hit ? 'reachable' : 'covered';
}

/** Its shadow root's host must lie on top as well: what covers it may lie outside. */
function isOnTop(element: Element, x: number, y: number): boolean {
  const host = hostOf(element);
  return isSame(element, topAt(element, x, y)) && (!host || isOnTop(host, x, y));
}

function topAt(element: Element, x: number, y: number): Element | null {
  const root = call(element, 'getRootNode') as Document | ShadowRoot;
  const isOthers = (one: Element) => call(one, 'getRootNode') === root && !isOwnHost(one);
  return call(root, 'elementsFromPoint', x, y).find(isOthers) ?? null;
}

function isSame(element: Element, top: Element | null): boolean {
  if (!top) return false;
  if (call(element, 'contains', top) || call(top, 'contains', element)) return true;
  const label = call(top, 'closest', 'label') as HTMLLabelElement | null;
  return label !== null && label.control === element;
}

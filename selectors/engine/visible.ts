/** What a person can see and use: the engine never returns anything else. */

import { call, get } from './dom';
import { closest, hostOf } from './roots';

/** What a page keeps for another moment: nobody can see or use it now. */
const ASIDE = '[inert], [aria-hidden="true"], fieldset:disabled';

const boxOf = (element: Element) => call(element, 'getBoundingClientRect');

const boxIsReal = (element: Element, { width, height, bottom } = boxOf(element)) =>
  width > 1 && height > 1 && bottom + scrollY > 0 && isInReach(element);

/** Edges between which something can be seen. */
type Span = readonly [left: number, right: number];

/** What was asked of this reading already. */
let spans = new WeakMap<Element, Span>();

/** What moves or opens is asked anew. */
export function forgetSpans(): void {
  spans = new WeakMap();
}

const parentOf = (element: Element) => get(element, 'parentElement') ?? hostOf(element);

/**
 * Where what is in an element can be seen: in the document, as far as no part cuts it off. A form that is folded up or
 * clipped to nothing is nowhere; words alone may be there for those who listen.
 */
function spanOf(element: Element | null): Span {
  if (!element) return [-scrollX, get(get(document, 'documentElement'), 'scrollWidth') - scrollX];
  let span = spans.get(element);
  if (!span) {
    const { position, overflowX, clipPath } = getComputedStyle(element);
    // What is taken out of the flow is cut off by what it is placed in alone; what stays in the window, by nothing.
    span = spanOf(
      /fixed|abs/.test(position) ? get(element as HTMLElement, 'offsetParent') : parentOf(element),
    );
    const { left, right, height } = boxOf(element);
    const cuts = /hidden|clip/.test(overflowX) && element !== get(document, 'body');
    if (cuts) span = [Math.max(span[0], left), Math.min(span[1], right)];
    if (
      ((cuts && height <= 1) || /inset\((50|100)%/.test(clipPath)) &&
      call(element, 'querySelector', 'input, select')
    )
      span = [9e9, 0];
    spans.set(element, span);
  }
  return span;
}

/** @returns false for what lies where nobody scrolls: the steps before and after, on a rail or folded up */
export function isInReach(element: Element): boolean {
  const [from, to] = spanOf(element);
  const { left, right, width } = boxOf(element);
  // What has no box of its own (`display: contents`) stands where its children stand.
  return !width || (right > from && left < to);
}

function rendered(element: Element): boolean {
  return call(element, 'checkVisibility', { visibilityProperty: true });
}

function transparent(element: Element): boolean {
  return !call(element, 'checkVisibility', { opacityProperty: true });
}

/**
 * @returns true when the element is rendered with a real box inside the document, is not inert, not
 * hidden from everybody. A styled checkbox whose input is transparent counts
 * when its label shows.
 */
export function isVisible(element: Element): boolean {
  if (!get(element, 'isConnected') || closest(element, ASIDE)) return false;
  return shows(element) || labelOf(element) !== undefined;
}

/** Controls that a page often hides, and draws in their label what people click. */
const DRAWN = ['checkbox', 'radio', 'file'];

/** A field for files may itself be transparent, over what the page draws in its place. */
const shows = (element: Element) =>
  rendered(element) &&
  boxIsReal(element) &&
  !transparent((call(element, 'matches', '[type=file]') && parentOf(element)) || element);

function labelOf(element: Element): Element | undefined {
  if (!(element instanceof HTMLInputElement) || !DRAWN.includes(element.type)) return undefined;
  return element.closest('[hidden], [inert]') ? undefined : Array.from(element.labels ?? []).find(shows);
}

/** @returns what a person sees and clicks in the place of a control that is not drawn itself; else the element */
export const seenAs = (element: Element): Element =>
  rendered(element) && boxIsReal(element) ? element : (labelOf(element) ?? element);

/** @returns true for text that a person can read (page landmarks); body and html always count. */
export const isShown = (element: Element) =>
  /^(BODY|HTML)$/.test(get(element, 'tagName')) ||
  (rendered(element) && !closest(element, ASIDE) && isInReach(element));

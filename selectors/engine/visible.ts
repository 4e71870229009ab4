/** What a person can see and use: the engine never returns anything else. */

import { call, get } from './dom';
import { closest } from './roots';

/** What a page keeps for another moment: nobody can see or use it now. */
const ASIDE = '[inert], [aria-hidden="true"], fieldset:disabled';

interface Box {
  width: number;
  height: number;
  left: number;
  right: number;
  bottom: number;
}

function boxIsReal(box: Box): boolean {
  return box.width > 1 && box.height > 1 && box.bottom + scrollY > 0 && isInReach(box);
}

/** @returns false for what lies beside the document, where nobody scrolls: the steps before and after, on a rail */
export const isInReach = ({ left, right, width }: Pick<Box, 'left' | 'right' | 'width'>) =>
  // What has no box of its own (`display: contents`) stands where its children stand.
  width === 0 ||
  (right + scrollX > 0 && left + scrollX < get(get(document, 'documentElement'), 'scrollWidth'));

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

const shows = (element: Element) =>
  rendered(element) && boxIsReal(call(element, 'getBoundingClientRect')) && !transparent(element);

function labelOf(element: Element): Element | undefined {
  if (!(element instanceof HTMLInputElement) || !DRAWN.includes(element.type)) return undefined;
  return element.closest('[hidden], [inert]') ? undefined : Array.from(element.labels ?? []).find(shows);
}

/** @returns what a person sees and clicks in the place of a control that is not drawn itself; else the element */
export const seenAs = (element: Element): Element =>
  rendered(element) && boxIsReal(call(element, 'getBoundingClientRect'))
    ? element
    : (labelOf(element) ?? element);

/** @returns true for text that a person can read (page landmarks); body and html always count. */
export const isShown = (element: Element) =>
  /^(BODY|HTML)$/.test(get(element, 'tagName')) ||
  (rendered(element) && !closest(element, ASIDE) && isInReach(call(element, 'getBoundingClientRect')));

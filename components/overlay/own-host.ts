/** Which elements are the guide's own, in this script world: a page can neither see that list nor write in it. */
import { call } from '@/selectors/engine/shared-runtime';

const own = new WeakSet<Element>();

/**
 * @returns the element that holds what the guide draws: a `div`, since a page can define and upgrade any custom element
 * (and so open its closed root), and its root is there before the page can see it
 */
export function makeHost(): { element: HTMLElement; root: ShadowRoot } {
  const element = call(document, 'createElement', 'div');
  const root = element.attachShadow({ mode: 'closed' });
  element.setAttribute('popover', 'manual');
  own.add(element);
  return { element, root };
}

export const isOwnHost = (element: Element) => own.has(element);

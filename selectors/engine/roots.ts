/** The way up and down a page, through open shadow roots. */

import { call } from './dom';

/** @returns the nearest ancestor that fits, on either side of a shadow root's border */
export function closest(element: Element, css: string): Element | null {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const found = call(at, 'closest', css);
    if (found) return found;
  }
  return null;
}

let lastRoots: ParentNode[] = [];

/** @returns the document and all open shadow roots in it, each before those inside it */
export function findRoots(document: Document): ParentNode[] {
  const roots: ParentNode[] = [document];
  // Not a form: it cannot have one, and could answer in its own way. A page may have thousands of the others.
  for (const root of roots)
    for (const { shadowRoot } of call(root, 'querySelectorAll', ':not(form)') as NodeListOf<HTMLDivElement>)
      if (shadowRoot) roots.push(shadowRoot);
  lastRoots = roots;
  return roots;
}

/** @returns those of the last reading: looking for them means going through the whole page */
export const rootsOf = (document: Document) => (lastRoots[0] === document ? lastRoots : findRoots(document));

/** @returns what holds the open shadow root around an element; null when there is none */
export function hostOf(element: Element): Element | null {
  const root = call(element, 'getRootNode');
  return root instanceof ShadowRoot ? root.host : null;
}

/** @returns true when the element lies in the part, on either side of a shadow root's border */
export function holds(part: Element, element: Element): boolean {
  for (let at: Element | null = element; at; at = hostOf(at)) if (call(part, 'contains', at)) return true;
  return false;
}

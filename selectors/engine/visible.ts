/** What a person can see and use: the engine never returns anything else. */

/** The guide's own element: never a candidate. */
export const OWN_HOST = 'jalon-guide';

interface Box {
  width: number;
  height: number;
  right: number;
  bottom: number;
}

function boxIsReal(box: Box): boolean {
  return box.width > 1 && box.height > 1 && box.right + scrollX > 0 && box.bottom + scrollY > 0;
}

function rendered(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
}

function transparent(element: Element): boolean {
  return !element.checkVisibility({ opacityProperty: true });
}

/**
 * @returns true when the element is rendered with a real box inside the document, is not inert, not
 * hidden from everybody, and not the guide's own. A styled checkbox whose input is transparent counts
 * when its label shows.
 */
export function isVisible(element: Element): boolean {
  if (!element.isConnected || element.closest(`${OWN_HOST}, [inert]`)) return false;
  if (!rendered(element)) return labelShows(element);
  if (!boxIsReal(element.getBoundingClientRect()) || transparent(element)) return labelShows(element);
  return true;
}

function labelShows(element: Element): boolean {
  if (!(element instanceof HTMLInputElement)) return false;
  if (element.type !== 'checkbox' && element.type !== 'radio') return false;
  if (element.closest('[hidden], [inert]')) return false;
  return Array.from(element.labels ?? []).some(
    (label) => rendered(label) && boxIsReal(label.getBoundingClientRect()) && !transparent(label),
  );
}

/** @returns true for text that a person can read (page landmarks); body and html always count. */
export function isShown(element: Element): boolean {
  return /^(BODY|HTML)$/.test(element.tagName) || (!element.closest(OWN_HOST) && rendered(element));
}

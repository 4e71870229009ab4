/** Roles and accessible names of a page, by dom-accessibility-api, computed once an element. */
import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { once, type SharedPage } from './baseline';

/** Every element, behind open shadow roots as well, as Playwright and puppeteer see them. */
export function deep(page: SharedPage): Element[] {
  return once(page, 'deep', () => {
    const out: Element[] = [];
    const walk = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        out.push(element);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(page.document);
    return out;
  });
}

const TYPED = new Set(['password', 'date', 'time', 'month', 'week', 'color', 'datetime-local']);

/** @returns the role as Playwright tells it: a password box is a textbox there */
export function roleOf(element: Element): string {
  if (element instanceof HTMLInputElement && !element.hasAttribute('role') && TYPED.has(element.type))
    return 'textbox';
  return getRole(element) ?? '';
}

/** @returns the accessible name */
export function nameOf(element: Element, page: SharedPage): string {
  const names = once(page, 'names', () => new Map<Element, string>());
  let name = names.get(element);
  if (name === undefined) {
    name = computeAccessibleName(element, { computedStyleSupportsPseudoElements: false })
      .replace(/\s+/g, ' ')
      .trim();
    names.set(element, name);
  }
  return name;
}

/** @returns the elements of a role that are not hidden from the accessibility tree */
export function byRole(role: string, page: SharedPage): Element[] {
  const roles = once(page, 'roles', () => {
    const map = new Map<string, Element[]>();
    for (const element of deep(page)) {
      const own = roleOf(element);
      if (own === '') continue;
      const list = map.get(own);
      if (list) list.push(element);
      else map.set(own, [element]);
    }
    return map;
  });
  return (roles.get(role) ?? []).filter(
    (one) =>
      one.checkVisibility({ visibilityProperty: true }) && !one.closest('[aria-hidden="true"], [inert]'),
  );
}

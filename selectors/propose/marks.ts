/** What names an element for machines, as far as it will still be there tomorrow. */

import { refuseId } from '../lint/generated-ids';
import { refuseCss } from '../lint/lint-map';
import type { Signal } from '../schema';

/** Attributes that name an element, the steadiest first. */
const MARKS = ['data-testid', 'data-test', 'data-qa', 'data-cy', 'name', 'id', 'formcontrolname', 'ng-model'];
/** What a build tool or a server counts up says nothing tomorrow. */
const LOOKS_MADE =
  /\d{3,}|[0-9a-f]{8}|(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{9,}|(?=[a-z]*\d+[a-z]+\d)[a-z\d]{8}|[:[\]]/i;
const NO_PURPOSE = /^(on|off|false|true|no|nope|none|new|disabled)$/;

/** @returns true for a value that a person has chosen and that the linter accepts */
function isSteady(value: string): boolean {
  return value.length < 60 && !LOOKS_MADE.test(value) && refuseId(value) === null;
}

/** @returns one signal for each attribute that names the element */
export function marksOf(element: Element): Signal[] {
  const out: Signal[] = [];
  for (const name of MARKS) {
    const value = element.getAttribute(name)?.trim();
    if (value && isSteady(value)) out.push({ kind: 'attribute', name, value: [value] });
  }
  return out;
}

/** @returns what the page tells browsers about the field: `email`, `current-password`, … */
export function purposeOf(element: Element): Signal[] {
  const last = element.getAttribute('autocomplete')?.toLowerCase().trim().split(/\s+/).pop();
  if (!last || NO_PURPOSE.test(last) || !/^[a-z-]+$/.test(last)) return [];
  return [{ kind: 'autocomplete', value: [last] }];
}

/** @returns the file of each picture that stands for the element's words, without folder and version */
export function picturesOf(element: Element): Signal[] {
  const images = element.matches('img, input[type="image"]') ? [element] : element.querySelectorAll('img');
  for (const image of images) {
    const file = image.getAttribute('src')?.split(/[?#]/)[0]?.split('/').pop();
    if (file && /\.(svg|png|jpe?g|gif|webp)$/i.test(file) && isSteady(file))
      return [{ kind: 'image', src: [file] }];
  }
  return [];
}

/** @returns css for a form, dialog or section around the element that has a steady name; else for its form */
export function containerOf(element: Element): string | null {
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (!up.matches('form, fieldset, dialog, section, [role="dialog"], [role="form"]')) continue;
    for (const name of ['id', 'name', 'data-testid', 'aria-label']) {
      const value = up.getAttribute(name);
      const css = value && isSteady(value) ? `${up.localName}[${name}=${JSON.stringify(value)}]` : null;
      if (css && refuseCss(css) === null) return css;
    }
  }
  return element.closest('form') ? 'form' : null;
}

/** Which elements could be the target at all: the right family of role, visible, inside `within`. */
import type { Target } from '../schema';
import { isFree, type Scan } from './dom-index';
import {
  ACTIONS,
  call,
  closest,
  FIELDS,
  get,
  HEADINGS,
  isShown,
  matchesAny,
  type PageText,
} from './shared-runtime';

const TEXT_TYPES = ['text', 'email', 'tel', 'number', 'password', 'search', 'url', 'date'];
const BLOCKS =
  'section, article, aside, form, fieldset, dialog, [role="region"], [role="group"], [role="alert"], [role="status"], [role="complementary"], [role="dialog"]';
const CHOICES = 'label, input[type="radio"], [role="radio"], [role="tab"], [role="option"]';

/** @returns the role of an element, written or implied, as far as targets need it */
export function roleOf(element: Element): string {
  const written = call(element, 'getAttribute', 'role')?.trim().split(/\s+/)[0];
  if (written) return written;
  if (element instanceof HTMLInputElement) {
    if (element.type === 'checkbox' || element.type === 'radio') return element.type;
    if (['submit', 'button', 'image', 'reset'].includes(element.type)) return 'button';
    return 'textbox';
  }
  if (element instanceof HTMLSelectElement) return 'combobox';
  if (element instanceof HTMLTextAreaElement) return 'textbox';
  if (get(element, 'tagName') === 'A') return 'link';
  if (get(element, 'tagName') === 'BUTTON' || get(element, 'tagName') === 'SUMMARY') return 'button';
  if (get(element, 'tagName') === 'LABEL') return 'radio';
  return '';
}

/** A button and a link take each other's place at every redesign, so one stands for both. */
const FAMILY: Record<string, string> = {
  link: 'button',
  menuitem: 'button',
  tab: 'radio',
  option: 'radio',
  switch: 'checkbox',
  searchbox: 'textbox',
  spinbutton: 'textbox',
};
const family = (role: string) => FAMILY[role] ?? role;

function roleFits(target: Target, element: Element): boolean {
  if (!target.roles) return true;
  const own = family(roleOf(element));
  return target.roles.some((role) => family(role) === own);
}

/** A typed text may get another type at a redesign; a tick stays a tick and a password a password. */
function typeFits(target: Target, element: Element): boolean {
  // Nobody makes a box for long texts of a field for one line; a captcha has such a box, which nobody sees.
  if (element instanceof HTMLTextAreaElement) return !target.types;
  if (!(element instanceof HTMLInputElement)) return true;
  const accepted = target.types ?? (wantsTick(target) ? ['checkbox', 'radio'] : TEXT_TYPES);
  if (accepted.includes(element.type)) return true;
  const typed = (type: string) => type !== 'password' && TEXT_TYPES.includes(type);
  return typed(element.type) && accepted.some(typed);
}

function wantsTick(target: Target): boolean {
  return target.roles?.some((role) => ['checkbox', 'radio', 'switch'].includes(role)) ?? false;
}

/** A link that is switched off and leads nowhere: the page where one is already. A button may be waiting for a field. */
function isSwitchedOff(element: Element): boolean {
  return (
    roleOf(element) === 'link' &&
    get(element, 'ariaDisabled') === 'true' &&
    !call(element, 'hasAttribute', 'href')
  );
}

/** @returns every element that the target could be */
export function candidatesOf(target: Target, text: PageText, scan: Scan): Element[] {
  // When nothing of the page fits `within` any more, that part of the page was rebuilt: it tells nothing.
  const { within } = target;
  const inside =
    within === undefined || scan.all(within).length === 0
      ? () => true
      : (element: Element) => closest(element, within) !== null;
  if (target.kind === 'group' || target.kind === 'region')
    return regions(target, text, scan).filter(
      (element) => inside(element) && text.sees(element) && isFree(element),
    );
  const css = target.kind === 'field' ? FIELDS : wantsTick(target) ? `${ACTIONS}, ${CHOICES}` : ACTIONS;
  return scan
    .all(css)
    .filter(
      (element) =>
        inside(element) &&
        roleFits(target, element) &&
        (target.kind === 'action' || typeFits(target, element)) &&
        get(element, 'ariaHidden') !== 'true' &&
        !isSwitchedOff(element) &&
        text.sees(element) &&
        isFree(element),
    );
}

/** A region is whatever its own signals name: there is no list of all regions of a page. */
function regions(target: Target, text: PageText, scan: Scan): Element[] {
  const found = new Set<Element>();
  for (const signal of target.signals) {
    if (signal.kind === 'css') add(found, scan.all(signal.value));
    else if (signal.kind === 'container') add(found, scan.all(signal.css));
    else if (signal.kind === 'attribute') add(found, scan.all(attributeCss(signal)));
    else if (signal.kind === 'text' || signal.kind === 'name') {
      for (const block of text.blocks) if (matchesAny(signal.text, block.text)) found.add(block.element);
    } else if (signal.kind === 'code') add(found, text.withCode(signal.prefix));
    else if (signal.kind === 'heading') {
      for (const heading of scan.all(HEADINGS)) {
        if (!isShown(heading) || !matchesAny(signal.text, text.reader.textOf(heading))) continue;
        const block = blockOf(heading);
        if (block) found.add(block);
      }
    }
  }
  return Array.from(found);
}

/**
 * The block that a heading introduces: its nearest sectioning ancestor that does not hold the page's
 * main heading as well, else the heading's parent.
 */
export function blockOf(heading: Element): Element | null {
  const block = call(heading, 'closest', BLOCKS);
  const main = call(get(heading, 'ownerDocument'), 'querySelector', 'h1');
  if (block && (main === null || main === heading || !call(block, 'contains', main))) return block;
  const parent = get(heading, 'parentElement');
  return parent && parent !== get(get(heading, 'ownerDocument'), 'body') && !call(parent, 'matches', 'main')
    ? parent
    : null;
}

/** @returns the css that names the elements of an attribute signal */
export function attributeCss(signal: {
  name: string;
  value: readonly string[];
  prefix?: boolean | undefined;
}): string {
  return signal.value
    .map((value) => `[${signal.name}${signal.prefix ? '^' : ''}=${JSON.stringify(value)}]`)
    .join(', ');
}

function add(set: Set<Element>, elements: Iterable<Element>): void {
  for (const element of elements) set.add(element);
}

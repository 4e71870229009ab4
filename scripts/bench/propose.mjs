/**
 * Proposes how to recognise a field: a target in the map's own schema, that the map's linter accepts. Pure: DOM in,
 * data out, nothing written into the page.
 */

import { blockOf, roleOf } from '@/selectors/engine/candidates';
import { FIELDS, HEADINGS, isVisible, normalise, Reader } from '@/selectors/engine/kit';
import { refuseCss, refuseId } from '@/selectors/lint/lint-map';

/** @typedef {import('../../selectors/schema').Target} Target */
/** @typedef {import('../../selectors/schema').Signal} Signal */

/** Attributes that name an element for machines, the steadiest first. */
const MARKS = ['data-testid', 'data-test', 'data-qa', 'data-cy', 'name', 'id', 'formcontrolname', 'ng-model'];
/** What a build tool or a server counts up says nothing tomorrow. */
const LOOKS_MADE = /\d{3,}|[0-9a-f]{8}|(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{9,}|[:[\]]/i;
const TEXTUAL = new Set(['name', 'label', 'placeholder', 'heading', 'text', 'container', 'image']);
/** A label longer than this is a sentence about the field. */
const LONGEST = 120;

/** @param {string} text */
const isWords = (text) => text.length > 1 && text.length <= LONGEST && /\p{L}/u.test(text);

/** @param {string} value */
const isSteady = (value) => value.length < 60 && !LOOKS_MADE.test(value) && refuseId(value) === null;

/**
 * @param {Element} element
 * @returns {Signal[]}
 */
function marksOf(element) {
  /** @type {Signal[]} */
  const out = [];
  for (const name of MARKS) {
    const value = element.getAttribute(name)?.trim();
    if (value && isSteady(value)) out.push({ kind: 'attribute', name, value: [value] });
  }
  return out;
}

/**
 * The heading that a person reads above the field: its group's legend, else the last one before it.
 * @param {Element} element
 * @param {Reader} reader
 */
function headingOf(element, reader) {
  const legend = element.closest('fieldset')?.querySelector('legend');
  if (legend && isWords(reader.textOf(legend))) return reader.textOf(legend);
  let nearest = null;
  for (const heading of element.ownerDocument.querySelectorAll(HEADINGS)) {
    if (!(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    nearest = heading;
  }
  const text = nearest && blockOf(nearest) !== element ? reader.textOf(nearest) : '';
  return isWords(text) ? text : null;
}

/**
 * A form or region around the field that has a steady name.
 * @param {Element} element
 */
function containerOf(element) {
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (!up.matches('form, fieldset, dialog, section, [role="dialog"], [role="form"]')) continue;
    const tag = up.localName;
    for (const name of ['id', 'name', 'data-testid', 'aria-label']) {
      const value = up.getAttribute(name);
      const css = value && isSteady(value) ? `${tag}[${name}=${JSON.stringify(value)}]` : null;
      if (css && refuseCss(css) === null) return css;
    }
  }
  return element.closest('form') ? 'form' : null;
}

/**
 * The words of the page's other fields: whoever has them is not this one.
 * @param {Element} element
 * @param {string[]} own
 * @param {Reader} reader
 */
function othersOf(element, own, reader) {
  const words = new Set();
  for (const other of element.ownerDocument.querySelectorAll(FIELDS)) {
    if (other === element || !isVisible(other)) continue;
    const labels = reader.labelsOf(other);
    for (const text of labels.length > 0 ? labels : [reader.placeholderOf(other)])
      if (isWords(text)) words.add(text);
  }
  for (const text of own) words.delete(text);
  return [...words].slice(0, 30);
}

/**
 * @param {Element} element the field that a person has pointed at
 * @param {string} id the target's id
 * @param {Reader} [reader]
 * @returns {Target | null} null when the page gives too little to recognise it by
 */
export function propose(element, id, reader = new Reader()) {
  const labels = reader.labelsOf(element).filter(isWords);
  const placeholder = reader.placeholderOf(element);
  const words = element.matches('[type="radio"], [type="checkbox"]')
    ? [...new Set([...labels, normalise(element.getAttribute('value') ?? '')])]
    : labels;
  /** @type {Signal[]} */
  const signals = [];
  if (labels.length > 0)
    signals.push({ kind: 'label', text: [...new Set(words)].filter(isWords).slice(0, 3) });
  if (isWords(placeholder)) signals.push({ kind: 'placeholder', text: [placeholder] });
  const filled = element.getAttribute('autocomplete')?.toLowerCase().trim().split(/\s+/).pop();
  if (filled && !/^(on|off|false|true|no|nope|none|new|disabled)$/.test(filled) && /^[a-z-]+$/.test(filled)) {
    signals.push({ kind: 'autocomplete', value: [filled] });
  }
  signals.push(...marksOf(element));
  const heading = headingOf(element, reader);
  if (heading) signals.push({ kind: 'heading', text: [heading] });
  const container = containerOf(element);
  if (container) signals.push({ kind: 'container', css: container });
  if (new Set(signals.map(({ kind }) => kind)).size < 2 || !signals.some(({ kind }) => TEXTUAL.has(kind)))
    return null;
  const role = roleOf(element);
  const type = element instanceof HTMLInputElement ? element.getAttribute('type')?.toLowerCase() : undefined;
  const avoid = othersOf(element, [...labels, placeholder], reader);
  return {
    id,
    kind: 'field',
    ...(role === '' ? {} : { roles: [role] }),
    ...(type && type !== 'hidden' ? { types: typesLike(type) } : {}),
    ...(avoid.length > 0 ? { avoid } : {}),
    signals,
  };
}

/**
 * The types that a redesign may give the same field; its own first.
 * @param {string} type
 */
function typesLike(type) {
  if (type === 'password') return ['password'];
  if (type === 'checkbox' || type === 'radio') return [type];
  return [...new Set([type, 'text', 'email', 'tel', 'number', 'search'])];
}

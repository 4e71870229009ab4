/** What names an element for people: the words on it, beside it, above it, and those of everything else. */

import { nearWords } from '../engine/adjacent-text';
import { blockOf } from '../engine/candidates';
import { OTHER_PARTS, Scan } from '../engine/dom-index';
import { FOOT } from '../engine/page-parts';
import {
  ACTIONS,
  closest,
  FIELDS,
  HEADINGS,
  isShown,
  isVisible,
  PageText,
  type Reader,
} from '../engine/shared-runtime';
import { isExample } from '../engine/synonyms';

/** A label longer than this is a sentence about the field. */
const LONGEST = 120;
const MOST_OTHERS = 30;

/** @returns true for a text that can name something */
export function isWords(text: string): boolean {
  return text.length > 1 && text.length <= LONGEST && !isExample(text);
}

/** @returns the texts by which a field or an action is known, best first */
export function namesOf(element: Element, kind: 'field' | 'action', reader: Reader): string[] {
  const names = kind === 'field' ? reader.labelsOf(element) : reader.namesOf(element);
  if (kind === 'field' && names.length === 0 && !isWords(reader.placeholderOf(element)))
    names.push(nearWords(element, reader)?.words ?? '');
  return [...new Set(names.filter(isWords))];
}

/** @returns the heading that a person reads above the element: its group's legend, else the last one before it */
export function headingOf(element: Element, reader: Reader): string | null {
  const legend = element.closest('fieldset')?.querySelector('legend');
  if (legend && isWords(reader.textOf(legend))) return reader.textOf(legend);
  let nearest: Element | null = null;
  for (const heading of element.ownerDocument.querySelectorAll(HEADINGS)) {
    if (!(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    nearest = heading;
  }
  const text = nearest && blockOf(nearest) !== element ? reader.textOf(nearest) : '';
  return isWords(text) ? text : null;
}

/**
 * @returns what kind of part the element stands in (« newsletter »), when it is one that the resolver passes over: said
 * here, it does not
 */
export function partOf(element: Element, reader: Reader): string | null {
  const text = new PageText(element.ownerDocument, reader);
  const scan = Scan.of(text);
  return scan.isElsewhere(element)
    ? (OTHER_PARTS.exec(reader.textOf(scan.partOf(element) as Element))?.[0] ?? null)
    : null;
}

/** @returns true when the element stands in a small box of its own, or at the foot of the page */
export function isAlone(element: Element, reader: Reader): boolean {
  const text = new PageText(element.ownerDocument, reader);
  return closest(element, FOOT) !== null || Scan.of(text).boxOf(element) !== null;
}

/** @returns the heading that stands inside a block */
export function ownHeadingOf(block: Element, reader: Reader): string | null {
  const heading = [...block.querySelectorAll(HEADINGS)].find(isShown);
  const text = heading ? reader.textOf(heading) : '';
  return heading && blockOf(heading) === block && isWords(text) ? text : null;
}

/** @returns the names of the page's other fields or actions: whoever has one of them is not this element */
export function othersOf(
  element: Element,
  kind: 'field' | 'action',
  own: readonly string[],
  reader: Reader,
): string[] {
  const words = new Set<string>();
  for (const other of element.ownerDocument.querySelectorAll(kind === 'field' ? FIELDS : ACTIONS)) {
    if (other === element || other.contains(element) || element.contains(other) || !isVisible(other))
      continue;
    const names = namesOf(other, kind, reader);
    if (kind === 'field') names.push(reader.placeholderOf(other));
    for (const text of names) if (isWords(text)) words.add(text);
  }
  for (const text of own) words.delete(text);
  return [...words].slice(0, MOST_OTHERS);
}

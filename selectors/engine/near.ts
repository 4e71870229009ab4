/** The words beside a field that has no label of its own: what a person reads as its label. */
import { ACTIONS, FIELDS, isShown, normalise, type Reader } from './kit';

const CONTROLS = `${FIELDS}, ${ACTIONS}`;
/** Longer texts explain; they do not name. */
const LONGEST = 60;

/** @returns the nearest words before the field (after it, for a tick) in the part of the page that is its own; or '' */
export function nearWords(field: Element, reader: Reader): string {
  const row = rowOf(field);
  const after = field.matches('[type="checkbox"], [type="radio"]');
  const inside =
    row === field ? '' : wordsIn(row, field, after, reader) || wordsIn(row, field, !after, reader);
  return inside || (row.parentElement ? beside(row, after, reader) : '');
}

/** The largest part of the page around a field in which it is the only control. */
function rowOf(field: Element): Element {
  let row = field;
  for (let up = field.parentElement; up && !up.matches('body, form, main'); up = up.parentElement) {
    if (up.querySelectorAll(CONTROLS).length > 1) break;
    row = up;
  }
  return row;
}

function wordsIn(row: Element, field: Element, after: boolean, reader: Reader): string {
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  walker.currentNode = field;
  for (;;) {
    const node = after ? walker.nextNode() : walker.previousNode();
    if (!node) return '';
    const words = field.contains(node) ? '' : read(node, reader);
    if (words) return words;
  }
}

/** The text that stands right before the row, without a control in between. */
function beside(row: Element, after: boolean, reader: Reader): string {
  const step = (node: Node) => (after ? node.nextSibling : node.previousSibling);
  for (let node = step(row); node; node = step(node)) {
    if (node instanceof Element && (node.matches(CONTROLS) || node.querySelector(CONTROLS))) return '';
    const words = read(node, reader);
    if (words) return words;
  }
  return '';
}

function read(node: Node, reader: Reader): string {
  const parent = node instanceof Element ? node : node.parentElement;
  if (!parent || parent.closest('script, style, option, textarea') || reader.isPrivate(parent)) return '';
  const words = normalise(node.textContent ?? '');
  return /\p{L}/u.test(words) && words.length <= LONGEST && isShown(parent) ? words : '';
}

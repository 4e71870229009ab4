/** The words beside a field that has no label of its own: what a person reads as its label. */
import { ACTIONS, FIELDS, isShown, normalise, type Reader } from './kit';

const CONTROLS = `${FIELDS}, ${ACTIONS}`;
/** Longer texts explain; they do not name. */
const LONGEST = 60;
const NOTHING: Near = { words: '', meant: false };

export interface Near {
  words: string;
  /** The page itself says that they are a label, a heading of a column, a term. */
  meant: boolean;
}

/** @returns the nearest words before the field (after it, for a tick) in the part of the page that is its own */
export function nearWords(field: Element, reader: Reader): Near {
  const row = rowOf(field);
  const after = field.matches('[type="checkbox"], [type="radio"]');
  const inside =
    row === field ? null : (wordsIn(row, field, after, reader) ?? wordsIn(row, field, !after, reader));
  return inside ?? beside(row, after, reader) ?? NOTHING;
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

function wordsIn(row: Element, field: Element, after: boolean, reader: Reader): Near | null {
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  walker.currentNode = field;
  for (;;) {
    const node = after ? walker.nextNode() : walker.previousNode();
    if (!node) return null;
    const words = field.contains(node) ? null : read(node, reader);
    if (words) return words;
  }
}

/** The text that stands right before the row, without a control in between. */
function beside(row: Element, after: boolean, reader: Reader): Near | null {
  const step = (node: Node) => (after ? node.nextSibling : node.previousSibling);
  for (let node = step(row); node; node = step(node)) {
    if (node instanceof Element && (node.matches(CONTROLS) || node.querySelector(CONTROLS))) return null;
    const words = read(node, reader);
    if (words) return words;
  }
  return null;
}

function read(node: Node, reader: Reader): Near | null {
  const parent = node instanceof Element ? node : node.parentElement;
  if (!parent || parent.closest('script, style, option, textarea') || reader.isPrivate(parent)) return null;
  const words = normalise(node.textContent ?? '');
  if (!/\p{L}/u.test(words) || words.length > LONGEST || !isShown(parent)) return null;
  return { words, meant: parent.closest('label, th, dt') !== null };
}

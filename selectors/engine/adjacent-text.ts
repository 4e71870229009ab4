/** The words beside a field that has no label of its own: what a person reads as its label. */
import { ACTIONS, call, FIELDS, get, isShown, normalise, type Reader } from './shared-runtime';

const CONTROLS = `${FIELDS}, ${ACTIONS}`;
/** Longer texts explain; they do not name. */
const LONGEST = 60;

export interface Near {
  words: string;
  /** The page itself says that they are a label, a heading of a column, a term. */
  meant: boolean;
}

/** @returns the nearest words before the field (after it, for a tick) in the part of the page that is its own; or null */
export function nearWords(field: Element, reader: Reader): Near | null {
  // The largest part of the page around the field in which it is the only control.
  let row = field;
  for (
    let up = get(field, 'parentElement');
    up && !call(up, 'matches', 'body, form, main');
    up = get(up, 'parentElement')
  ) {
    if (call(up, 'querySelectorAll', CONTROLS).length > 1) break;
    row = up;
  }
  const walker = call(document, 'createTreeWalker', row, NodeFilter.SHOW_TEXT);
  const within = (back: boolean): Near | null => {
    walker.currentNode = field;
    for (;;) {
      const node = back ? walker.previousNode() : walker.nextNode();
      if (!node) return null;
      const near = call(field, 'contains', node) ? null : read(node, field, reader);
      if (near) return near;
    }
  };
  const beside = (back: boolean): Near | null => {
    const step = (node: Node) => (back ? get(node, 'previousSibling') : get(node, 'nextSibling'));
    for (let node = step(row); node; node = step(node)) {
      if (
        node instanceof Element &&
        (call(node, 'matches', CONTROLS) || call(node, 'querySelector', CONTROLS))
      )
        break;
      const near = read(node, field, reader);
      if (near) return near;
    }
    return null;
  };
  const back = !call(field, 'matches', '[type="checkbox"], [type="radio"]');
  return within(back) ?? within(!back) ?? beside(back);
}

function read(node: Node, field: Element, reader: Reader): Near | null {
  const parent = node instanceof Element ? node : get(node, 'parentElement');
  if (!parent || call(parent, 'closest', 'script, style, option') || reader.isPrivate(parent)) return null;
  const label = call(parent, 'closest', 'label, th, dt');
  // Two elements with one id take each other's labels: the words beside are then still the field's. Another's are not.
  const other = (label && call(label, 'getAttribute', 'for')) ?? '';
  const words = normalise(get(node, 'textContent') ?? '');
  if ((other !== '' && other !== get(field, 'id')) || !/\p{L}/u.test(words) || words.length > LONGEST)
    return null;
  return isShown(parent) ? { words, meant: label !== null } : null;
}

/** What of a page the card must not cover, and what it had better not: boxes of the viewport. */
import { ACTIONS, call, FIELDS, get, rootsOf } from '@/selectors/engine/shared-runtime';
import type { Box, Boxes } from './types.ts';

const CONTROLS = `${FIELDS}, ${ACTIONS}, [role="alert"], [aria-live="assertive"]`;
/** Of these only the words count: a label or a heading is often as wide as the page. */
const WORDS = 'label, legend, h1, h2, [role="heading"]';
const PICTURES = 'img, svg, canvas, video, iframe';
/** More boxes than this would not change where the card goes. */
const MOST = 250;
/** Words this many times as large as most of the page's are there to be read: a name, a code, digits to say aloud. */
const LARGE = 1.4;
/** What large words keep clear around them, in heights of their letters: what touches a word hides where it ends. */
const ROOM = 0.35;

/**
 * The boxes are read once and moved along while the page scrolls; ask anew when the page has changed.
 * @param target what the card points at, if anything
 * @param others the page's other targets, of whatever kind
 * @returns what is never covered (the target, its words, its error, other targets and controls, large words), and what is
 *   covered only where no place is free of it (the page's other words, its pictures)
 */
export function obstaclesOf(
  target: Element | null,
  others: Iterable<Element> = [],
): [mustAvoid: Boxes, preferAvoid: Boxes] {
  let read: [Box[], Box[]] | null = null;
  let [left, top] = [0, 0];
  /** Reads boxes at the first call; later calls shift them by how far the page was scrolled since. */
  const boxes = (which: 0 | 1): Box[] => {
    if (!read) {
      const [large, small] = contentBoxes();
      read = [[...controlBoxes(target, others), ...large], small];
      [left, top] = [scrollX, scrollY];
    }
    const [dx, dy] = [left - scrollX, top - scrollY];
    return read[which]
      .map(({ x, y, width, height, room }) => ({ x: x + dx, y: y + dy, width, height, room }))
      .filter(
        ({ x, y, width, height }) => x + width > 0 && y + height > 0 && x < innerWidth && y < innerHeight,
      );
  };
  return [() => boxes(0), () => boxes(1)];
}

const all = (css: string) => rootsOf(document).flatMap((root) => [...call(root, 'querySelectorAll', css)]);

const isReal = ({ width, height }: Box) => width > 1 && height > 1;

const boxOf = (element: Element): DOMRect => call(element, 'getBoundingClientRect');

function controlBoxes(target: Element | null, others: Iterable<Element>): Box[] {
  const boxes: Box[] = [...others, ...(target ? [target] : [])].map(boxOf);
  // With a room of their own they count inside the target too: the number lies on none of them.
  if (target) boxes.push(Object.assign(wordsBox(target), { room: 1 }));
  for (const attribute of ['aria-describedby', 'aria-errormessage'] as const) {
    for (const id of (target && call(target, 'getAttribute', attribute))?.split(/\s+/) ?? []) {
      const named = target && call(call(target, 'getRootNode') as Document, 'getElementById', id);
      if (named) boxes.push(wordsBox(named));
    }
  }
  for (const one of all(`${CONTROLS}, ${WORDS}`)) {
    if (boxes.length >= MOST) break;
    if (call(one, 'checkVisibility', { visibilityProperty: true })) {
      boxes.push(call(one, 'matches', WORDS) ? wordsBox(one) : boxOf(one));
    }
  }
  return boxes.filter(isReal);
}

/** @returns the boxes of large words, and those of all other words and of pictures */
function contentBoxes(): [large: Box[], others: Box[]] {
  const large: Box[] = [];
  const others: Box[] = [];
  const words: [box: Box, letters: number][] = [];
  const near = ({ top, bottom }: DOMRect) => bottom > -innerHeight && top < 2 * innerHeight;
  const far = (element: Element) => {
    const box = boxOf(element);
    return box.height > 0 && !near(box);
  };
  for (const root of rootsOf(document)) {
    for (const [box, around] of textBoxes(root === document ? get(document, 'body') : root, far)) {
      if (words.length >= MOST) break;
      if (isReal(box) && near(box) && around)
        words.push([box, Number.parseFloat(getComputedStyle(around).fontSize)]);
    }
  }
  const most = words.map(([, letters]) => letters).sort((a, b) => a - b)[words.length >> 1] ?? 0;
  for (const [{ x, y, width, height }, letters] of words) {
    const isLarge = letters >= most * LARGE;
    (isLarge ? large : others).push({ x, y, width, height, room: isLarge ? letters * ROOM : undefined });
  }
  for (const picture of all(PICTURES)) {
    const box = boxOf(picture);
    // A picture as large as the window is a ground, not something to look at.
    const isGround = box.width * box.height > innerWidth * innerHeight * 0.5;
    if (isReal(box) && near(box) && !isGround) others.push(box);
  }
  return [large, others];
}

/** The box of an element's words alone: a label often holds its field too. */
function wordsBox(element: Element): DOMRect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [box] of textBoxes(element)) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return right < left ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}

/**
 * Where the words stand: boxes of the text nodes, not the words themselves, each with the element around it.
 * @param leave elements that are left out with all that is in them
 */
function* textBoxes(
  element: Node,
  leave?: (element: Element) => boolean,
): Generator<[box: DOMRect, around: Element | null]> {
  const { SHOW_ELEMENT, SHOW_TEXT } = NodeFilter;
  const walker = call(document, 'createTreeWalker', element, leave ? SHOW_ELEMENT | SHOW_TEXT : SHOW_TEXT);
  const range = call(document, 'createRange');
  let node = walker.nextNode();
  while (node) {
    const isLeft = leave !== undefined && node instanceof Element && leave(node);
    if (get(node, 'nodeType') === Node.TEXT_NODE && /\S/.test(get(node, 'nodeValue') as string)) {
      range.selectNodeContents(node);
      yield [range.getBoundingClientRect(), get(node, 'parentElement')];
    }
    node = isLeft ? nodeAfter(walker) : walker.nextNode();
  }
}

/** The next node that is not inside the current one. */
function nodeAfter(walker: TreeWalker): Node | null {
  do {
    const next = walker.nextSibling();
    if (next) return next;
  } while (walker.parentNode());
  return null;
}

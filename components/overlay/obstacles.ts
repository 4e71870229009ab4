/** What of a page the card must not cover, and what it had better not: boxes of the viewport. */
import { call, get, rootsOf } from '@/selectors/engine/shared-runtime';

const CONTROLS =
  'input:not([type="hidden"]), select, textarea, button, a[href], [role="button"], [role="link"], [role="checkbox"], summary, [role="alert"], [aria-live="assertive"]';
/** Of these only the words count: a label or a heading is often as wide as the page. */
const WORDS = 'label, legend, h1, h2';
const PICTURES = 'img, svg, canvas, video, iframe';
/** More boxes than this would not change where the card goes. */
const MOST = 250;

/**
 * The boxes are read once and moved along while the page scrolls; ask anew when the page has changed.
 * @param target what the card points at, if anything
 * @returns what is never covered (the target, its words, its error, other controls), and what is covered only where no
 *   place is free of it (the page's other words, its pictures)
 */
export function obstaclesOf(
  target: Element | null,
  document: Document,
): [mustAvoid: () => DOMRect[], preferAvoid: () => DOMRect[]] {
  return [scrolled(() => controlBoxes(target, document)), scrolled(() => contentBoxes(document))];
}

/** Reads boxes at the first call; later calls shift them by how far the page was scrolled since. */
function scrolled(read: () => DOMRect[]): () => DOMRect[] {
  let boxes: DOMRect[] | null = null;
  let [left, top] = [0, 0];
  return () => {
    if (!boxes) {
      boxes = read();
      [left, top] = [scrollX, scrollY];
    }
    const [dx, dy] = [left - scrollX, top - scrollY];
    return boxes
      .map((box) => (dx || dy ? new DOMRect(box.x + dx, box.y + dy, box.width, box.height) : box))
      .filter(({ right, bottom, x, y }) => right > 0 && bottom > 0 && x < innerWidth && y < innerHeight);
  };
}

const all = (document: Document, css: string) =>
  rootsOf(document).flatMap((root) => [...call(root, 'querySelectorAll', css)]);

function isReal({ width, height }: DOMRect): boolean {
  return width > 1 && height > 1;
}

function controlBoxes(target: Element | null, document: Document): DOMRect[] {
  const boxes: DOMRect[] = target ? [call(target, 'getBoundingClientRect')] : [];
  for (const attribute of ['aria-describedby', 'aria-errormessage'] as const) {
    for (const id of (target && call(target, 'getAttribute', attribute))?.split(/\s+/) ?? []) {
      const named = target && call(call(target, 'getRootNode') as Document, 'getElementById', id);
      if (named) boxes.push(wordsBox(named));
    }
  }
  for (const one of all(document, `${CONTROLS}, ${WORDS}`)) {
    if (boxes.length >= MOST) break;
    if (call(one, 'checkVisibility', { visibilityProperty: true })) {
      boxes.push(call(one, 'matches', WORDS) ? wordsBox(one) : call(one, 'getBoundingClientRect'));
    }
  }
  return boxes.filter(isReal);
}

function contentBoxes(document: Document): DOMRect[] {
  const boxes: DOMRect[] = [];
  const near = ({ top, bottom }: DOMRect) => bottom > -innerHeight && top < 2 * innerHeight;
  const far = (element: Element) => {
    const box = call(element, 'getBoundingClientRect');
    return box.height > 0 && !near(box);
  };
  for (const root of rootsOf(document)) {
    for (const box of textBoxes(root === document ? get(document, 'body') : root, far)) {
      if (boxes.length >= MOST) break;
      if (isReal(box) && near(box)) boxes.push(box);
    }
  }
  for (const picture of all(document, PICTURES)) {
    const box = call(picture, 'getBoundingClientRect');
    // A picture as large as the window is a ground, not something to look at.
    const isGround = box.width * box.height > innerWidth * innerHeight * 0.5;
    if (isReal(box) && near(box) && !isGround) boxes.push(box);
  }
  return boxes;
}

/** The box of an element's words alone: a label often holds its field too. */
function wordsBox(element: Element): DOMRect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of textBoxes(element)) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return right < left ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}

/**
 * Where the words stand: boxes of the text nodes, not the words themselves.
 * @param leave elements that are left out with all that is in them
 */
function* textBoxes(element: Node, leave?: (element: Element) => boolean): Generator<DOMRect> {
  const { SHOW_ELEMENT, SHOW_TEXT } = NodeFilter;
  const walker = call(document, 'createTreeWalker', element, leave ? SHOW_ELEMENT | SHOW_TEXT : SHOW_TEXT);
  const range = call(document, 'createRange');
  let node = walker.nextNode();
  while (node) {
    const isLeft = leave !== undefined && node instanceof Element && leave(node);
    if (get(node, 'nodeType') === Node.TEXT_NODE && /\S/.test(get(node, 'nodeValue') as string)) {
      range.selectNodeContents(node);
      yield range.getBoundingClientRect();
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

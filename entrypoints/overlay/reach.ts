/** Can the learner see and reach the element now? And what must the card leave free around it? */
import { OWN_HOST } from '@/selectors/engine/kit';

export type Reach = 'reachable' | 'above' | 'below' | 'covered';

/**
 * Asks the page itself what lies on top, at the middle and near both ends of the element: a cookie
 * wall, a sticky bar or a captcha may cover it.
 */
export function reachOf(element: Element): Reach {
  const box = element.getBoundingClientRect();
  const middle = (box.top + box.bottom) / 2;
  const tall = box.height > innerHeight / 2;
  if (box.bottom <= 0 || (middle < 0 && !tall)) return 'above';
  if (box.top >= innerHeight || (middle > innerHeight && !tall)) return 'below';
  const y = Math.min(Math.max(middle, 1), innerHeight - 1);
  const points = [0.5, 0.15, 0.85].map((share) => box.left + box.width * share);
  const hit = points.some((x) => x > 0 && x < innerWidth && isSame(element, topAt(element, x, y)));
  return hit ? 'reachable' : 'covered';
}

function topAt(element: Element, x: number, y: number): Element | null {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.elementsFromPoint(x, y).find((one) => one.tagName.toLowerCase() !== OWN_HOST) ?? null;
}

function isSame(element: Element, top: Element | null): boolean {
  if (!top) return false;
  if (element.contains(top) || top.contains(element)) return true;
  const label = top.closest('label');
  return label !== null && label.control === element;
}

const CONTROLS =
  'input:not([type="hidden"]), select, textarea, button, a[href], [role="button"], [role="link"], [role="checkbox"], summary, [role="alert"], [aria-live="assertive"]';
/** Of these only the words count: a label or a heading is often as wide as the page. */
const WORDS = 'label, legend, h1, h2';
/** More than this would not change where the card goes. */
const MOST = 200;

/** @returns the boxes, in the viewport, that the card must not cover: the element, its words, other controls */
export function keepClearOf(element: Element | null, document: Document): DOMRect[] {
  const boxes: DOMRect[] = element ? [element.getBoundingClientRect()] : [];
  for (const attribute of ['aria-describedby', 'aria-errormessage']) {
    for (const id of element?.getAttribute(attribute)?.split(/\s+/) ?? []) {
      const named = document.getElementById(id);
      if (named) boxes.push(wordsBox(named));
    }
  }
  for (const one of document.querySelectorAll(`${CONTROLS}, ${WORDS}`)) {
    if (boxes.length >= MOST) break;
    if (one.checkVisibility({ visibilityProperty: true })) {
      boxes.push(one.matches(WORDS) ? wordsBox(one) : one.getBoundingClientRect());
    }
  }
  return boxes.filter(
    (box) =>
      box.width > 1 &&
      box.height > 1 &&
      box.bottom > 0 &&
      box.top < innerHeight &&
      box.right > 0 &&
      box.left < innerWidth,
  );
}

/** The box of an element's words alone: a label often holds its field too. */
function wordsBox(element: Element): DOMRect {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = element.ownerDocument.createRange();
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  while (walker.nextNode()) {
    if (!walker.currentNode.nodeValue?.trim()) continue;
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return right < left ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}

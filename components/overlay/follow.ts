import { autoUpdate, getOverflowAncestors } from '@floating-ui/dom';
import { call, closest, get, hostOf } from '@/selectors/engine/shared-runtime';
import { intersect, union } from './geometry.ts';
import type { Box } from './types.ts';

/** Smaller than this, an element is a hidden box drawn by its label (a styled check box), or a hole to hide it. */
const LEAST_SIZE = 8;
const plain = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });

/**
 * The box to point at: the element's own. A link in the words of a check box is another thing to click, so the words
 * come in only when the element itself is not drawn.
 */
export function boxOf(anchor: Element): Box {
  const box = plain(call(anchor, 'getBoundingClientRect'));
  const label = get(anchor as HTMLInputElement, 'labels')?.[0];
  if ((box.width >= LEAST_SIZE && box.height >= LEAST_SIZE) || !label) return box;
  // A label is often as wide as its form: its words are what counts.
  const words = call(label.ownerDocument, 'createRange');
  words.selectNodeContents(label);
  return union(box, plain(words.getBoundingClientRect()));
}

/** The form or dialog that the anchor belongs to. */
export function aroundBox(anchor: Element): Box | null {
  const around = closest(anchor, 'form, fieldset, dialog, [role="dialog"]');
  return around && plain(call(around, 'getBoundingClientRect'));
}

/** The part of the anchor that can be seen: inside the window and inside every scrolling box around it. */
export function visibleBox(anchor: Element, viewport: Box): Box | null {
  let box = intersect(boxOf(anchor), viewport);
  for (const around of getOverflowAncestors(anchor)) {
    if (!box || !('getBoundingClientRect' in around) || around === get(get(anchor, 'ownerDocument'), 'body'))
      continue;
    const hole = plain(call(around, 'getBoundingClientRect'));
    // A tiny clipping box hides a control from the eye only, its label is drawn elsewhere.
    if (hole.width >= LEAST_SIZE && hole.height >= LEAST_SIZE) box = intersect(box, hole);
  }
  return box;
}

/** True when the anchor keeps its place in the window while the page scrolls. */
export function staysInWindow(anchor: Element): boolean {
  const view = get(get(anchor, 'ownerDocument'), 'defaultView');
  for (let each: Element | null = anchor; each && view; each = get(each, 'parentElement') ?? hostOf(each)) {
    if (/fixed|sticky/.test(view.getComputedStyle(each).position)) return true;
  }
  return false;
}

/**
 * Calls `look` at the next frame, at most once a frame, whenever something may have moved: scroll, resize, layout
 * shift of the anchor, change of focus. Nothing runs while nothing moves. Returns what stops it.
 */
export function follow(document: Document, anchor: Element | null, look: () => void) {
  let frame = 0;
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      look();
    });
  };
  const stopFollowing = autoUpdate(anchor ?? get(document, 'documentElement'), null, soon, {
    layoutShift: anchor !== null,
  });
  call(document, 'addEventListener', 'focusin', soon, true);
  return {
    soon,
    stop() {
      stopFollowing();
      call(document, 'removeEventListener', 'focusin', soon, true);
      cancelAnimationFrame(frame);
    },
  };
}

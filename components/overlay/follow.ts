import { call, get, hostOf, rootsOf } from '@/selectors/engine/shared-runtime';
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

/** The part of the anchor that can be seen: inside the window and inside every scrolling box around it. */
export function visibleBox(anchor: Element, viewport: Box): Box | null {
  const view = get(get(anchor, 'ownerDocument'), 'defaultView') as Window;
  let box = intersect(boxOf(anchor), viewport);
  for (
    let around = outOf(anchor);
    box && around && !/^(body|html)$/.test(get(around, 'localName'));
    around = outOf(around)
  ) {
    const { overflow, display } = view.getComputedStyle(around);
    if (/^visible$|^(inline|contents)$/m.test(`${overflow}\n${display}`)) continue;
    const hole = plain(call(around, 'getBoundingClientRect'));
    // A tiny clipping box hides a control from the eye only, its label is drawn elsewhere.
    if (hole.width >= LEAST_SIZE && hole.height >= LEAST_SIZE) box = intersect(box, hole);
  }
  return box;
}

/** The element that it is drawn in. */
const outOf = (element: Element): Element | null =>
  get(element, 'assignedSlot') ?? get(element, 'parentElement') ?? hostOf(element);

/** @returns what keeps its place in the window while the page scrolls: the element or something around it; null: nothing does */
export function fixedAround(element: Element): Element | null {
  const view = get(get(element, 'ownerDocument'), 'defaultView');
  for (let each: Element | null = element; each && view; each = outOf(each)) {
    if (/fixed|sticky/.test(view.getComputedStyle(each).position)) return each;
  }
  return null;
}

/**
 * Calls `moved` when something else pushed the anchor: an observer whose window is the anchor's own box. Returns what stops it.
 * The way of floating-ui's autoUpdate(), which is more than a page should get.
 */
function onShift(anchor: Element, moved: () => void): () => void {
  let observer: IntersectionObserver | undefined;
  let timer: ReturnType<typeof setTimeout>;
  const boxNow = () => call(anchor, 'getBoundingClientRect');
  const stop = () => {
    observer?.disconnect();
    clearTimeout(timer);
  };
  function again(threshold?: number): void {
    moved();
    watch(threshold);
  }
  function watch(threshold = 1): void {
    stop();
    const { top, right, bottom, left, width, height } = boxNow();
    if (!width || !height) return;
    const root = get(anchor, 'ownerDocument');
    const whole = get(root, 'documentElement');
    const insets = [top, get(whole, 'clientWidth') - right, get(whole, 'clientHeight') - bottom, left];
    const rootMargin = insets.map((inset) => `${-Math.floor(inset)}px`).join(' ');
    let isFirst = true;
    observer = new IntersectionObserver(
      ([entry]) => {
        const ratio = entry?.intersectionRatio ?? 0;
        const now = boxNow();
        const isThere = now.top === top && now.left === left && now.right === right && now.bottom === bottom;
        if (!isThere || (ratio !== threshold && !isFirst)) again();
        // Clipped where it is: asked for seldom.
        else if (!ratio) timer = setTimeout(again, 1000, 1e-7);
        else if (ratio !== threshold) again(ratio);
        isFirst = false;
      },
      { root, rootMargin, threshold },
    );
    observer.observe(anchor);
  }
  watch();
  return stop;
}

/**
 * Calls `look` at the next frame, at most once a frame, whenever something may have moved: scroll, resize, layout
 * shift of the anchor, change of focus. Nothing runs while nothing moves. Returns what stops it.
 */
export function follow(anchor: Element | null, look: () => void) {
  let frame = 0;
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      look();
    });
  };
  const stopped = new AbortController();
  const options = { capture: true, passive: true, signal: stopped.signal };
  for (const type of ['scroll', 'resize', 'focusin']) {
    window.addEventListener(type, soon, options);
    window.visualViewport?.addEventListener(type, soon, options);
    // A scroll inside an open root is not heard outside of it.
    for (const root of rootsOf(document)) call(root, 'addEventListener', type, soon, options);
  }
  const sizes = new ResizeObserver(soon);
  sizes.observe(anchor ?? get(document, 'documentElement'));
  const stopWatching = anchor && onShift(anchor, soon);
  return {
    soon,
    stop() {
      stopped.abort();
      sizes.disconnect();
      stopWatching?.();
      cancelAnimationFrame(frame);
    },
  };
}

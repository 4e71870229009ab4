import { aroundBox, boxOf, visibleBox } from './follow.ts';
import type { Host } from './host.ts';
import { badgeBox, ringBox } from './marker.ts';
import { choosePlace, type Place, type Size } from './placement.ts';
import type { Box } from './types.ts';
import type { Mode, View } from './view.ts';

/** Up to this width of window the card is a sheet along an edge. */
const SHEET_WIDTH = 480;
/** A focused element larger than this part of the window is a container, not something to keep clear. */
const CONTAINER_SHARE = 0.4;
/** Half of the arrow's diagonal square, with its border. */
const HALF_ARROW = 10;

/** What a layout depends on besides the page. */
export interface Subject {
  mode: Mode;
  anchor: Element | null;
  keepClear: () => Box[];
  /** The anchor moves with the page (and not with the window): then so do the marker and the card. */
  scrolls: boolean;
  /** The learner opened the tab although no place is free. */
  peeking: boolean;
  /** Changes with the words. */
  key: string;
}

const ZERO = { x: 0, y: 0 };

const sizeOf = ({ offsetWidth, offsetHeight }: HTMLElement): Size => ({
  width: offsetWidth,
  height: offsetHeight,
});

function put(element: HTMLElement, box: Box, origin: { x: number; y: number }): void {
  element.style.left = `${Math.round(box.x - origin.x)}px`;
  element.style.top = `${Math.round(box.y - origin.y)}px`;
}

/** Creates the layout of a view: reads the page, chooses a place, writes it. */
export function createLayout(document: Document, host: Host, view: View) {
  const { frame, ring, badge, arrow, card, tab } = view;
  let sceneKey = '';
  let sizeKey = '';
  let sizes: { card: Size; tabs: Size[] } = { card: { width: 0, height: 0 }, tabs: [] };
  let last = '';
  let turn = 0;

  function viewportOf(): Box {
    const { clientWidth, clientHeight } = document.scrollingElement ?? document.documentElement;
    return { x: 0, y: 0, width: clientWidth, height: clientHeight };
  }

  /** What must stay clear now. The focused element is never covered either. */
  function clearBoxes(keepClear: () => Box[], viewport: Box): Box[] {
    const boxes = keepClear();
    const focused = document.activeElement;
    if (focused && focused !== document.body && focused !== host.element) {
      const box = focused.getBoundingClientRect();
      if (box.width * box.height < viewport.width * viewport.height * CONTAINER_SHARE) boxes.push(box);
    }
    return boxes.map(({ x, y, width, height }) => ({ x, y, width, height }));
  }

  function measure(mode: Mode, key: string, sheet: boolean): void {
    if (key === sizeKey) return;
    sizeKey = key;
    frame.dataset.mode = 'measure';
    if (sheet) frame.dataset.sheet = 'bottom';
    else delete frame.dataset.sheet;
    card.style.height = '';
    tab.dataset.small = '';
    const small = sizeOf(tab);
    delete tab.dataset.small;
    sizes = { card: sizeOf(card), tabs: mode === 'tab' ? [small] : [sizeOf(tab), small] };
  }

  /** Looks at the page; when something moved, finds a place and writes it, once. */
  async function look({ mode, anchor, keepClear, scrolls, peeking, key }: Subject): Promise<void> {
    const viewport = viewportOf();
    const whole = anchor?.isConnected ? boxOf(anchor) : null;
    const target = anchor && whole && visibleBox(anchor, viewport);
    const isOut = whole && !target && whole.width > 0 && whole.height > 0;
    // Without an anchor the words tell the place, if they know it.
    const out = isOut ? (whole.y < 0 ? 'above' : 'below') : anchor ? '' : 'below';
    const keep = clearBoxes(keepClear, viewport);
    const scene = JSON.stringify([viewport, whole, target, keep, peeking, key]);
    if (scene === sceneKey) return;
    sceneKey = scene;
    const mine = ++turn;
    const sheet = mode === 'card' && viewport.width <= SHEET_WIDTH;
    if (out) frame.dataset.out = out;
    else delete frame.dataset.out;
    measure(mode, JSON.stringify([viewport, out, key]), sheet);
    const around = anchor && target && aroundBox(anchor);
    const tabOnly = mode === 'tab';
    const place = await choosePlace({
      viewport,
      target,
      keep,
      around,
      ...sizes,
      sheet,
      tabOnly,
      forced: peeking,
      last,
    });
    if (mine === turn) write(place, target, keep, viewport, scrolls);
  }

  function write(place: Place, target: Box | null, keep: Box[], viewport: Box, scrolls: boolean): void {
    const focused = host.root.activeElement;
    const origin = scrolls ? host.element.getBoundingClientRect() : ZERO;
    last = place.id;
    frame.dataset.mode = place.mode;
    frame.dataset.side = place.side ?? '';
    frame.toggleAttribute('data-scroll', scrolls);
    const isSheet = place.mode === 'sheet';
    if (isSheet) frame.dataset.sheet = place.y === 0 ? 'top' : 'bottom';
    card.style.height = isSheet ? `${place.height}px` : '';
    put(card, place, place.mode === 'beside' ? origin : ZERO);
    if (place.mode === 'tab') {
      tab.toggleAttribute('data-small', place.tab === sizes.tabs.length - 1);
      put(tab, place, ZERO);
    }
    if (place.side) {
      const along = `${(place.arrow ?? 0) - HALF_ARROW}px`;
      const flat = place.side === 'top' || place.side === 'bottom';
      arrow.style.left = flat ? along : '';
      arrow.style.top = flat ? '' : along;
    }
    mark(place, target, keep, viewport, origin);
    // Somebody who came by keyboard stays in the guide when the card becomes a tab, or the tab a card.
    if (focused && focused !== tab && place.mode === 'tab') tab.focus({ preventScroll: true });
    else if (focused === tab && place.mode !== 'tab') card.focus({ preventScroll: true });
  }

  function mark(
    place: Place,
    target: Box | null,
    keep: Box[],
    viewport: Box,
    origin: { x: number; y: number },
  ): void {
    ring.hidden = !target;
    badge.hidden = true;
    if (!target) return;
    const box = ringBox(target, viewport);
    put(ring, box, origin);
    ring.style.width = `${Math.round(box.width)}px`;
    ring.style.height = `${Math.round(box.height)}px`;
    const number = badge.textContent ? badgeBox(box, target, keep, place, viewport) : null;
    badge.hidden = !number;
    if (number) put(badge, number, origin);
  }

  return {
    look,
    /** Forgets the last place; nothing shows until the next look(). */
    reset(): void {
      sceneKey = sizeKey = last = '';
      turn++;
      frame.dataset.mode = 'measure';
      ring.hidden = badge.hidden = true;
    },
  };
}

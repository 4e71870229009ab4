import { get } from '@/selectors/engine/shared-runtime';
import { focusedIn } from './dom.ts';
import { boxOf, visibleBox } from './follow.ts';
import { clamp } from './geometry.ts';
import type { Host } from './host.ts';
import { badgeBox, ringBox } from './marker.ts';
import { choosePlace, type Place, type Size } from './placement.ts';
import type { Box, Boxes } from './types.ts';
import type { Mode, View } from './view.ts';

/** Up to this width of window the card is a sheet along an edge. */
const SHEET_WIDTH = 480;
/** A focused element larger than this part of the window is a container, not something to keep clear. */
const CONTAINER_SHARE = 0.4;
/** Half of the arrow's diagonal square, with its border. */
const HALF_ARROW = 10;
/** The same words in another form: on a line or two, in a column, as wide as the window. */
const TAB_FORMS = ['', 'high', 'wide'];

/** What a layout depends on besides the page. */
export interface Subject {
  mode: Mode;
  anchor: Element | null;
  mustAvoid: Boxes;
  preferAvoid: Boxes;
  /** The anchor moves with the page (and not with the window): then so do the marker and the card. */
  scrolls: boolean;
  /** The learner opened the tab, or the menu, although no place is free. */
  peeking: boolean;
  /** Where the learner has put the card. */
  moved?: { x: number; y: number } | null;
  /** The menu is open. */
  menu: boolean;
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
export function createLayout(host: Host, view: View) {
  const { frame, ring, badge, arrow, card, tab } = view;
  let sceneKey = '';
  let sizeKey = '';
  let sizes: { cards: Size[]; tabs: Size[] } = { cards: [], tabs: [] };
  let last = '';

  function viewportOf(): Box {
    const { clientWidth, clientHeight } =
      get(document, 'scrollingElement') ?? get(document, 'documentElement');
    return { x: 0, y: 0, width: clientWidth, height: clientHeight };
  }

  /** What the card must avoid now. The focused element is never covered either. */
  function withFocused(obstacles: Boxes, viewport: Box): Box[] {
    const boxes = [...obstacles()];
    const focused = focusedIn();
    if (focused && focused !== get(document, 'body') && focused !== host.element) {
      const box = boxOf(focused);
      if (box.width * box.height < viewport.width * viewport.height * CONTAINER_SHARE) boxes.push(box);
    }
    return boxes;
  }

  /** Where room is short the card says the action alone. */
  const brief = (card: number) => frame.toggleAttribute('data-brief', card > 0);

  function measure(mode: Mode, key: string, sheet: boolean): void {
    if (key === sizeKey) return;
    sizeKey = key;
    frame.dataset.mode = 'measure';
    if (sheet) frame.dataset.sheet = 'bottom';
    else delete frame.dataset.sheet;
    card.style.height = '';
    const cards = (mode === 'card' ? [0, 1] : [0]).map((form) => {
      brief(form);
      return sizeOf(card);
    });
    const tabs = TAB_FORMS.map((form) => {
      tab.dataset.form = form;
      return sizeOf(tab);
    });
    sizes = { cards, tabs };
  }

  /** Looks at the page; when something moved, finds a place and writes it, once. */
  function look({
    mode,
    anchor,
    mustAvoid: obstacles,
    preferAvoid,
    scrolls,
    peeking,
    moved,
    menu,
    key,
  }: Subject): void {
    const viewport = viewportOf();
    const whole = anchor && get(anchor, 'isConnected') ? boxOf(anchor) : null;
    const target = anchor && whole && visibleBox(anchor, viewport);
    const mustAvoid = withFocused(obstacles, viewport);
    // A page that zooms <html> by its style would zoom us too, places and all.
    const zoom = String(1 / host.element.currentCSSZoom);
    const scene = JSON.stringify([viewport, whole, target, mustAvoid, peeking, moved, menu, key, zoom]);
    if (scene === sceneKey) return;
    sceneKey = scene;
    frame.style.zoom = zoom;
    const sheet = mode === 'card' && !moved && viewport.width <= SHEET_WIDTH;
    measure(mode, JSON.stringify([viewport, menu, key, sheet]), sheet);
    const tabOnly = mode === 'tab' || mode === 'line';
    const place =
      moved && mode === 'card'
        ? putAt(moved, viewport)
        : choosePlace({
            viewport,
            target,
            mustAvoid,
            preferAvoid: preferAvoid(),
            ...sizes,
            sheet,
            tabOnly,
            forced: peeking || menu,
            last,
          });
    write(place, target, mustAvoid, viewport, scrolls);
  }

  /** Where the learner wants it, as far as it stays in the window. */
  function putAt({ x, y }: { x: number; y: number }, viewport: Box): Place {
    const { width, height } = sizeOf(card);
    const at = { x: clamp(x, 0, viewport.width - width), y: clamp(y, 0, viewport.height - height) };
    return { id: 'moved', mode: 'dock', card: 0, ...at, width, height };
  }

  function write(place: Place, target: Box | null, mustAvoid: Box[], viewport: Box, scrolls: boolean): void {
    const focused = host.root.activeElement;
    const origin = scrolls ? host.element.getBoundingClientRect() : ZERO;
    last = place.id;
    frame.dataset.mode = place.mode;
    frame.dataset.side = place.side ?? '';
    frame.toggleAttribute('data-scroll', scrolls);
    brief(place.card ?? 0);
    const isSheet = place.mode === 'sheet';
    if (isSheet) frame.dataset.sheet = place.y === 0 ? 'top' : 'bottom';
    card.style.height = isSheet ? `${place.height}px` : '';
    put(card, place, place.mode === 'beside' ? origin : ZERO);
    if (place.mode === 'tab') {
      tab.dataset.form = TAB_FORMS[place.tab ?? 0];
      put(tab, place, ZERO);
    }
    point(place);
    mark(place, target, mustAvoid, viewport, origin);
    // Somebody who came by keyboard stays in the guide when the card becomes a tab, or the tab a card.
    const inCard = card.contains(focused);
    if (focused && inCard === (place.mode === 'tab')) (inCard ? tab : card).focus({ preventScroll: true });
  }

  function point({ side, arrow: along = 0 }: Place): void {
    const flat = side === 'top' || side === 'bottom';
    arrow.style.left = flat ? `${along - HALF_ARROW}px` : '';
    arrow.style.top = flat ? '' : `${along - HALF_ARROW}px`;
  }

  function mark(
    place: Place,
    target: Box | null,
    mustAvoid: Box[],
    viewport: Box,
    origin: { x: number; y: number },
  ): void {
    ring.hidden = !target;
    badge.hidden = true;
    if (!target) return;
    const box = ringBox(target, viewport, mustAvoid);
    put(ring, box, origin);
    ring.style.width = `${Math.round(box.width)}px`;
    ring.style.height = `${Math.round(box.height)}px`;
    const number = badge.textContent ? badgeBox(box, target, mustAvoid, place, viewport) : null;
    badge.hidden = !number;
    if (number) put(badge, number, origin);
  }

  function unmark(): void {
    ring.hidden = badge.hidden = true;
    sceneKey = '';
  }

  return {
    look,
    unmark,
    /** Forgets the last place; nothing shows until the next look(). */
    reset(): void {
      sizeKey = last = '';
      frame.dataset.mode = 'measure';
      unmark();
    },
  };
}

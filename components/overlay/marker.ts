import { make } from './dom.ts';
import { clamp, overlap } from './geometry.ts';
import type { Place, Size } from './placement.ts';
import type { Box } from './types.ts';

/** From the target's edge to the ring's outer edge: the inner halo (2 px), the line (4 px). */
const OUTSET = 6;
const HALO = 2;
/** Half of the line may lie on the target's own edge, no more. */
const LEAST_OUTSET = 2;
/** Diameter of the number, halo included. */
const BADGE = 32;
/** How deep the number sits on the ring's upper or lower line, and how far from its corner. */
const SEAT = 8;
const INSET = 14;

/**
 * The ring around a target. It draws in where a label or another field is near, so that it covers none of their words,
 * and it is clamped to the window, so that it never makes a page scroll sideways.
 */
export function ringBox(target: Box, viewport: Size, mustAvoid: Box[]): Box {
  const out = { left: OUTSET, top: OUTSET, right: OUTSET, bottom: OUTSET };
  for (const box of mustAvoid) {
    const beside = box.y < target.y + target.height && target.y < box.y + box.height;
    const along = box.x < target.x + target.width && target.x < box.x + box.width;
    const gaps = {
      left: beside ? target.x - box.x - box.width : -1,
      right: beside ? box.x - target.x - target.width : -1,
      top: along ? target.y - box.y - box.height : -1,
      bottom: along ? box.y - target.y - target.height : -1,
    };
    for (const side of ['left', 'right', 'top', 'bottom'] as const) {
      if (gaps[side] >= 0) out[side] = Math.min(out[side], Math.max(gaps[side] - HALO, LEAST_OUTSET));
    }
  }
  const x = clamp(target.x - out.left, HALO, viewport.width - HALO);
  const y = clamp(target.y - out.top, HALO, viewport.height - HALO);
  return {
    x,
    y,
    width: clamp(target.x + target.width + out.right, x, viewport.width - HALO) - x,
    height: clamp(target.y + target.height + out.bottom, y, viewport.height - HALO) - y,
  };
}

/**
 * A place for the number at the ring's edge: in view, away from the card, on nothing that must stay clear (the label
 * above a field, most of all). Null when there is none: the ring alone is enough.
 */
export function badgeBox(ring: Box, target: Box, mustAvoid: Box[], card: Place, viewport: Size): Box | null {
  const half = BADGE / 2;
  const left = ring.x - half;
  const right = ring.x + ring.width - half;
  const top = ring.y - half;
  const bottom = ring.y + ring.height - half;
  const middle = ring.y + ring.height / 2 - half;
  const above = ring.y - BADGE + SEAT;
  const below = ring.y + ring.height - SEAT;
  const spots: [number, number][] = [
    [left, top],
    [right, top],
    [left - half, middle],
    [right + half, middle],
    [ring.x + INSET, above],
    [right - INSET, above],
    [left, bottom],
    [right, bottom],
    [ring.x + INSET, below],
    [right - INSET, below],
  ];
  for (const [x, y] of spots) {
    const box = { x, y, width: BADGE, height: BADGE };
    const inView = x >= 0 && y >= 0 && x + BADGE <= viewport.width && y + BADGE <= viewport.height;
    // The words of the target (an amount) stay clear too; the target itself does not count.
    const others = mustAvoid.filter(
      (each) => each.room || overlap(each, target) < each.width * each.height * 0.9,
    );
    const clear = others.every((each) => overlap(box, each) === 0) && overlap(box, card, 14) === 0;
    // A corner may touch the edge of a large target, never its words, and nothing of a small one.
    const most = Math.min(110, target.width * target.height * 0.05);
    if (inView && clear && overlap(box, target) <= most) return box;
  }
  return null;
}

/** Creates the ring and its number. Decoration for the eye: the card says the same in words. */
export function createMarker() {
  const badge = make('span', { class: 'badge' });
  const ring = make('div', { class: 'ring', hidden: true });
  const element = make('div', { 'aria-hidden': 'true' }, ring, badge);
  return { element, ring, badge };
}

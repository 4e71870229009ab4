import { clamp, overlap, widen } from './geometry.ts';
import type { Box } from './types.ts';

/** From the target to the card: the ring, its halo, and the arrow whose tip touches them. */
const GAP = 16;
/** From the target to the outer edge of the ring's halo. */
const RING = 8;
/** From the card to the edges of the window. */
const EDGE = 12;
/** The arrow stays this far from the card's round corners. */
const ARROW_INSET = 26;
/** The least distance to the upper and the left edge, where there is little room. */
const NEAR_EDGE = 4;
/** A sheet that the learner asked for may be cut, not lower than this. */
const LEAST_ASKED_SHEET = 96;
/** Free ground is looked for in cells of this many pixels; one that must stay clear counts more than all others together. */
const CELL = 4;
const TABOO = 1e6;
/** Nothing that must stay clear comes closer than this. */
const CLEARANCE = 2;

/** Free ground that is no farther than this from the target still belongs to it. */
const NEAR = 100;

const roomOf = ({ room = CLEARANCE }: Box) => room;

type Side = 'top' | 'right' | 'bottom' | 'left';
type Placement = Side | `${Side}-start` | `${Side}-end`;

/** Aligned with the start of the target first: then the arrow is near the card's first words. */
const SIDES = (['right', 'left', 'bottom', 'top'] as const).flatMap((side): Placement[] => [
  `${side}-start`,
  side,
  `${side}-end`,
]);

export interface Size {
  width: number;
  height: number;
}

/** Everything a placement depends on, in pixels of the viewport. */
export interface Scene {
  viewport: Size;
  /** The part of the target that is in view; null when there is none to point at. */
  target: Box | null;
  /** What must stay clear: the target, its label, its error, sibling fields, submit buttons. */
  mustAvoid: Box[];
  /** The page's words and pictures: covered only where no place is free of them. */
  preferAvoid?: Box[];
  /** The card's size, and what it measures with the action alone. */
  cards: Size[];
  /** The tabs that can say the action in its place: one form of the same words each, the best first. */
  tabs: Size[];
  /** A narrow window: the card is a sheet along one edge. */
  sheet: boolean;
  /** Only a tab is wanted. */
  tabOnly?: boolean;
  /** The learner asked for the card although no place is free: the least bad place, never on the target. */
  forced?: boolean;
  /** The place of the last time is kept while it is good: no jumping about. */
  last?: string;
}

/** Where the card goes. */
export interface Place extends Box {
  id: string;
  /** `beside` has an arrow; `none` means that only the marker is left. */
  mode: 'beside' | 'dock' | 'sheet' | 'tab' | 'none';
  /** Side of the target where the card stands, and how far along the card its arrow is. */
  side?: Side;
  arrow?: number;
  /** Which of the cards, which of the tabs. */
  card?: number;
  tab?: number;
}

/** @returns the place on one side of the target, close to it; none where it would not be free */
function beside(
  scene: Scene,
  target: Box,
  card: number,
  placement: Placement,
  isFree: (box: Box) => boolean,
): Place | [] {
  const size = scene.cards[card] as Size;
  const [side, align] = placement.split('-') as [Side, string?];
  const flat = side === 'top' || side === 'bottom';
  const share = align === 'start' ? 0 : align === 'end' ? 1 : 0.5;
  // Along the target: aligned with it, then slid until it is in view.
  const [from, length, room, edge] = flat
    ? [target.x, target.width, size.width, scene.viewport.width]
    : [target.y, target.height, size.height, scene.viewport.height];
  const start = clamp(from + (length - room) * share, EDGE, edge - room - EDGE);
  const place = { x: Math.round(start), y: Math.round(start), ...size };
  if (side === 'right') place.x = Math.round(target.x + target.width + GAP);
  if (side === 'left') place.x = Math.round(target.x - size.width - GAP);
  if (side === 'bottom') place.y = Math.round(target.y + target.height + GAP);
  if (side === 'top') place.y = Math.round(target.y - size.height - GAP);
  const tip = clamp(from + length / 2, start + ARROW_INSET, start + room - ARROW_INSET);
  if (tip < from || tip > from + length || !isFree(place)) return [];
  return {
    id: placement + card,
    mode: 'beside',
    side,
    arrow: Math.round(tip - start),
    card,
    ...place,
  };
}

/** The free place beside the target that covers the least words; the one of the last time before all others. */
function besides(scene: Scene, target: Box, card: number, avoid: Box[]): Place | undefined {
  const { viewport, last, preferAvoid = [] } = scene;
  // Whole in the window, but for a fraction of a pixel.
  const isFree = (box: Box) =>
    overlap(box, { x: 0, y: 0, ...viewport }) > box.width * box.height - 1 &&
    avoid.every((one) => overlap(box, one, roomOf(one)) === 0);
  const cost = (place: Place) =>
    place.id === last ? 0 : preferAvoid.reduce((sum, box) => sum + overlap(place, box), 1);
  const places = SIDES.flatMap((placement) => beside(scene, target, card, placement, isFree));
  return places.sort((a, b) => cost(a) - cost(b))[0];
}

/**
 * The best free ground: near the target, else near the usual corner, where help is always looked for. All places are tried,
 * on a table of sums, so that a crowded page costs no more than an empty one.
 * @param sizes what may stand there, the best first; the next is tried where the one before finds no place
 * @param hard what is never covered
 * @param soft what is covered as little as can be
 */
function ground(
  { viewport, target, last }: Scene,
  mode: 'dock' | 'tab',
  sizes: [index: number, size: Size][],
  hard: Box[],
  soft: Box[] = [],
): Place | null {
  const wide = Math.ceil(viewport.width / CELL) + 1;
  const sums = new Float64Array(wide * (Math.ceil(viewport.height / CELL) + 1));
  const at = (row: number, column: number) => sums[row * wide + column] as number;
  const cells = (at: number, length: number, most: number) =>
    [
      clamp(Math.floor(at / CELL), 0, Math.ceil(most / CELL)),
      clamp(Math.ceil((at + length) / CELL), 0, Math.ceil(most / CELL)),
    ] as const;
  const fill = (boxes: Box[], weight: number) => {
    for (const box of boxes) {
      const { x, y, width, height } = widen(box, roomOf(box));
      const [left, right] = cells(x, width, viewport.width);
      const [top, bottom] = cells(y, height, viewport.height);
      for (let row = top; row < bottom; row++) {
        const begin = (row + 1) * wide + 1;
        for (let cell = begin + left; cell < begin + right; cell++) sums[cell] = at(0, cell) + weight;
      }
    }
  };
  fill(soft, 1);
  fill(hard, TABOO);
  for (let i = wide; i < sums.length; i++) {
    if (i % wide) sums[i] = at(0, i) + at(0, i - 1) + at(0, i - wide) - at(0, i - wide - 1);
  }
  for (const [index, size] of sizes) {
    let best: Place | null = null;
    let least = TABOO;
    for (let y = viewport.height - size.height - EDGE; y >= NEAR_EDGE; y -= CELL) {
      const [top, bottom] = cells(y, size.height, viewport.height);
      for (let x = viewport.width - size.width - EDGE; x >= NEAR_EDGE; x -= CELL) {
        const [left, right] = cells(x, size.width, viewport.width);
        const covered = at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left);
        if (covered >= least) continue;
        const box = { x, y, ...size };
        const id = [mode, index, x, y].join();
        const far = id === last ? 0 : target ? apart(box, target) : viewport.width - x + viewport.height - y;
        if (covered + far >= least) continue;
        least = covered + far;
        best = { id, mode, [mode === 'tab' ? 'tab' : 'card']: index, ...box };
      }
    }
    if (best) return best;
  }
  return null;
}

/** How far two boxes stand apart, along both axes together. */
function apart(a: Box, b: Box): number {
  const x = Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width);
  return x + Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height);
}

/** A sheet along the lower or the upper edge, in the room that is left by what must stay clear. */
function sheets({ viewport, cards }: Scene, card: number, avoid: Box[], least = Infinity): Place[] {
  const whole = cards[card]?.height ?? 0;
  const seen = avoid.filter((box) => overlap({ x: 0, y: 0, ...viewport }, box, roomOf(box)) > 0);
  const below = viewport.height - Math.max(0, ...seen.map((box) => box.y + box.height + roomOf(box)));
  const above = Math.min(viewport.height, ...seen.map((box) => box.y - roomOf(box)));
  return [below, above].flatMap((room, edge): Place[] => {
    const height = Math.floor(Math.min(whole, room));
    if (height < Math.min(whole, least)) return [];
    const y = edge ? 0 : viewport.height - height;
    return [{ id: `sheet-${card}-${edge}`, mode: 'sheet', card, x: 0, y, width: viewport.width, height }];
  });
}

const NONE: Place = { id: 'none', mode: 'none', x: 0, y: 0, width: 0, height: 0 };

/**
 * Finds a place where the words cover nothing that must stay clear: the whole card beside the target, else on free ground near
 * it, else beside it on running text, else on free ground anywhere (or along an edge of a narrow window), then the same with the action alone, then a tab that says it. Where no place at all is
 * free, the tab covers as little as can be, never the target: the words of the action are never hidden.
 */
export function choosePlace(scene: Scene): Place {
  const { viewport, target, last, sheet, cards, tabs, preferAvoid = [] } = scene;
  const own = target ? [widen(target, RING)] : [];
  const mustAvoid = [...own, ...scene.mustAvoid];
  const clear = [...mustAvoid, ...preferAvoid];
  // What the learner asked for scrolls by itself where the window is too low for it.
  const lowered = ({ width, height }: Size) => ({
    width,
    height: Math.min(height, viewport.height - 2 * EDGE),
  });

  if (!scene.tabOnly) {
    for (const [card, size] of cards.entries()) {
      const edge = (avoid: Box[]) =>
        sheets(scene, card, avoid).sort((a, b) => Number(a.id !== last) - Number(b.id !== last))[0];
      const close = (avoid: Box[]) => target && besides(scene, target, card, avoid);
      const free = (avoid: Box[]) => ground(scene, 'dock', [[card, size]], avoid);
      const first = sheet ? edge(clear) : (close(clear) ?? free(clear));
      // Far from its field the card may stand beside what is none of it: rather on running text.
      const isFar = !sheet && target && !(first && apart(first, target) <= NEAR);
      const found = (isFar && close(mustAvoid)) || (first ?? (sheet ? edge : free)(mustAvoid));
      if (found) return found;
    }
    if (scene.forced) {
      const asked = sheet
        ? (sheets(scene, 0, own, LEAST_ASKED_SHEET)[0] ?? sheets(scene, 0, [], 0)[0])
        : ground(scene, 'dock', [...cards.map(lowered).entries()], own, mustAvoid);
      if (asked) return asked;
    }
  }
  const tab = (hard: Box[], soft?: Box[]) => ground(scene, 'tab', [...tabs.entries()], hard, soft);
  // A target as large as the window is a form: its empty ground is left.
  return tab(clear) ?? tab(mustAvoid) ?? tab(own, mustAvoid) ?? tab([], mustAvoid) ?? NONE;
}

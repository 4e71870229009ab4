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
/** The same for a small tab when there is little room. */
const NEAR_EDGE = 4;
/** A sheet lower than this shows too little; when the learner asked for it, a little less will do. */
const LEAST_SHEET = 150;
const LEAST_ASKED_SHEET = 96;
/** Nothing that must stay clear comes closer than this. */
const CLEARANCE = 2;

/** Past something that must stay clear, the card keeps this distance from it. */
const PAST = 8;
/** Half the thickness of the line from a card to its target, with its halo. */
const LINE = 4;
/** A place beside the target that costs more than this (its distance, most of all) is no better than a corner. */
const MOST_COST = 400;

/** A card is moved past that many rows of things, one after the other. */
const MOST_PUSHES = 6;

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
  /** What is better left clear too when there is room: the form or the dialog around the target. */
  around?: Box | null;
  /** The card's size, and what it measures with fewer words, and when it is narrow. */
  cards: Size[];
  /** The small tabs that can stand for the card, the best first. */
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
  /** Length of the line from the arrow to the ring, when something stands between card and target. */
  reach?: number;
  /** Which of the cards, which of the tabs. */
  card?: number;
  tab?: number;
}

/** How much is left clear: in the first try all that the page shows, in the second only what must be. */
interface Level {
  avoid: Box[];
  /** Is the box in view, and free of `avoid`? */
  free(box: Box): boolean;
  /** The same for the line from a card: it may cross words, never another control. */
  freeLine(box: Box): boolean;
}

/** The place on one side of the target; moved outwards, with a line to the ring, past what must stay clear. */
function beside(scene: Scene, target: Box, card: number, placement: Placement, level: Level): Place | null {
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
  if (tip < from || tip > from + length) return null;
  const reach = pushOut(place, side, level.avoid);
  // A line over another field would point at that one too.
  if (reach > 0 && !level.freeLine(lineOf(place, side, tip, reach))) return null;
  if (!level.free(place)) return null;
  return {
    id: placement + card,
    mode: 'beside',
    side,
    arrow: Math.round(tip - start),
    reach,
    card,
    ...place,
  };
}

/** Moves a box away from its target until it is past every box that it lies on. Returns how far it went. */
function pushOut(place: Box, side: Side, avoid: Box[]): number {
  const begin = { ...place };
  for (let tries = 0; tries < MOST_PUSHES; tries++) {
    const hit = avoid.filter((box) => overlap(place, box, CLEARANCE) > 0);
    if (hit.length === 0) break;
    if (side === 'right') place.x = Math.max(...hit.map((box) => box.x + box.width)) + PAST;
    if (side === 'left') place.x = Math.min(...hit.map((box) => box.x)) - PAST - place.width;
    if (side === 'bottom') place.y = Math.max(...hit.map((box) => box.y + box.height)) + PAST;
    if (side === 'top') place.y = Math.min(...hit.map((box) => box.y)) - PAST - place.height;
    place.x = Math.round(place.x);
    place.y = Math.round(place.y);
  }
  return Math.abs(place.x - begin.x) + Math.abs(place.y - begin.y);
}

function lineOf(place: Box, side: Side, tip: number, reach: number): Box {
  const across = { x: tip - LINE, y: tip - LINE, width: 2 * LINE, height: 2 * LINE };
  if (side === 'right') return { ...across, x: place.x - reach, width: reach };
  if (side === 'left') return { ...across, x: place.x + place.width, width: reach };
  if (side === 'bottom') return { ...across, y: place.y - reach, height: reach };
  return { ...across, y: place.y + place.height, height: reach };
}

/** The best place beside the target: near it, the usual width, clear of the form around it. */
function besides(scene: Scene, target: Box, level: Level): Place | null {
  let best: Place | null = null;
  let least = MOST_COST;
  const all = scene.cards.flatMap((_, card) =>
    SIDES.map((placement) => ({ card, placement, id: placement + card })),
  );
  all.sort((a, b) => Number(b.id === scene.last) - Number(a.id === scene.last));
  for (const { card, placement, id } of all) {
    const place = beside(scene, target, card, placement, level);
    if (!place) continue;
    if (id === scene.last && !place.reach) return place;
    const spoilt = scene.around ? Math.min(overlap(place, scene.around) / 1000, 60) : 0;
    const cost = (place.reach ?? 0) + card * 30 + spoilt;
    if (cost >= least) continue;
    least = cost;
    best = place;
  }
  return best;
}

/** The four corners, the usual one first: help is always looked for at the same place. */
function corners({ viewport }: Scene, size: Size): [number, number][] {
  const right = viewport.width - size.width - EDGE;
  const bottom = viewport.height - size.height - EDGE;
  return [
    [right, bottom],
    [right, EDGE],
    [EDGE, bottom],
    [EDGE, EDGE],
  ];
}

function docks(scene: Scene): Place[] {
  return scene.cards.flatMap((size, card) =>
    corners(scene, size).map(
      ([x, y], corner): Place => ({ id: `dock-${card}-${corner}`, mode: 'dock', card, x, y, ...size }),
    ),
  );
}

/** Corners, then the middle of both sides, then the same close to the edge of the window. */
function tabPlaces(scene: Scene): Place[] {
  const { width, height } = scene.viewport;
  return scene.tabs.flatMap((size, tab) => {
    const right = width - size.width - NEAR_EDGE;
    const bottom = height - size.height - NEAR_EDGE;
    const middle = (height - size.height) / 2;
    const all: [number, number][] = [
      ...corners(scene, size),
      [right, bottom],
      [right, NEAR_EDGE],
      [right, middle],
      [NEAR_EDGE, bottom],
      [NEAR_EDGE, NEAR_EDGE],
      [NEAR_EDGE, middle],
    ];
    return all.map(
      ([x, y], spot): Place => ({ id: `tab-${tab}-${spot}`, mode: 'tab', x, y: Math.round(y), ...size, tab }),
    );
  });
}

/** A sheet takes the room that is left below or above what must stay clear, and scrolls by itself. */
function sheets({ viewport, cards }: Scene, mustAvoid: Box[], least: number): Place[] {
  const whole = cards[0]?.height ?? 0;
  const seen = mustAvoid.filter((box) => overlap(box, { x: 0, y: 0, ...viewport }) > 0);
  const below = viewport.height - Math.max(0, ...seen.map((box) => box.y + box.height + CLEARANCE));
  const above = Math.min(viewport.height, ...seen.map((box) => box.y - CLEARANCE));
  return [below, above].flatMap((room, edge): Place[] => {
    const height = Math.floor(Math.min(whole, room));
    if (height < Math.min(whole, least)) return [];
    return [
      {
        id: `sheet-${edge}`,
        mode: 'sheet',
        x: 0,
        y: edge ? 0 : viewport.height - height,
        width: viewport.width,
        height,
      },
    ];
  });
}

const NONE: Place = { id: 'none', mode: 'none', x: 0, y: 0, width: 0, height: 0 };

/**
 * Finds a place where the card covers nothing that must stay clear: beside the target, else in a corner (or along an
 * edge of a narrow window), else as a small tab, else nowhere (the marker alone is left).
 */
export function choosePlace(scene: Scene): Place {
  const { viewport, target, last } = scene;
  const mustAvoid = target ? [widen(target, RING), ...scene.mustAvoid] : scene.mustAvoid;
  const coveredBy = (boxes: Box[]) => (box: Box) =>
    boxes.reduce((sum, other) => sum + overlap(box, other, CLEARANCE), 0);
  const covered = coveredBy(mustAvoid);
  const fits = (box: Box) =>
    box.x >= 0 && box.y >= 0 && box.x + box.width <= viewport.width && box.y + box.height <= viewport.height;
  const freeLine = (box: Box) => fits(box) && covered(box) === 0;
  const levels = [[...mustAvoid, ...(scene.preferAvoid ?? [])], mustAvoid].map((boxes): Level => {
    const hidden = coveredBy(boxes);
    return { avoid: boxes, free: (box) => fits(box) && hidden(box) === 0, freeLine };
  });

  const cards = scene.sheet ? sheets(scene, mustAvoid, LEAST_SHEET) : docks(scene);
  const tabs = tabPlaces(scene);
  const usual = (places: Place[], { free }: Level) =>
    places.filter(free).sort((a, b) => Number(b.id === last) - Number(a.id === last))[0];
  const firstOf = (find: (level: Level) => Place | null | undefined) => {
    for (const level of levels) {
      const found = find(level);
      if (found) return found;
    }
    return null;
  };

  if (scene.tabOnly) return firstOf((level) => usual(tabs, level)) ?? NONE;
  const found = firstOf(
    (level) => (target && !scene.sheet ? besides(scene, target, level) : null) ?? usual(cards, level),
  );
  if (found) return found;
  if (scene.forced) {
    const cost = (place: Place) => covered(place) + (target ? overlap(place, target) * 1000 : 0);
    const offTarget = scene.sheet
      ? sheets(scene, target ? [widen(target, RING)] : [], LEAST_ASKED_SHEET)
      : docks(scene);
    const asked = offTarget.length > 0 ? offTarget : sheets(scene, [], 0);
    return asked.reduce((best, place) => (cost(place) < cost(best) ? place : best));
  }
  return firstOf((level) => usual(tabs, level)) ?? NONE;
}

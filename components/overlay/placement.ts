import { computePosition, offset, type Placement, shift } from '@floating-ui/core';
import { clamp, overlap } from './geometry.ts';
import type { Box } from './types.ts';

/** From the target to the card: the ring, its halo, and the arrow whose tip touches them. */
export const GAP = 16;
/** From the card to the edges of the window. */
export const EDGE = 12;
/** The arrow stays this far from the card's round corners. */
const ARROW_INSET = 26;
/** The same for a small tab when there is little room. */
const NEAR_EDGE = 4;
/** A sheet lower than this shows too little; when the learner asked for it, a little less will do. */
const LEAST_SHEET = 150;
const LEAST_ASKED_SHEET = 96;
/** Nothing that must stay clear comes closer than this. */
const CLEARANCE = 2;

/** Aligned with the start of the target first: then the arrow is near the card's first words. */
const SIDES = ['right', 'left', 'bottom', 'top'].flatMap((side) =>
  ['-start', '', '-end'].map((end) => (side + end) as Placement),
);

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
  keep: Box[];
  /** What is better left clear too when there is room: the form or the dialog around the target. */
  around?: Box | null;
  card: Size;
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
  side?: 'top' | 'right' | 'bottom' | 'left';
  arrow?: number;
  /** Which of the tabs. */
  tab?: number;
}

/** floating-ui's view of the scene: boxes that are known already, so that nothing is measured again. */
function platformOf({ viewport, card }: Scene, target: Box) {
  return {
    getElementRects: () => ({ reference: target, floating: { x: 0, y: 0, ...card } }),
    getDimensions: () => card,
    getClippingRect: () => ({ x: 0, y: 0, ...viewport }),
    convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }: { rect: Box }) => rect,
    getOffsetParent: () => null,
    isElement: Boolean,
    isRTL: () => false,
  };
}

async function beside(scene: Scene, target: Box, placement: Placement): Promise<Place | null> {
  // The boxes come from the platform: the two elements are never looked at.
  const nothing = {} as HTMLElement;
  const { x, y } = await computePosition(nothing, nothing, {
    placement,
    platform: platformOf(scene, target) as never,
    middleware: [offset(GAP), shift({ padding: EDGE })],
  });
  const side = placement.split('-')[0] as Place['side'];
  const flat = side === 'top' || side === 'bottom';
  const [from, length, start, size] = flat
    ? [target.x, target.width, x, scene.card.width]
    : [target.y, target.height, y, scene.card.height];
  const tip = clamp(from + length / 2, start + ARROW_INSET, start + size - ARROW_INSET);
  if (tip < from || tip > from + length) return null;
  return {
    id: placement,
    mode: 'beside',
    side,
    arrow: Math.round(tip - start),
    x: Math.round(x),
    y: Math.round(y),
    ...scene.card,
  };
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
  return corners(scene, scene.card).map(([x, y], corner) => ({
    id: `dock-${corner}`,
    mode: 'dock',
    x,
    y,
    ...scene.card,
  }));
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
function sheets({ viewport, card }: Scene, keep: Box[], least: number): Place[] {
  const seen = keep.filter((box) => overlap(box, { x: 0, y: 0, ...viewport }) > 0);
  const below = viewport.height - Math.max(0, ...seen.map((box) => box.y + box.height + CLEARANCE));
  const above = Math.min(viewport.height, ...seen.map((box) => box.y - CLEARANCE));
  return [below, above].flatMap((room, edge): Place[] => {
    const height = Math.floor(Math.min(card.height, room));
    if (height < Math.min(card.height, least)) return [];
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
export async function choosePlace(scene: Scene): Promise<Place> {
  const { viewport, target, last } = scene;
  const keep = target ? [target, ...scene.keep] : scene.keep;
  const covered = (place: Place) => keep.reduce((sum, box) => sum + overlap(place, box, CLEARANCE), 0);
  const fits = (place: Place) =>
    place.x >= 0 &&
    place.y >= 0 &&
    place.x + place.width <= viewport.width &&
    place.y + place.height <= viewport.height;
  const free = (place: Place) => fits(place) && covered(place) === 0;

  const cards = scene.sheet ? sheets(scene, keep, LEAST_SHEET) : docks(scene);
  const tabs = tabPlaces(scene);
  const usual = (places: Place[]) =>
    places.filter(free).sort((a, b) => Number(b.id === last) - Number(a.id === last))[0];

  if (scene.tabOnly) return usual(tabs) ?? NONE;
  if (target && !scene.sheet) {
    const order = [...SIDES].sort((a, b) => Number(b === last) - Number(a === last));
    const good: Place[] = [];
    for (const placement of order) {
      const place = await beside(scene, target, placement);
      if (!place || !free(place)) continue;
      if (placement === last || !scene.around || !overlap(place, scene.around)) return place;
      good.push(place);
    }
    const spoils = (place: Place) => (scene.around ? overlap(place, scene.around) : 0);
    if (good.length > 0) return good.reduce((best, place) => (spoils(place) < spoils(best) ? place : best));
  }
  const found = usual(cards);
  if (found) return found;
  if (scene.forced) {
    const cost = (place: Place) => covered(place) + (target ? overlap(place, target) * 1000 : 0);
    const offTarget = scene.sheet ? sheets(scene, target ? [target] : [], LEAST_ASKED_SHEET) : docks(scene);
    const asked = offTarget.length > 0 ? offTarget : sheets(scene, [], 0);
    return asked.reduce((best, place) => (cost(place) < cost(best) ? place : best));
  }
  return usual(tabs) ?? NONE;
}

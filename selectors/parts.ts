/**
 * A map travels to a page in two parts: the gates, by which the detector tells pages apart, and the rest, which the
 * overlay asks for. So nothing travels twice.
 */
import type { PageGate, SiteGates } from './engine/match-page';
import type { ReadableMap, ReadablePage } from './engine/read-page';
import type { Page, SiteMap } from './schema';

/** All of a map but its gates and its sources. */
export interface SiteTargets {
  walls: ReadableMap['walls'];
  /** In the order of the gates' pages. */
  pages: Pick<ReadablePage, 'targets' | 'states'>[];
}

/** @returns the part of a map that tells which page it is: all that the detector needs, and no more */
export function gatesOf({ hosts, private: hidden, signs, pages }: SiteMap): SiteGates {
  return { hosts, signs, private: hidden, pages: pages.map(gateOf) };
}

function gateOf({ id, paths, hashes, all, any, min, none, start }: Page): PageGate {
  return { id, paths, hashes, all, any, min, none, start };
}

/** @returns the rest of the map */
export function targetsOf({ walls, pages }: SiteMap): SiteTargets {
  return {
    walls: walls?.map((wall) => ({ ...gateOf(wall), targets: wall.targets, states: wall.states })),
    pages: pages.map(({ targets, states }) => ({ targets, states })),
  };
}

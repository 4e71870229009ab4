/** One reading of a page: which one it is, what lies on top, where its targets are. */
import type { Page } from '../schema';
import type { PageReading } from '../types';
import { resolveAll } from './assign-targets';
import { factsOf } from './facts';
import type { PageGate, Place, SiteGates } from './match-page';
import { landmarkShows, matchPage, PageText, Reader } from './shared-runtime';
import { useLexicon } from './synonyms';

/** What a reading needs of a page of a map. */
export type ReadablePage = PageGate & Pick<Page, 'targets' | 'states'>;
/** What a reading needs of a map. */
export interface ReadableMap extends SiteGates {
  pages: readonly ReadablePage[];
  walls?: readonly ReadablePage[] | undefined;
  /** The lines of the lexicon that its targets use; without them, those that are in use already. */
  lexicon?: readonly string[];
}

/** A reading with the elements themselves: these stay with the overlay and go no further. */
export interface LiveReading {
  reading: PageReading;
  elements: Map<string, Element>;
}

/**
 * @param map the map of the site at `location`
 * @returns verdicts and booleans, and the elements of the targets that were found
 */
export function readPage(map: ReadableMap, document: Document, location: Place): LiveReading {
  if (map.lexicon) useLexicon(map.lexicon);
  const text = new PageText(document, new Reader(map.private));
  const elements = new Map<string, Element>();
  const reading: PageReading = {
    page: matchPage(map, document, location, text),
    wall: null,
    states: {},
    targets: {},
  };
  const wallId = matchPage({ ...map, pages: map.walls ?? [] }, document, location, text);
  const wall = map.walls?.find((one) => one.id === wallId);
  const page = map.pages.find((one) => one.id === reading.page);
  if (wall) {
    reading.wall = wall.id;
    readTargets(wall, document, text, reading, elements);
  }
  if (page) readTargets(page, document, text, reading, elements);
  return { reading, elements };
}

function readTargets(
  page: ReadablePage,
  document: Document,
  text: PageText,
  reading: PageReading,
  elements: Map<string, Element>,
): void {
  for (const state of page.states ?? []) {
    reading.states[state.id] = state.any.some((landmark) => landmarkShows(landmark, document, text));
  }
  for (const [id, { verdict, element, score }] of resolveAll(page.targets, document, text)) {
    reading.targets[id] = { verdict, score, facts: element ? factsOf(element) : null };
    if (element) elements.set(id, element);
  }
}

/** One reading of a page: which one it is, what lies on top, where its targets are. */
import type { Page, SiteMap } from '../schema';
import type { PageReading } from '../types';
import { factsOf } from './facts';
import { landmarkShows, matchPage, PageText, Reader } from './kit';
import { judgePages, type PageMatch, type Place } from './match-page';
import { type Resolution, resolve } from './resolve';

/** A reading with the elements themselves: these stay with the overlay and go no further. */
export interface LiveReading {
  reading: PageReading;
  elements: Map<string, Element>;
}

/**
 * @param map the map of the site at `location`
 * @returns verdicts and booleans, and the elements of the targets that were found
 */
export function readPage(map: SiteMap, document: Document, location: Place): LiveReading {
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
  page: Page,
  document: Document,
  text: PageText,
  reading: PageReading,
  elements: Map<string, Element>,
): void {
  for (const state of page.states ?? []) {
    reading.states[state.id] = state.any.some((landmark) => landmarkShows(landmark, document, text));
  }
  const taken = new Map<Element, string>();
  for (const target of page.targets) {
    const { verdict, element, score } = resolve(target, document, text);
    reading.targets[target.id] = { verdict, score, facts: element ? factsOf(element) : null };
    if (!element) continue;
    elements.set(target.id, element);
    const other = taken.get(element);
    // One element can't be two targets: the page is not what the map thinks, so neither is certain.
    if (other !== undefined && target.kind !== 'region') {
      for (const id of [other, target.id]) {
        elements.delete(id);
        reading.targets[id] = { verdict: 'unsure', score, facts: null };
      }
    }
    taken.set(element, target.id);
  }
}

/** Everything that led to a reading, for tests, for the probe and for people who repair a map. */
export interface Explanation {
  pages: PageMatch[];
  targets: Record<string, Omit<Resolution, 'element' | 'judged'> & { candidates: Candidate[] }>;
}
interface Candidate {
  tag: string;
  score: number;
  votes: string[];
  veto: string | null;
}

/** @returns the reasons of a reading; candidates are shown by tag and id only, never by content */
export function explain(
  map: SiteMap,
  document: Document,
  location: Place,
  pageId: string | null,
): Explanation {
  const text = new PageText(document, new Reader(map.private));
  const explanation: Explanation = { pages: judgePages(map, document, location, text), targets: {} };
  for (const target of map.pages.find((one) => one.id === pageId)?.targets ?? []) {
    const { verdict, score, margin, why, judged } = resolve(target, document, text);
    const candidates = judged
      .filter((one) => one.score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
      .map((one) => ({
        tag: `${one.element.tagName.toLowerCase()}${one.element.id ? `#${one.element.id}` : ''}`,
        score: one.score,
        votes: one.votes.map((vote) => `${vote.signal} ${vote.vote.toFixed(2)} (shared by ${vote.shared})`),
        veto: one.veto,
      }));
    explanation.targets[target.id] = { verdict, score, margin, why, candidates };
  }
  return explanation;
}

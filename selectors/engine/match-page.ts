/** Which page of a site is this? */
import type { Landmark, Page } from '../schema';
import { Reader } from './names';
import { matchesAny, normalise } from './normalise';
import { PageText } from './page-text';
import { isShown } from './visible';

/** The part of a map that page recognition needs (the detector ships nothing else). */
export type PageGate = Pick<Page, 'id' | 'paths' | 'hashes' | 'all' | 'any' | 'min' | 'none' | 'start'>;
export interface SiteGates {
  hosts: readonly string[];
  private?: readonly string[] | undefined;
  pages: readonly PageGate[];
}

/** The parts of an address that are looked at; of the hash, only its route. */
export interface Place {
  host: string;
  pathname: string;
  hash: string;
}

export interface PageMatch {
  page: string;
  matched: boolean;
  why: string[];
}

/** @returns true when the path or hash is one of the gates (exact, or a prefix ending with `*`) */
export function gateOpens(gates: readonly string[] | undefined, value: string): boolean {
  if (!gates) return true;
  return gates.some((gate) =>
    gate.endsWith('*') ? value.startsWith(gate.slice(0, -1)) : value === gate || value === `${gate}/`,
  );
}

/** @returns true when the landmark shows on the page */
export function landmarkShows(landmark: Landmark, document: Document, text: PageText): boolean {
  if ('css' in landmark) return text.all(landmark.css).some(isShown);
  if ('title' in landmark) return matchesAny(landmark.title, normalise(document.title));
  if ('heading' in landmark) return text.shows('headings', landmark.heading);
  if ('action' in landmark) return text.shows('actions', landmark.action);
  if ('field' in landmark) return text.shows('fields', landmark.field);
  if ('text' in landmark) return text.shows('texts', landmark.text);
  return text.withCode(landmark.code).length > 0;
}

/** A query is never read: it can hold personal data. A hash keeps only its route. */
function routeOf(hash: string): string {
  return hash.split('?')[0] as string;
}

/** @param shows whether a landmark shows; it is asked for no more of them than are needed */
function isPage(page: PageGate, location: Place, shows: (landmark: Landmark) => boolean): boolean {
  if (!gateOpens(page.paths, location.pathname) || !gateOpens(page.hashes, routeOf(location.hash)))
    return false;
  if (page.all && !page.all.every(shows)) return false;
  let missing = page.any ? (page.min ?? 1) : 0;
  for (const landmark of page.any ?? []) {
    if (missing <= 0) break;
    if (shows(landmark)) missing--;
  }
  return missing <= 0 && !page.none?.some(shows);
}

/**
 * Judges every page of a site against the live document, with the reasons.
 * @param location only host, pathname and the route part of hash are looked at
 */
export function judgePages(
  site: SiteGates,
  document: Document,
  location: Place,
  text = new PageText(document, new Reader(site.private)),
): PageMatch[] {
  if (!site.hosts.includes(location.host)) return [];
  return site.pages.map((page) => {
    const why: string[] = [];
    const matched = isPage(page, location, (landmark) => {
      const there = landmarkShows(landmark, document, text);
      why.push(`${there ? 'there' : 'not there'}: ${JSON.stringify(landmark)}`);
      return there;
    });
    return { page: page.id, matched, why: why.length > 0 || matched ? why : ['another address'] };
  });
}

/** @returns the id of the one page that matches; null when none does, or more than one */
export function matchPage(
  site: SiteGates,
  document: Document,
  location: Place,
  text = new PageText(document, new Reader(site.private)),
): string | null {
  if (!site.hosts.includes(location.host)) return null;
  const shows = (landmark: Landmark) => landmarkShows(landmark, document, text);
  const matched = site.pages.filter((page) => isPage(page, location, shows));
  return matched.length === 1 ? (matched[0] as PageGate).id : null;
}

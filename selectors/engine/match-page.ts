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
  if ('css' in landmark) return Array.from(document.querySelectorAll(landmark.css)).some(isShown);
  if ('title' in landmark) return matchesAny(landmark.title, normalise(document.title));
  if ('heading' in landmark) return text.headings.some((words) => matchesAny(landmark.heading, words));
  if ('action' in landmark) return text.actions.some((words) => matchesAny(landmark.action, words));
  if ('field' in landmark) return text.fields.some((words) => matchesAny(landmark.field, words));
  if ('text' in landmark) return text.blocks.some((block) => matchesAny(landmark.text, block.text));
  return text.withCode(landmark.code).length > 0;
}

/** A query is never read: it can hold personal data. A hash keeps only its route. */
function routeOf(hash: string): string {
  return hash.split('?')[0] as string;
}

/**
 * Judges every page of a site against the live document.
 * @param location only host, pathname and the route part of hash are looked at
 */
export function judgePages(
  site: SiteGates,
  document: Document,
  location: { host: string; pathname: string; hash: string },
  text = new PageText(document, new Reader(site.private)),
): PageMatch[] {
  if (!site.hosts.includes(location.host)) return [];
  return site.pages.map((page) => {
    const why: string[] = [];
    const shows = (landmark: Landmark) => landmarkShows(landmark, document, text);
    const fail = (reason: string): PageMatch => ({ page: page.id, matched: false, why: [...why, reason] });
    if (!gateOpens(page.paths, location.pathname)) return fail('another path');
    if (!gateOpens(page.hashes, routeOf(location.hash))) return fail('another hash route');
    for (const landmark of page.all ?? []) {
      if (!shows(landmark)) return fail(`not there: ${JSON.stringify(landmark)}`);
      why.push(`there: ${JSON.stringify(landmark)}`);
    }
    if (page.any) {
      const there = page.any.filter(shows);
      const min = page.min ?? 1;
      why.push(...there.map((landmark) => `there: ${JSON.stringify(landmark)}`));
      if (there.length < min) return fail(`${there.length} of the ${min} landmarks wanted`);
    }
    for (const landmark of page.none ?? []) {
      if (shows(landmark)) return fail(`belongs to another page: ${JSON.stringify(landmark)}`);
    }
    return { page: page.id, matched: true, why };
  });
}

/** @returns the id of the one page that matches; null when none does, or more than one */
export function matchPage(
  site: SiteGates,
  document: Document,
  location: { host: string; pathname: string; hash: string },
  text?: PageText,
): string | null {
  const matched = judgePages(site, document, location, text).filter((match) => match.matched);
  return matched.length === 1 ? (matched[0] as PageMatch).page : null;
}

/** Which pages match, and why: for tests, for the probe and for people who repair a map. No page gets this code. */
import type { Landmark } from '../schema';
import {
  type Against,
  against,
  isOfSite,
  type PageGate,
  type Place,
  type SiteGates,
  variantOf,
} from './match-page';
import { landmarkShows, PageText, Reader } from './shared-runtime';

export interface PageMatch {
  page: string;
  matched: boolean;
  why: string[];
}

/** Judges every page of a site against the live document. */
export function judgePages(
  site: SiteGates,
  document: Document,
  location: Place,
  text = new PageText(document, new Reader(site.private)),
): PageMatch[] {
  if (!site.hosts.includes(location.host)) return [];
  const shows = (landmark: Landmark) => landmarkShows(landmark, document, text);
  const own = isOfSite(site, location, shows);
  const named = site.pages.filter((page) => variantOf(page, location, shows));
  return site.pages.map((page) => {
    if (named.length > 0) {
      const matched = named.includes(page);
      return { page: page.id, matched, why: [matched ? 'one of its variants' : 'a variant of another page'] };
    }
    const reason = against(page, location, shows);
    const there = [...(page.all ?? []), ...(page.any ?? [])].filter(shows).map(quote);
    const why = there.map((landmark) => `there: ${landmark}`);
    if (!own) why.push('no sign of this site');
    if (reason !== null) why.push(inWords(reason, page));
    return { page: page.id, matched: own && reason === null, why };
  });
}

const quote = (landmark: Landmark) => JSON.stringify(landmark);

function inWords(reason: Against, { all, min = 1 }: PageGate): string {
  if (reason === 'path') return 'another path';
  if (reason === 'hash') return 'another hash route';
  if (reason === 'few') return `fewer than the ${min} landmarks wanted`;
  return `${all?.includes(reason) ? 'not there' : 'belongs to another page'}: ${quote(reason)}`;
}

/** Which page of a site is this? */

import type { Landmark, Page } from '../schema';
import { get } from './dom';
import { matchesAny, normalise } from './normalise';
import type { Kind, PageText } from './page-text';
import type { PageWeights } from './recognition/recognise';
import { isShown } from './visible';

/** The part of a map that page recognition needs (the detector ships nothing else). */
export type Gate = Pick<Page, 'paths' | 'hashes' | 'all' | 'any' | 'min' | 'none'>;
export type PageGate = Gate & Pick<Page, 'id' | 'certain'> & { variants?: readonly Gate[] | undefined };
export interface SiteGates {
  hosts: readonly string[];
  signs?: readonly Landmark[] | undefined;
  private?: readonly string[] | undefined;
  /** Landmarks decide alone. */
  certain?: boolean | undefined;
  /** How to know its pages by evidence; without, by their landmarks only. */
  weights?: PageWeights | undefined;
  pages: readonly PageGate[];
}

/** The parts of an address that are looked at; of the hash, only its route. */
export interface Place {
  host: string;
  pathname: string;
  hash: string;
}

/** @returns true when the path or hash is one of the gates (exact, or a prefix ending with `*`) */
function gateOpens(gates: readonly string[] | undefined, value: string): boolean {
  if (!gates) return true;
  return gates.some((gate) =>
    gate.endsWith('*') ? value.startsWith(gate.slice(0, -1)) : value === gate || value === `${gate}/`,
  );
}

/** @returns true when the landmark shows on the page */
export function landmarkShows(landmark: Landmark, document: Document, text: PageText): boolean {
  if ('css' in landmark) return text.all(landmark.css).some(isShown);
  if ('title' in landmark) return matchesAny(landmark.title, normalise(get(document, 'title')));
  if ('code' in landmark) return text.withCode(landmark.code).length > 0;
  const [[kind, words] = []] = Object.entries(landmark) as [Kind, readonly string[]][];
  return kind !== undefined && text.shows(kind, words as readonly string[]);
}

/** A query is never read: it can hold personal data. A hash keeps only its route. */
function routeOf(hash: string): string {
  return hash.split('?')[0] as string;
}

/** What speaks against a page: its address, a landmark that is missing or does not belong, or too few of `any`. */
export type Against = 'path' | 'hash' | 'few' | Landmark;

/** @returns the first thing that speaks against a page of the site; null when it is this page */
export function against(
  { paths, hashes, all, any, min, none }: Gate,
  { pathname, hash }: Place,
  shows: (landmark: Landmark) => boolean,
): Against | null {
  if (!gateOpens(paths, pathname)) return 'path';
  if (!gateOpens(hashes, routeOf(hash))) return 'hash';
  const wrong = all?.find((landmark) => !shows(landmark)) ?? none?.find(shows);
  if (wrong) return wrong;
  // No more of them are looked for than are needed.
  let missing = any ? (min ?? 1) : 0;
  for (const landmark of any ?? []) {
    if (missing <= 0) break;
    if (shows(landmark)) missing--;
  }
  return missing > 0 ? 'few' : null;
}

/** @returns true when a fact rules the page out: its address, or a landmark that belongs to another page */
export function isRuledOut(
  { paths, hashes, none }: PageGate,
  place: Place,
  shows: (landmark: Landmark) => boolean,
): boolean {
  return against({ paths, hashes, none }, place, shows) !== null;
}

/** @returns whether a page at this place can belong to the site: its host, and one of its signs */
export function isOfSite(
  { hosts, signs }: SiteGates,
  { host }: Place,
  shows: (landmark: Landmark) => boolean,
): boolean {
  return hosts.includes(host) && (!signs || signs.some(shows));
}

/**
 * What somebody has seen there and named beats the map's own gates, and needs no sign.
 * @returns the variant of the page that this is, if it is one
 */
export function variantOf<G extends Gate>(
  { variants }: { variants?: readonly G[] | undefined },
  location: Place,
  shows: (landmark: Landmark) => boolean,
): G | undefined {
  return variants?.find((one) => against(one, location, shows) === null);
}

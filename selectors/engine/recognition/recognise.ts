/**
 * Which page is this, and how sure is it? Facts come first (host, signs, address, landmarks of other pages), then weighted
 * evidence, then the step that the learner is at, which may settle between pages but never lift one.
 */
import type { Landmark, Target } from '../../schema';
import type { PageVerdict } from '../../types';
import type { Scan } from '../dom-index';
import {
  against,
  isOfSite,
  isRuledOut,
  landmarkShows,
  type Place,
  type SiteGates,
  variantOf,
} from '../match-page';
import type { PageText } from '../page-text';
import type { Lexicon } from './vocabulary';
import type { WeightTable } from './weight-table';

/** What `npm run fit:pages` has found of a site. `none`: a page of its hosts that is no part of the journey. */
export interface PageWeights {
  lexicon: Lexicon;
  pages: WeightTable;
  /** Of the features of controls, by what targets mean. */
  meanings?: WeightTable | undefined;
}

/** Pages of the step that the learner is at, and of those beside it. */
export interface Expected {
  step: readonly string[];
  near: readonly string[];
}

export interface Recognition {
  /** Known or likely; else null. */
  page: string | null;
  verdict: PageVerdict;
  /** The pages that it may be, likeliest first, with their probability by the page alone and with the step. */
  likeliest: { page: string; p: number; withStep: number }[];
  related: boolean;
}

/** What weighs evidence: evidence.ts. */
export interface Evidence {
  /** @param isOpen whether no fact rules a page out */
  recognise(
    site: SiteGates,
    weights: PageWeights,
    document: Document,
    text: PageText,
    isOpen: (page: string) => boolean,
    expected: Expected | null,
    byLandmarks: string | null,
  ): Recognition;
  /**
   * @param sure `marked`: the page is known, and its landmarks stand
   * @returns of the targets that are not taken, the elements that they are by what they mean
   */
  findTargets(
    weights: PageWeights,
    sure: 'known' | 'likely' | 'marked',
    targets: readonly Target[],
    taken: ReadonlyMap<string, Element>,
    controlsFor: (target: Target) => readonly Element[],
    text: PageText,
    scan: Scan,
  ): Map<string, Element>;
  /** @returns the field for files that a button stands for; else the element */
  fieldBehind(element: Element): Element;
}

export const NOTHING: Recognition = { page: null, verdict: 'unknown', likeliest: [], related: false };
const known = (page: string | null): Recognition => ({ ...NOTHING, page, verdict: 'known' });

/**
 * @param place only host, pathname and the route part of the hash are looked at
 * @param expected null when no journey runs
 * @param evidence null where it is not there (yet): landmarks decide alone
 */
export function recognise(
  site: SiteGates,
  document: Document,
  place: Place,
  text: PageText,
  expected: Expected | null,
  evidence: Evidence | null,
): Recognition {
  const shows = (landmark: Landmark) => landmarkShows(landmark, document, text);
  if (!site.hosts.includes(place.host)) return NOTHING;
  // What an adviser has taught beats everything, and needs no sign.
  const taught = site.pages.filter((page) => variantOf(page, place, shows));
  if (taught[0]) return taught[1] ? NOTHING : known(taught[0].id);
  const [only, second] = site.pages.filter((page) => against(page, place, shows) === null);
  const byLandmarks = only && !second ? only.id : null;
  const { weights, certain } = site;
  // A page that is newer than the weights is known by its landmarks.
  const isNew = byLandmarks !== null && !weights?.pages.ids.includes(byLandmarks);
  const isEnough = byLandmarks !== null && ((only?.certain ?? certain) || isNew || !evidence);
  // The signs come last: a sign in words means reading the whole page.
  if ((!isEnough && !(weights && evidence)) || !isOfSite(site, place, shows)) return NOTHING;
  const isOpen = (id: string) =>
    site.pages.every((page) => page.id !== id || !isRuledOut(page, place, shows));
  const found =
    isEnough || !weights || !evidence
      ? known(byLandmarks)
      : evidence.recognise(site, weights, document, text, isOpen, expected, byLandmarks);
  // Where the source is public and its landmarks do not stand, words alone do not make a page known; nor where no source
  // gives them.
  const isSure = site.pages.find(({ id }) => id === found.page)?.certain ?? certain;
  if (found.verdict === 'known' && (isSure ? !isEnough : isSure === false)) found.verdict = 'likely';
  return found;
}

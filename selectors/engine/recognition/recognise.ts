/**
 * Which page is this, and how sure is it? Facts come first (host, signs, address, landmarks of other pages), then weighted
 * evidence, then the step that the learner is at, which may settle between pages but never lift one.
 */
import type { Landmark } from '../../schema';
import type { PageVerdict } from '../../types';
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
import { pageFeatures } from './page-features';
import { type Lexicon, Vocabulary } from './vocabulary';
import { readWeights, type WeightTable } from './weight-table';

/** What `npm run fit:pages` has found of a site. `none`: a page of its hosts that is no part of the journey. */
export interface PageWeights {
  lexicon: Lexicon;
  pages: WeightTable;
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

const NOTHING: Recognition = { page: null, verdict: 'unknown', likeliest: [], related: false };
const known = (page: string | null): Recognition => ({ ...NOTHING, page, verdict: 'known' });
const NONE = 'none';

/** How much likelier a page of the learner's step is, and one of a step beside it. */
const STEP_FACTOR = 8;
const NEAR_FACTOR = 3;
/** Least probability by the page alone: of any page, and of one that the learner's step is on. */
const KNOWN = { any: 0.93, ofStep: 0.7 };
const LIKELY = { any: 0.85, ofStep: 0.25 };
/** Least share of the probability, with the step, that all pages of the journey have together. */
const KNOWN_SHARE = 0.9;
const LIKELY_SHARE = 0.5;
/** The step may settle between pages that the evidence alone puts this near to each other. */
const TIE = 0.15;
/** A page whose landmarks stand must be this near to the likeliest. */
const MARKED_TIE = 0.5;
/** More likely no part of the journey than this: the map's own words do not make it known. */
const OTHER = 0.4;
/** More likely no part of the journey than this: nothing is said on the page. */
const UNRELATED = 0.97;

/** @returns true when the main part has a field, or an action that speaks of something of the vocabulary */
export const asksSomething = (features: Iterable<string>) =>
  Array.from(features).some((one) => /^[ka]:/.test(one));

interface Model {
  vocabulary: Vocabulary;
  pages: [string, Map<string, number>][];
}
const models = new WeakMap<PageWeights, Model>();

function modelOf(weights: PageWeights): Model {
  let model = models.get(weights);
  if (!model) {
    model = { vocabulary: new Vocabulary(weights.lexicon), pages: [...readWeights(weights.pages)] };
    models.set(weights, model);
  }
  return model;
}

/** @returns the one vocabulary of these weights */
export const vocabularyOf = (weights: PageWeights) => modelOf(weights).vocabulary;

/**
 * @param place only host, pathname and the route part of the hash are looked at
 * @param expected null when no journey runs
 */
export function recognise(
  site: SiteGates,
  document: Document,
  place: Place,
  text: PageText,
  expected: Expected | null,
): Recognition {
  const shows = (landmark: Landmark) => landmarkShows(landmark, document, text);
  if (!site.hosts.includes(place.host)) return NOTHING;
  // What an adviser has taught beats everything, and needs no sign.
  const taught = site.pages.filter((page) => variantOf(page, place, shows));
  if (taught[0]) return taught[1] ? NOTHING : known(taught[0].id);
  const [only, second] = site.pages.filter((page) => against(page, place, shows) === null);
  const byLandmarks = only && !second ? only.id : null;
  const { weights, certain } = site;
  const isEnough = byLandmarks !== null && (certain || !weights);
  // The signs come last: a sign in words means reading the whole page.
  if ((!isEnough && !weights) || !isOfSite(site, place, shows)) return NOTHING;
  if (isEnough) return known(byLandmarks);
  const { vocabulary, pages } = modelOf(weights as PageWeights);
  const features = pageFeatures(document, vocabulary, text.reader, site.private);
  const out = new Set(site.pages.filter((page) => isRuledOut(page, place, shows)).map(({ id }) => id));
  const open = pages.filter(([id]) => !out.has(id));
  const scores = open.map(([id, all]) => {
    let sum = (all.get('bias') ?? 0) + (id === byLandmarks ? (all.get('landmarks') ?? 0) : 0);
    for (const feature of features) sum += all.get(feature) ?? 0;
    return sum;
  });
  const ids = open.map(([id]) => id);
  const found = judge(ids, scores, expected, byLandmarks);
  // Where the source is public and its landmarks do not stand, words alone do not make a page known.
  if (certain && found.verdict === 'known') return { ...found, verdict: 'likely' };
  // A form, or something to press: without, there is nothing to do there.
  return { ...found, related: found.related && asksSomething(features) };
}

/**
 * @param scores one for each id, the logarithm of its odds
 * @param byLandmarks the page whose landmarks stand, if it is one: the map's own words need less besides
 * @returns the verdict by the page and by the step
 */
export function judge(
  ids: readonly string[],
  scores: readonly number[],
  expected: Expected | null,
  byLandmarks: string | null,
): Recognition {
  const alone = shares(scores.map(Math.exp));
  const factor = (id: string) =>
    expected?.step.includes(id) ? STEP_FACTOR : expected?.near.includes(id) ? NEAR_FACTOR : 1;
  const pages = ids.flatMap((page, at) => {
    const p = alone[at] as number;
    return page === NONE ? [] : [{ page, p, withStep: p * factor(page) }];
  });
  const sum = pages.reduce((total, { withStep }) => total + withStep, 0);
  pages.sort((a, b) => b.withStep - a.withStep);
  const [best] = pages;
  if (!best) return NOTHING;
  const most = Math.max(...pages.map(({ p }) => p));
  const none = alone[ids.indexOf(NONE)] ?? 0;
  const likeliest = pages.slice(0, 3).map((one) => ({ ...one, withStep: one.withStep / sum }));
  const marked = pages.find(({ page }) => page === byLandmarks);
  if (marked && none < OTHER && marked.p >= most * MARKED_TIE)
    return { page: marked.page, verdict: 'known', likeliest, related: false };
  const isOfStep = expected?.step.includes(best.page) ?? false;
  const reaches = (least: typeof KNOWN, share: number) =>
    (best.p >= least.any || (isOfStep && best.p >= least.ofStep)) &&
    best.withStep / sum >= share &&
    best.p >= most * TIE;
  const verdict = reaches(KNOWN, KNOWN_SHARE)
    ? 'known'
    : reaches(LIKELY, LIKELY_SHARE)
      ? 'likely'
      : 'unknown';
  return {
    page: verdict === 'unknown' ? null : best.page,
    verdict,
    likeliest,
    related: verdict === 'unknown' && none < UNRELATED,
  };
}

function shares(values: readonly number[]): number[] {
  const sum = values.reduce((total, one) => total + one, 0);
  return values.map((one) => one / sum);
}

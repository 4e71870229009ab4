/** Which page is it, by the scores of all pages and by the step that the learner is at? Pure. */
import { type Expected, NOTHING, type Recognition } from './recognise';

const NONE = 'none';
/** How much likelier a page of the learner's step is, and one of a step beside it. */
const STEP_FACTOR = 8;
const NEAR_FACTOR = 3;
/**
 * Least probability by the page alone: of any page, of one of a step beside the learner's (whoever goes on comes there), and
 * of one of their step.
 */
const KNOWN = { any: 0.93, near: 0.85, ofStep: 0.7 };
const LIKELY = { any: 0.6, near: 0.5, ofStep: 0.25 };
/** Of any page, where the map's own words speak of another. */
const LIKELY_AGAINST = 0.85;
/**
 * A page of the step is likely with so much, where its share with the step is so large: where the map's own words are its own, where
 * they are no page's, and where they are another's (a code that comes by mail looks like one that comes by texto).
 */
const AT_STEP = { own: 0.2, none: 0.12, other: 0.25 };
const AT_STEP_SHARE = { own: 0.8, none: 0.85, other: 0.8 };
/** With so large a share, a page of the step that comes second keeps another from being likely. */
const STEP_IS_SECOND = 0.15;
/** Below that, it is likely only where it is so many times likelier than any other page. */
const LIKELY_LEAD = 4;
/** Least share of the probability, with the step, that all pages of the journey have together. */
const KNOWN_SHARE = 0.9;
const LIKELY_SHARE = 0.5;
/** The step may settle between pages that the evidence alone puts this near to each other. */
const TIE = 0.15;
/** A page whose landmarks stand is known from this on: the map's own words need less besides, but never stand alone. */
const MARKED = 0.45;
/** … where it is so many times likelier than any other page: else its words are another's, too. */
const MARKED_LEAD = 4;
/** More likely no part of the journey than this: nothing is said on the page … */
const UNRELATED = 0.97;
/** … and, where the learner's step is on this site, than this. */
const UNRELATED_HERE = 0.995;
/** … unless, of the pages of the journey, it is so likely the one that the learner is at. */
const SHARE_OF_STEP = 0.5;

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
  const isHere = expected?.step.some((page) => ids.includes(page)) ?? false;
  const [best] = pages;
  if (!best) return NOTHING;
  const most = Math.max(...pages.map(({ p }) => p));
  const none = alone[ids.indexOf(NONE)] ?? 0;
  const likeliest = pages.slice(0, 3).map((one) => ({ ...one, withStep: one.withStep / sum }));
  const marked = pages.find(({ page }) => page === byLandmarks);
  const rival = Math.max(0, ...pages.filter((one) => one !== marked).map(({ p }) => p));
  if (marked && marked.p >= MARKED && marked.p >= rival * MARKED_LEAD)
    return { page: marked.page, verdict: 'known', likeliest, related: false };
  const isOfStep = expected?.step.includes(best.page) ?? false;
  // Where the map's own words speak of another page, the step settles nothing.
  const isAgainst = byLandmarks !== null && byLandmarks !== best.page;
  const place = isAgainst ? 'any' : isOfStep ? 'ofStep' : expected?.near.includes(best.page) ? 'near' : 'any';
  const reaches = (least: typeof KNOWN, share: number) =>
    best.p >= least[place] && best.withStep / sum >= share && best.p >= most * TIE;
  const second = Math.max(0, ...pages.slice(1).map(({ p }) => p));
  const leads = place !== 'any' || best.p >= LIKELY_AGAINST || (!isAgainst && best.p >= second * LIKELY_LEAD);
  const words = isAgainst ? 'other' : marked ? 'own' : 'none';
  const isAtStep = isOfStep && best.p >= AT_STEP[words] && best.withStep / sum >= AT_STEP_SHARE[words];
  const next = pages[1];
  const isStepSecond = next && expected?.step.includes(next.page) && next.withStep / sum >= STEP_IS_SECOND;
  const verdict = reaches(KNOWN, KNOWN_SHARE)
    ? 'known'
    : isAtStep || (reaches(LIKELY, LIKELY_SHARE) && leads && !isStepSecond)
      ? 'likely'
      : 'unknown';
  return {
    page: verdict === 'unknown' ? null : best.page,
    verdict,
    likeliest,
    related:
      verdict === 'unknown' &&
      (none < (isHere ? UNRELATED_HERE : UNRELATED) || (isOfStep && best.withStep >= sum * SHARE_OF_STEP)),
  };
}

function shares(values: readonly number[]): number[] {
  const sum = values.reduce((total, one) => total + one, 0);
  return values.map((one) => one / sum);
}

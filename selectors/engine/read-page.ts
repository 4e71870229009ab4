/** One reading of a page: which one it is, what lies on top, where its targets are. */
import { namesOf } from '../names-of';
import type { Landmark, Page, Target } from '../schema';
import type { PageReading } from '../types';
import { resolveAll } from './assign-targets';
import { controlsFor } from './controls';
import { Scan } from './dom-index';
import { factsOf } from './facts';
import type { PageGate, Place, SiteGates } from './match-page';
import type { Evidence, Expected, Recognition } from './recognition/recognise';
import type { Resolution } from './resolve';
import { isSeenAs } from './seen-words';
import {
  holds,
  landmarkShows,
  matchesAny,
  PageText,
  Reader,
  recognise,
  seenAs,
  variantOf,
} from './shared-runtime';
import { useLexicon } from './synonyms';

export { joinMap } from './join-map';
export { isTranslated } from './translated';

/** What a reading needs of a page of a map. */
export type ReadablePage = Omit<PageGate, 'variants'> & Pick<Page, 'targets' | 'states' | 'variants'>;
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
  /** The pages that it may be, with what speaks for each. */
  likeliest: Recognition['likeliest'];
}

/**
 * @param map the map of the site at `location`
 * @param expected the pages of the learner's step and of those beside it; null when no journey runs
 * @param evidence what weighs evidence; null where it is not there: words decide alone
 * @returns verdicts and booleans, and the elements of the targets that were found
 */
export function readPage(
  map: ReadableMap,
  document: Document,
  location: Place,
  expected: Expected | null,
  evidence: Evidence | null,
): LiveReading {
  if (map.lexicon) useLexicon(map.lexicon);
  const text = new PageText(document, new Reader(map.private));
  const elements = new Map<string, Element>();
  const { likeliest, ...recognition } = recognise(map, document, location, text, expected, evidence);
  const reading: PageReading = {
    ...recognition,
    likeliest: likeliest.map(({ page }) => page),
    wall: null,
    states: {},
    targets: {},
  };
  const walls = { ...map, pages: map.walls ?? [] };
  const onTop = recognise(walls, document, location, text, null, null);
  const wall = walls.pages.find(({ id }) => id === onTop.page);
  const page = map.pages.find((one) => one.id === reading.page);
  const shows = (landmark: Landmark) => landmarkShows(landmark, document, text);
  const variant = page && variantOf(page, location, shows);
  if (wall) {
    reading.wall = wall.id;
    readTargets(wall, document, text, reading, elements, null);
  }
  if (page)
    readTargets(
      asVariant(page, variant),
      document,
      text,
      reading,
      elements,
      evidence && {
        weights: map.weights,
        evidence,
        isMarked: Boolean(variant ?? variantOf({ variants: [page] }, location, shows)),
      },
      variant,
    );
  return { reading, elements, likeliest };
}

/** @returns the page with the targets of its variant in the place of its own */
export function asVariant<P extends ReadablePage>(page: P, variant: Pick<Page, 'targets'> | undefined): P {
  if (!variant) return page;
  const own = (id: string) => variant.targets.find((one) => one.id === id);
  return { ...page, targets: page.targets.map((target) => own(target.id) ?? target) };
}

function readTargets(
  page: ReadablePage,
  document: Document,
  text: PageText,
  reading: PageReading,
  elements: Map<string, Element>,
  by: ByEvidence | null,
  variant?: Pick<Page, 'targets'>,
): void {
  for (const state of page.states ?? []) {
    const shows = (landmark: Landmark) => landmarkShows(landmark, document, text);
    reading.states[state.id] = state.any.some(shows) && !state.none?.some(shows);
  }
  const answers = resolveAll(page.targets, text);
  for (const [id, { element }] of answers) if (element) elements.set(id, element);
  if (by?.weights && reading.verdict !== 'unknown') {
    const scan = Scan.of(text);
    const controls = (target: Target) => controlsFor(target, text, scan);
    const { weights, evidence, isMarked } = by;
    const meant = evidence.findTargets(
      weights,
      isMarked ? 'marked' : reading.verdict,
      page.targets,
      elements,
      controls,
      text,
      scan,
    );
    // A box with one field is the page's own when another of its targets stands in it, by what that means.
    const isOwnBox = (element: Element) => {
      const box = scan.boxOf(element);
      return [...elements.values(), ...meant.values()].some(
        (other) => box && other !== element && holds(box, other),
      );
    };
    const found = Array.from(meant).filter(([id, element]) => agrees(answers.get(id), element, isOwnBox));
    for (const [id, element] of found) elements.set(id, element);
  }
  for (const target of page.targets) {
    const { id, types } = target;
    const { verdict, score } = answers.get(id) as Resolution;
    const found = elements.get(id);
    // The eye has the last word: what it reads there may be something else.
    const isDoubted = found !== undefined && !isSeenAs(target, found, text);
    const element = isDoubted ? undefined : found;
    if (isDoubted) elements.delete(id);
    const field = element && types?.includes('file') && by ? by.evidence.fieldBehind(element) : element;
    reading.targets[id] = {
      verdict: element ? 'found' : isDoubted ? 'unsure' : verdict,
      score,
      facts: field ? factsOf(field) : null,
      ...(element &&
        isNamed(target) &&
        !variant?.targets.includes(target) && { name: nameOn(element, target, text) }),
    };
    if (element) elements.set(id, seenAs(element));
  }
}

/** What a target's own signals have put out, it is not; where they are torn, meaning it is not enough. */
function agrees(
  own: Resolution | undefined,
  element: Element,
  isOwnBox: (element: Element) => boolean,
): boolean {
  const left = own?.judged.filter(({ veto, score }) => !veto && score > 0) ?? [];
  const most = Math.max(...left.map(({ score }) => score));
  return own?.verdict === 'unsure'
    ? left.some((one) => one.element === element && one.score === most)
    : !own?.judged.some(
        ({ element: one, veto }) =>
          one === element && veto && veto !== 'name' && !(veto === 'others' && isOwnBox(element)),
      );
}

/** A part of the page has words, not a name. */
const isNamed = ({ kind }: Target) => kind === 'field' || kind === 'action';

/** @returns the place of the name in the map's list, a whole one before one that `{…}` leaves open */
function nameOn(element: Element, target: Target, text: PageText): number | null {
  const { own, placeholder, short } = Scan.of(text).names(element, target.kind === 'field');
  const names = namesOf(target);
  const stands = (pattern: string) =>
    [...own, placeholder, ...short].some((name) => matchesAny([pattern], name));
  const fitting = names.filter(stands);
  const name = fitting.find((one) => !one.includes('{')) ?? fitting[0];
  return name === undefined ? null : names.indexOf(name);
}

interface ByEvidence {
  weights: SiteGates['weights'];
  evidence: Evidence;
  /** The page speaks in the map's own words: a target whose words are not there is rather gone than worded anew. */
  isMarked: boolean;
}

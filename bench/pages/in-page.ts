/** What a page gives the recogniser, for fitting and for the table. Runs in the page. */
import type { SiteMap } from '../../selectors';
import { mayBeGroup } from '../../selectors/engine/choice-groups';
import { controlsFor } from '../../selectors/engine/controls';
import { Scan } from '../../selectors/engine/dom-index';
import { against, isOfSite, isRuledOut, landmarkShows } from '../../selectors/engine/match-page';
import { meaningOf } from '../../selectors/engine/recognition/by-meaning';
import { ControlFeatures } from '../../selectors/engine/recognition/control-features';
import { pageFeatures } from '../../selectors/engine/recognition/page-features';
import { type Lexicon, Vocabulary } from '../../selectors/engine/recognition/vocabulary';
import { PageText, Reader } from '../../selectors/engine/shared-runtime';
import type { Landmark } from '../../selectors/schema';
import { isSameThing } from './same-thing';

export interface Evidence {
  features: string[];
  /** It shows one of the site's signs. */
  isOfSite: boolean;
  /** Pages that a fact rules out. */
  out: string[];
  /** Pages whose landmarks stand. */
  byLandmarks: string[];
  controls: Controls;
}

/** The controls of a page, and of each target of the site which of them it could be and which it is. */
export interface Controls {
  features: string[][];
  targets: {
    id: string;
    meaning: string;
    /** One of this page; else no control of this page is it. */
    isHere: boolean;
    /** The page shows it. */
    isMarked: boolean;
    /** It need not be there. */
    isOptional: boolean;
    candidates: number[];
    /** Those that are it, seen closer or from further off. */
    right: number[];
  }[];
}

/**
 * @param page the page's id, null when it is none of the map
 * @param truth css of the page's targets by id, where the page does not mark them itself (`data-truth`)
 */
export function evidenceOf(
  map: SiteMap,
  lexicon: Lexicon,
  page: string | null,
  truth: Record<string, string>,
): Evidence {
  const text = new PageText(document, new Reader(map.private));
  const shows = (landmark: Landmark) => landmarkShows(landmark, document, text);
  const vocabulary = new Vocabulary(lexicon);
  return {
    controls: controlsOf(map, text, vocabulary, page, truth),
    features: [...pageFeatures(document, vocabulary, text.reader, map.private)].sort(),
    isOfSite: isOfSite(map, location, shows),
    out: map.pages.filter((page) => isRuledOut(page, location, shows)).map(({ id }) => id),
    byLandmarks: map.pages.filter((page) => against(page, location, shows) === null).map(({ id }) => id),
  };
}

function controlsOf(
  { pages }: SiteMap,
  text: PageText,
  vocabulary: Vocabulary,
  page: string | null,
  truth: Record<string, string>,
): Controls {
  const scan = Scan.of(text);
  const all = new ControlFeatures(text, scan, vocabulary);
  const numbers = new Map<Element, number>();
  const features: string[][] = [];
  const numberOf = (element: Element) => {
    const known = numbers.get(element) ?? features.length;
    if (known === features.length) {
      numbers.set(element, known);
      features.push([...all.of(element)]);
    }
    return known;
  };
  const targets = (page === null ? [] : pages).flatMap(({ id: on, targets: own }) =>
    own
      .filter(({ kind, literal }) => kind !== 'region' && !literal)
      .map((target) => {
        const isHere = on === page;
        const marked = isHere ? scan.all(truth[target.id] ?? `[data-truth~="${target.id}"]`) : [];
        const groups = mayBeGroup(target) ? all.groups : [];
        const candidates = [...controlsFor(target, text, scan), ...groups];
        const right = candidates.filter((one) => marked.some((mark) => isSameThing(one, mark)));
        return {
          id: target.id,
          meaning: meaningOf(target),
          isHere,
          isMarked: marked.length > 0,
          isOptional: target.optional ?? false,
          candidates: candidates.map(numberOf),
          right: right.map(numberOf),
        };
      }),
  );
  return { features, targets };
}

/** From a screen that an adviser has named to a taught screen: what tells it, and whether that is enough here. */

import {
  checkScreen,
  checkTarget,
  type ScreenRefusal,
  screenId,
  type TaughtScreen,
  withScreens,
} from '@/extension/repairs';
import type { Page, SiteMap, Target } from '@/selectors';
import {
  ACTIONS,
  FIELDS,
  isAvoided,
  isDestructive,
  landmarkShows,
  PageText,
  propose,
  proposeScreen,
  Reader,
  readPage,
  resolve,
} from '@/selectors/tools';
import { signalsOf } from './health';
import type { TeachAnswer } from './protocol';

/** An adviser says: the screen in front is this page, and these are its targets. */
export interface Lesson {
  page: string;
  targets: readonly Target[];
  /** The elements that were shown, by target; none after the page was loaded again. */
  shown: ReadonlyMap<string, Element>;
  day: string;
}

/**
 * @param map the map in force
 * @returns what would be kept, and what the guide would then make of this very page
 */
export function teach(map: SiteMap, document: Document, { page, targets, shown, day }: Lesson): TeachAnswer {
  const known = map.pages.find(({ id }) => id === page);
  if (!known) return { screen: null, refusal: 'unknown', targets: [] };
  const reader = new Reader(map.private);
  const text = new PageText(document, reader);
  const variant = { ...proposeScreen(document, location, reader), targets: [...targets] };
  const checked = checkScreen({ site: map.site, page, made: day, variant }, map);
  const screen = checked.ok ? checked.screen : null;
  const isShut = known.none?.some((landmark) => landmarkShows(landmark, document, text)) ?? false;
  // Without evidence of its own, the page is tried by its targets alone.
  const { reading, elements } = screen
    ? readPage(withScreens(without(map, screen), [screen]), document, location)
    : { reading: null, elements: new Map<string, Element>() };
  const isIt = reading?.page === page;
  const refusal = checked.ok ? (isShut ? 'excluded' : isIt ? null : 'claimed') : checked.refusal;
  const lines = known.targets.map((own) => {
    const target = screen?.variant.targets.find(({ id }) => id === own.id) ?? own;
    const verdict = (isIt && reading?.targets[own.id]?.verdict) || 'missing';
    const element = shown.get(own.id);
    const found = elements.get(own.id);
    const isShown = targets.some(({ id }) => id === own.id);
    return {
      id: own.id,
      kind: own.kind,
      optional: own.optional ?? false,
      verdict,
      wrong: isIt && isShown && (element ? found !== element : verdict !== 'found'),
      signals: signalsOf(target, resolve(target, text), text, element ?? found ?? null),
    };
  });
  return { screen: refusal ? null : screen, refusal, targets: lines };
}

/** What was said of the same screen before gives way. */
function without(map: SiteMap, screen: TaughtScreen): SiteMap {
  const id = screenId(screen);
  const isOther = (variant: NonNullable<Page['variants']>[number]) => screenId({ ...screen, variant }) !== id;
  const pages = map.pages.map((page) =>
    page.variants ? { ...page, variants: page.variants.filter(isOther) } : page,
  );
  return { ...map, pages };
}

/** @returns how to recognise what was shown; or why the guide may not point there */
export function taughtTarget(
  element: Element,
  known: Target,
  map: SiteMap,
): { target: Target; refusal: null } | { target: null; refusal: ScreenRefusal } {
  const reader = new Reader(map.private);
  // The words of a block are those of all that stands in it.
  const isControl = element.matches(`${FIELDS}, ${ACTIONS}`);
  const names = isControl ? [...reader.namesOf(element), reader.placeholderOf(element)] : [];
  // All that is read there counts, not only what it would be known by.
  if (names.some(isDestructive)) return { target: null, refusal: 'destructive' };
  if (isAvoided(names, known)) return { target: null, refusal: 'avoided' };
  const found = propose(element, known.id, reader);
  const page = map.pages.find(({ targets }) => targets.includes(known));
  const checked = found ? checkTarget(found, known, map, page?.targets ?? []) : 'weak';
  return typeof checked === 'string'
    ? { target: null, refusal: checked }
    : { target: checked.target, refusal: null };
}

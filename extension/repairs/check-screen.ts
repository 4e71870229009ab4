/** May a taught screen be used? It must say enough, point at nothing that the map shuns, and hold nothing of anybody. */
import { agreement, isDestructive, lintVariant } from '@/selectors/lint/lint-map';
import { wantedOf } from '@/selectors/propose';
import type { Landmark, Page, SiteMap, Target, Variant } from '@/selectors/schema';
import { Mask } from '@/selectors/survey/mask';
import { checkTarget, type Refusal } from './check-repair';
import { saysSomething, wordsOf } from './clean-signals';
import type { TaughtScreen } from './schema';

/** Why not, beside what refuses a repair: too little tells the screen. */
export type ScreenRefusal = Refusal | 'plain';
/** `strange`: nobody knows what the names of one of its targets mean, or what its own words have to do with the page. */
export type CheckedScreen =
  | { ok: true; screen: TaughtScreen; strange: boolean }
  | { ok: false; refusal: ScreenRefusal };

const HIDDEN = /\{[^}]*\}/g;
/** Landmarks of all kinds together that a screen needs. */
const FEWEST = 3;
/** Where a site gives all its screens one title, a title tells little. */
const FEWEST_BESIDE_TITLE = 3;

/**
 * @param map the map of the screen's site, as it was shipped
 * @returns the screen as it may be kept: without words that could be somebody's; or why it may not
 */
export function checkScreen(screen: TaughtScreen, map: SiteMap | undefined): CheckedScreen {
  const page = map?.pages.find(({ id }) => id === screen.page);
  if (!map || !page || map.site !== screen.site) return { ok: false, refusal: 'unknown' };
  const strong = textsOf(screen.variant.all ?? []);
  if (strong.some(isDestructive)) return { ok: false, refusal: 'destructive' };
  const targets: Target[] = [];
  let strange = !speaksOf(page, strong) && !asksLike(page, screen.variant.any ?? []);
  for (const target of screen.variant.targets) {
    const known = page.targets.find(({ id }) => id === target.id);
    const checked = known ? checkTarget(target, known, map, page.targets) : 'unknown';
    if (typeof checked === 'string') return { ok: false, refusal: checked };
    targets.push(checked.target);
    strange ||= checked.strange;
  }
  if (new Set(targets.map(({ id }) => id)).size < targets.length) return { ok: false, refusal: 'unknown' };
  const evidence = cleanEvidence(screen.variant, map);
  const variant = evidence && { ...evidence, targets };
  if (!variant || lintVariant(variant, page).length > 0) return { ok: false, refusal: 'plain' };
  const { site, made } = screen;
  return { ok: true, screen: { site, page: page.id, made, variant }, strange };
}

const textsOf = (landmarks: readonly Landmark[]) =>
  landmarks.flatMap((one) => ('title' in one ? one.title : 'heading' in one ? one.heading : []));

/** @returns whether half of the fields and buttons that a screen is known by are those of the page, by their names */
function asksLike({ targets }: Page, landmarks: readonly Landmark[]): boolean {
  const named = landmarks.flatMap((one): Target['signals'][] =>
    'field' in one
      ? [[{ kind: 'label', text: one.field }]]
      : 'action' in one
        ? [[{ kind: 'name', text: one.action }]]
        : [],
  );
  const isOne = (signals: Target['signals']) =>
    targets.some((known) => agreement({ ...known, signals }, known, targets) === 'same');
  return named.length > 0 && named.filter(isOne).length * 2 >= named.length;
}

/** @returns whether the words of a screen have something in common with those by which the map knows the page */
function speaksOf(page: Page, texts: readonly string[]): boolean {
  const kinds = [page, ...(page.variants ?? [])];
  const known = kinds.flatMap(({ all = [], any = [] }) => textsOf([...all, ...any]));
  const block = (text: readonly string[]): Target => ({
    id: page.id,
    kind: 'region',
    signals: text.length > 0 ? [{ kind: 'heading', text: [...text] }] : [],
  });
  return texts.some((text) => agreement(block([text]), block(known), []) === 'same');
}

/** @returns null when too little is left to tell a screen by */
function cleanEvidence({ paths, hashes, all = [], any = [] }: Variant, map: SiteMap): Variant | null {
  const mask = new Mask(map);
  const strong = all.flatMap((one) => cleanLandmark(one, mask, tells));
  const others = any.flatMap((one) => cleanLandmark(one, mask, saysSomething));
  const heading = strong.some((one) => 'heading' in one);
  const isStrong = strong.every((one) => 'heading' in one || 'title' in one);
  const fewest = heading ? 1 : FEWEST_BESIDE_TITLE;
  if (!isStrong || strong.length === 0 || others.length < fewest || strong.length + others.length < FEWEST)
    return null;
  const speaking = (gates: string[] | undefined) => gates?.filter((one) => speaks(one, mask)) ?? [];
  return {
    ...(speaking(paths).length > 0 && { paths: speaking(paths) }),
    ...(speaking(hashes).length > 0 && { hashes: speaking(hashes) }),
    all: strong,
    any: others,
    min: wantedOf(others.length),
    targets: [],
  };
}

/** Words only: no css, and no text of the page, which may tell of somebody. */
function cleanLandmark(landmark: Landmark, mask: Mask, isEnough: (text: string) => boolean): Landmark[] {
  const clean = (texts: string[]) => texts.map((one) => wordsOf(one, mask)).filter(isEnough);
  const kept = (texts: string[], make: (texts: string[]) => Landmark): Landmark[] =>
    clean(texts).length > 0 ? [make([...new Set(clean(texts))])] : [];
  if ('title' in landmark) return kept(landmark.title, (title) => ({ title }));
  if ('heading' in landmark) return kept(landmark.heading, (heading) => ({ heading }));
  if ('action' in landmark) return kept(landmark.action, (action) => ({ action }));
  return 'field' in landmark ? kept(landmark.field, (field) => ({ field })) : [];
}

/** « Bonjour {…} » greets on every screen. */
function tells(text: string): boolean {
  const words = text.replace(HIDDEN, ' ').match(/\p{L}{3,}/gu) ?? [];
  return saysSomething(text) && words.length >= (text.includes('{') ? 2 : 1);
}

/** A path or a route of common words, without a digit. */
function speaks(gate: string, mask: Mask): boolean {
  const parts = gate
    .replace(/^#/, '')
    .split('/')
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => !/[\d*]/.test(part) && mask.isCommon(part));
}

/**
 * May a repair be used? The maps' own linter decides, nothing of anybody may be in it, and it must mean what the shipped
 * target means: whoever wrote it, an adviser, a colleague's file or a stranger in the storage.
 */
import { agreement, isAvoided, lintTarget, NEVER, pointsAtDestructive } from '@/selectors/lint/lint-map';
import type { Page, SiteMap, Target } from '@/selectors/schema';
import { cleaned } from './clean-signals';
import type { Repair } from './schema';

/**
 * Why not: its target is unknown; it is another kind of element; its signals are too few or too weak; it deletes, closes,
 * pays, signs or revokes; its words are those of something else.
 */
export type Refusal = 'unknown' | 'kind' | 'weak' | 'destructive' | 'avoided';

/** @returns the page or the wall of a map that a repair is about */
const pageOf = (map: SiteMap | undefined, page: string): Page | undefined =>
  [...(map?.pages ?? []), ...(map?.walls ?? [])].find(({ id }) => id === page);

/** @returns the target of a map that a repair is about */
export function targetOf(
  map: SiteMap | undefined,
  { page, target }: Pick<Repair, 'page' | 'target'>,
): Target | null {
  return pageOf(map, page)?.targets.find(({ id }) => id === target) ?? null;
}

const isBlock = ({ kind }: Target) => kind === 'group' || kind === 'region';

/** `strange`: nobody knows what one of its names means. It is used when an adviser has seen what it would ring. */
export type Checked = { ok: true; repair: Repair; strange: boolean } | { ok: false; refusal: Refusal };

/**
 * @param map the map of the repair's site, as it was shipped
 * @returns the repair as it may be kept: without words that could be somebody's; or why it may not
 */
export function checkRepair(repair: Repair, map: SiteMap | undefined): Checked {
  const known = targetOf(map, repair);
  if (!map || !known || map.site !== repair.site) return { ok: false, refusal: 'unknown' };
  const { found } = repair;
  if (found === null) return { ok: true, repair, strange: false };
  const checked = checkTarget(found, known, map, pageOf(map, repair.page)?.targets ?? []);
  return typeof checked === 'string'
    ? { ok: false, refusal: checked }
    : { ok: true, repair: { ...repair, found: checked.target }, strange: checked.strange };
}

/**
 * @param known the target as the map has it
 * @param all all targets of its page
 * @returns the target as it may be kept; or why it may not
 */
export function checkTarget(
  found: Target,
  known: Target,
  map: SiteMap,
  all: readonly Target[],
): { target: Target; strange: boolean } | Refusal {
  if (found.id !== known.id) return 'unknown';
  if (found.kind !== known.kind && !(isBlock(found) && isBlock(known))) return 'kind';
  if (isTick(found) !== isTick(known) || typesOf(found, known)?.length === 0) return 'kind';
  if (pointsAtDestructive(found)) return 'destructive';
  const names = found.signals.flatMap((signal) =>
    signal.kind === 'name' || signal.kind === 'label' || signal.kind === 'placeholder' ? signal.text : [],
  );
  if (isAvoided(names, known)) return 'avoided';
  const agrees = agreement(found, known, all);
  if (agrees === 'other') return 'avoided';
  const clean = cleaned(found, map);
  if (clean.signals.length < 2 || lintTarget(clean).length > 0) return 'weak';
  const { source, optional } = known;
  const { meaning: _, literal: __, optional: ___, ...own } = clean;
  const types = typesOf(found, known);
  const target = {
    ...own,
    kind: known.kind,
    ...(types && found.types && { types }),
    ...(optional && { optional }),
    ...(source && { source }),
  };
  // Away from the page's other targets, only somebody who sees it can say that it is this one.
  const isAway = found.alone === true && known.alone !== true;
  return { target, strange: agrees === 'strange' || agreement(clean, known, all) !== 'same' || isAway };
}

/** A new look may give a typed text another of these types. A password, a file and a tick stay what they are. */
const TYPED = ['text', 'email', 'tel', 'number', 'search', 'url', 'date'];
const TICKS = ['checkbox', 'radio', 'switch'];
const isTick = ({ roles = [], types = [], kind }: Target) =>
  kind === 'field' && [...roles, ...types].some((one) => TICKS.includes(one));

/** @returns the types that the element may have, of those that the map allows; undefined where types say nothing */
function typesOf(found: Target, known: Target): string[] | undefined {
  if (known.kind !== 'field' || isTick(known)) return known.types;
  const { types = [...TYPED, ...(/password/.test(known.meaning ?? known.id) ? ['password'] : [])] } = known;
  const allowed = types.some((type) => TYPED.includes(type)) ? [...types, ...TYPED] : types;
  return (found.types ?? types).filter((type) => allowed.includes(type));
}

/**
 * A target of a map as somebody has pointed at it: what the map shuns still binds, and no name may say that it deletes,
 * pays or signs.
 * @param known the target as the map has it
 */
export function joined(found: Target, known: Target): Target {
  const avoid = [...new Set([...(known.avoid ?? []), ...(found.avoid ?? [])])];
  const { meaning, literal } = known;
  const types = typesOf(found, known);
  const { avoid: _, meaning: __, literal: ___, types: ____, ...own } = found;
  return {
    ...own,
    ...(avoid.length > 0 && { avoid }),
    ...(types && { types }),
    ...(meaning && { meaning }),
    ...(literal && { literal }),
    never: NEVER,
  };
}

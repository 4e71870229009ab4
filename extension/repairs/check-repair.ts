/** May a repair be used? The maps' own linter decides, and nothing of anybody may be in it. */
import { lintTarget, pointsAtDestructive } from '@/selectors/lint/lint-map';
import type { SiteMap, Target } from '@/selectors/schema';
import { cleaned } from './clean-signals';
import type { Repair } from './schema';

/**
 * Why not: its target is unknown; it is another kind of element; its signals are too few or too weak; it deletes, closes,
 * pays or revokes.
 */
export type Refusal = 'unknown' | 'kind' | 'weak' | 'destructive';

/** @returns the target of a map that a repair is about */
export function targetOf(
  map: SiteMap | undefined,
  { page, target }: Pick<Repair, 'page' | 'target'>,
): Target | null {
  const pages = [...(map?.pages ?? []), ...(map?.walls ?? [])];
  return pages.find((one) => one.id === page)?.targets.find((one) => one.id === target) ?? null;
}

const isBlock = ({ kind }: Target) => kind === 'group' || kind === 'region';

export type Checked = { ok: true; repair: Repair } | { ok: false; refusal: Refusal };

/**
 * @param map the map of the repair's site, as it was shipped
 * @returns the repair as it may be kept: without words that could be somebody's; or why it may not
 */
export function checkRepair(repair: Repair, map: SiteMap | undefined): Checked {
  const known = targetOf(map, repair);
  if (!map || !known || map.site !== repair.site) return { ok: false, refusal: 'unknown' };
  const { found } = repair;
  if (found === null) return { ok: true, repair };
  const checked = checkTarget(found, known, map);
  return typeof checked === 'string'
    ? { ok: false, refusal: checked }
    : { ok: true, repair: { ...repair, found: checked } };
}

/**
 * @param known the target as the map has it
 * @returns the target as it may be kept; or why it may not
 */
export function checkTarget(found: Target, known: Target, map: SiteMap): Target | Refusal {
  if (found.id !== known.id) return 'unknown';
  if (found.kind !== known.kind && !(isBlock(found) && isBlock(known))) return 'kind';
  if (pointsAtDestructive(found)) return 'destructive';
  const clean = cleaned(found, map);
  if (clean.signals.length < 2 || lintTarget(clean).length > 0) return 'weak';
  const { source, optional } = known;
  return { ...clean, kind: known.kind, ...(optional && { optional }), ...(source && { source }) };
}

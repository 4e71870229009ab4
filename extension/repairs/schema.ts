/**
 * A repair: how to recognise one target of one page on the real site, found by somebody who sees that site. It is data
 * like a map, and passes the same schema and the same linter. It stays on the computer until somebody exports it.
 */
import * as v from 'valibot';
import { TargetSchema, VariantSchema } from '@/selectors/schema';

const id = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));

export const RepairSchema = v.strictObject({
  site: id,
  page: id,
  target: id,
  /** The day it was made. */
  made: v.pipe(v.string(), v.isoDate()),
  /** Null: the guide no longer points at this target. */
  found: v.nullable(TargetSchema),
});
export type Repair = v.InferOutput<typeof RepairSchema>;
/**
 * A taught screen: another look of a page, with what it is known by and targets, found by somebody who sees it on the real
 * site and says which page it is.
 */
export const TaughtScreenSchema = v.strictObject({
  site: id,
  page: id,
  /** The day it was made. */
  made: v.pipe(v.string(), v.isoDate()),
  variant: VariantSchema,
});
export type TaughtScreen = v.InferOutput<typeof TaughtScreenSchema>;

/**
 * What a taught screen is told by: what it is known by, on its site. Taught again as another page, the same screen takes
 * the place of the one before.
 */
export function screenId({ site, variant: { all, any, paths, hashes } }: TaughtScreen): string {
  let sum = 0x811c9dc5;
  for (const sign of JSON.stringify([site, all, any, paths, hashes]))
    sum = Math.imul(sum ^ (sign.codePointAt(0) as number), 0x01000193) >>> 0;
  return `screen-${sum.toString(16)}`;
}

/** An adviser has seen what it would ring and said that it is right. It stands in the storage only, never in a file. */
const confirmed = { confirmed: v.optional(v.literal(true)) };
export const StoredRepairSchema = v.strictObject({ ...RepairSchema.entries, ...confirmed });
export type StoredRepair = v.InferOutput<typeof StoredRepairSchema>;
export const StoredScreenSchema = v.strictObject({ ...TaughtScreenSchema.entries, ...confirmed });
export type StoredScreen = v.InferOutput<typeof StoredScreenSchema>;

/** Which target a repair is about. */
export type RepairId = Pick<Repair, 'site' | 'page' | 'target'>;

/** @returns whether two repairs are about the same target */
export function isSame(a: RepairId, b: RepairId): boolean {
  return a.site === b.site && a.page === b.page && a.target === b.target;
}

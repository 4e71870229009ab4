/**
 * A repair: how to recognise one target of one page on the real site, found by somebody who sees that site. It is data
 * like a map, and passes the same schema and the same linter. It stays on the computer until somebody exports it.
 */
import * as v from 'valibot';
import { TargetSchema } from '@/selectors/schema';

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
/** Which target a repair is about. */
export type RepairId = Pick<Repair, 'site' | 'page' | 'target'>;

/** @returns whether two repairs are about the same target */
export function isSame(a: RepairId, b: RepairId): boolean {
  return a.site === b.site && a.page === b.page && a.target === b.target;
}

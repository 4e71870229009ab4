/** When nobody has used the guide for a while. Alarms do not run while a computer sleeps: the stored time counts. */

import { tabViewsIn } from '../injection/tabs';
import { type Clock, watchClock } from '../storage/clock';
import { USED_KEY } from '../storage/keys';
import type { StorageArea, StorageContents } from '../storage/storage-area';

const MINUTE = 60_000;
/** The last use is written down at most this often, in milliseconds; so much longer is waited for. */
const GRAIN = 30_000;
/** The cursor stands in a field of the journey: a code may be on its way. So much longer is waited for, in milliseconds. */
const IN_A_FIELD = 5 * MINUTE;

/** @returns when the guide was last used, or null when that is not noted */
export function lastUsedAt({ local, session }: StorageContents): number | null {
  const times = [local[USED_KEY], session[USED_KEY]].filter((time) => typeof time === 'number');
  return times.length > 0 ? Math.max(...times) : null;
}

/**
 * @param eraseAfter minutes without use; 0: never
 * @returns when to erase if nothing is done until then; null: never
 */
export function idleDeadline(stored: StorageContents, eraseAfter: number): number | null {
  const used = lastUsedAt(stored);
  if (eraseAfter === 0 || used === null) return null;
  return used + eraseAfter * MINUTE + GRAIN + (isInField(stored) ? IN_A_FIELD : 0);
}

/** The learner's cursor stands in a field of a page that has a card. That something is typed counts as use besides. */
function isInField({ session }: StorageContents): boolean {
  return Object.values(tabViewsIn(session)).some(({ reading }) =>
    Object.values(reading?.targets ?? {}).some(({ facts }) => facts?.active === true),
  );
}

/**
 * Two readings of the clock must agree: one that is wrong for a moment erases nobody.
 * @param again is called when the second reading is due
 * @returns whether a deadline is over
 */
export function judgeIdle(clock: Clock, steady: Clock, again: () => void): (deadline: number) => boolean {
  const doubt = watchClock(clock, steady);
  return (deadline) => {
    const wait = doubt();
    if (clock() < deadline) return false;
    if (wait > 0) setTimeout(again, wait);
    return wait === 0;
  };
}

/**
 * While nothing is noted. Not asked for: an old time must not count once it is. Just asked for: the time begins.
 * @param isKnown somebody with a record is in front of the screen
 */
export async function startIdle(
  area: StorageArea,
  stored: StorageContents,
  eraseAfter: number,
  isKnown: boolean,
  now: Clock,
): Promise<void> {
  if (eraseAfter === 0 && lastUsedAt(stored) !== null) await area.remove([USED_KEY]);
  if (eraseAfter > 0 && isKnown) await recordUse(area, stored, now);
}

/** Notes that the guide is in use now; rarely, because all that reads the storage is told of it. */
export async function recordUse(area: StorageArea, stored: StorageContents, now: Clock): Promise<void> {
  const used = lastUsedAt(stored);
  const time = now();
  // A time to come was noted before the clock was set right.
  if (used !== null && used <= time && time - used < GRAIN) return;
  const item = { [USED_KEY]: time };
  if (!(await area.write(item))) await area.writeToSession(item);
  else if (USED_KEY in stored.session) await area.removeFromSession(USED_KEY);
}

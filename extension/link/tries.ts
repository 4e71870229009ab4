/** How often a learner may try codes: each that is tried is one guess for whoever stands between. Pure. */
import { partsOf } from '@/link';
import type { Kept } from './kept';
import { CODE_TIME, TRIES_A_MINUTE, TRIES_A_ROOM } from './times';
import type { LinkNo } from './view';

const MINUTE = 60_000;
type Tries = Kept['tries'];

/** @returns those that still count: a code lives no longer */
export const recentTries = (tries: Tries, now: number): Tries =>
  tries.filter(({ at }) => now - at < CODE_TIME);

/** @returns why this code may not be tried now; null: it may */
export function refusalOf(tries: Tries, code: string, now: number): LinkNo | null {
  if (tries.filter(({ at }) => now - at < MINUTE).length >= TRIES_A_MINUTE) return 'slow';
  return tries.filter(({ room }) => room === partsOf(code).room).length >= TRIES_A_ROOM ? 'spent' : null;
}

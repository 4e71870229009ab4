/** The one clock of the extension: nothing else that ships asks `Date` what time it is. */

/** @returns milliseconds since 1970 */
export type Clock = () => number;

/** Asks `Date` anew each time: a test moves the time by replacing `Date.now`, also in a running worker. */
export const systemClock: Clock = () => Date.now();

/** Milliseconds of something that nobody sets, and that begins anew with each background. */
export const steadyClock: Clock = () => performance.now();

/** A clock may be this much faster than time, in milliseconds. */
const TOLERANCE = 60_000;
/** How long a clock that has jumped must keep to what it says, in milliseconds, until it is believed. */
export const CONFIRMED_AFTER = 10_000;

/**
 * Compares the clock with one that nobody sets. A background that was ended meanwhile knows nothing: it believes the clock. So it
 * does where the computer has slept and its steady clock with it, a moment later.
 * @returns a function that says, each time that the time counts, how many milliseconds to wait before the clock is believed; 0: none
 */
export function watchClock(clock: Clock, steady: Clock): () => number {
  let before: { clock: number; steady: number } | null = null;
  let jumpedAt: number | null = null;
  return () => {
    const now = { clock: clock(), steady: steady() };
    const jump = before && now.clock - before.clock - (now.steady - before.steady);
    before = now;
    if (jump && Math.abs(jump) > TOLERANCE) jumpedAt = now.steady;
    const wait = jumpedAt === null ? 0 : jumpedAt + CONFIRMED_AFTER - now.steady;
    if (wait <= 0) jumpedAt = null;
    return Math.max(0, wait);
  };
}

/** @returns the day here, such as 2026-11-24 */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The one clock of the extension: nothing else that ships asks `Date` what time it is. */

/** @returns milliseconds since 1970 */
export type Clock = () => number;

/** Asks `Date` anew each time: a test moves the time by replacing `Date.now`, also in a running worker. */
export const systemClock: Clock = () => Date.now();

/** @returns the day here, such as 2026-11-24 */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

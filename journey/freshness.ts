/** How old a fact is: its month is that of the newest evidence, or of our reading where the evidence has no date. */

/** After so many months a figure is said with the year in which it was read. */
const OLD_AFTER = 18;

/** @returns the whole months from `checked` (« 2024-08 ») to the month of `now` (ms since 1970) */
export function monthsSince(checked: string, now: number): number {
  const [year = 0, month = 0] = checked.split('-').map(Number);
  const today = new Date(now);
  return (today.getFullYear() - year) * 12 + today.getMonth() + 1 - month;
}

/** @returns the year in which a fact was read, once it is old; null while it is fresh */
export function yearWhenOld(checked: string, now: number): string | null {
  return monthsSince(checked, now) > OLD_AFTER ? checked.slice(0, 4) : null;
}

/** @returns whether the words hold a figure of ours: those inside « » are the site's */
export function hasFigure(text: string): boolean {
  return /\d/.test(text.replace(/«[^»]*»|AR24/g, ''));
}

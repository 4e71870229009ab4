/** Times in words: « demain », « jeudi 8 janvier », « 14 h ». */
import { lang, ui } from '@/journey';

const MINUTE = 60_000;
const DAY = 86_400_000;
const near = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
const far = new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long' });

/** @returns the day of a time (ms) as one says it at `now`: three days around have names of their own */
export function dayWords(at: number, now: number): string {
  const days = Math.round((midnight(at) - midnight(now)) / DAY);
  return Math.abs(days) <= 2 ? near.format(days, 'day') : far.format(at);
}

/** @returns the hour of a time (ms): « 14 h », « 14 h 20 » */
export function hourWords(at: number): string {
  const date = new Date(at);
  const hour = date.getHours();
  const minute = String(date.getMinutes()).padStart(2, '0');
  return minute === '00' ? ui('whenHour', { hour }) : ui('whenHourMinute', { hour, minute });
}

/**
 * A time to come back at, easy to keep in mind and never too early: the next five minutes today, else the next hour.
 * @returns ms
 */
export function roundUp(at: number, now: number): number {
  const step = midnight(at) === midnight(now) ? 5 : 60;
  // Counted on from the time itself: in the night of winter time a clock on the wall shows an hour twice.
  const minute = Math.ceil(at / MINUTE) * MINUTE;
  const over = new Date(minute).getMinutes() % step;
  return over === 0 ? minute : minute + (step - over) * MINUTE;
}

/** Start of the day here, as a date without summer time, so that days count whole. */
function midnight(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

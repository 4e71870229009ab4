/** Times in words: « demain », « jeudi 8 janvier », « 14 h ». */
import { once } from './once';
import type { Values } from './typeset';

/** How one language says a time. All times are ms since 1970, and are said as they are here. */
export interface Dates {
  /** A day as one says it at `now`: « demain », « jeudi 8 janvier »; three days around have names of their own. */
  day(at: number, now: number): string;
  /** An hour: « 14 h », « 14 h 20 ». */
  hour(at: number): string;
  /** A day that stays true on paper: « jeudi 8 janvier ». */
  weekday(at: number): string;
  /** A day with its year: « 8 janvier 2026 ». */
  date(at: number): string;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** @param ui the language's sentences for hours */
export function createDates(
  lang: string,
  ui: (key: 'whenHour' | 'whenHourMinute', values: Values) => string,
): Dates {
  // Made when they are first needed: the background says no dates.
  const near = once(() => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }));
  const far = once(() => new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long' }));
  const full = once(() => new Intl.DateTimeFormat(lang, { dateStyle: 'long' }));
  return {
    day: (at, now) => {
      const days = Math.round((midnight(at) - midnight(now)) / DAY);
      return Math.abs(days) <= 2 ? near().format(days, 'day') : far().format(at);
    },
    hour: (at) => {
      const date = new Date(at);
      const hour = date.getHours();
      const minute = String(date.getMinutes()).padStart(2, '0');
      return minute === '00' ? ui('whenHour', { hour }) : ui('whenHourMinute', { hour, minute });
    },
    weekday: (at) => far().format(at),
    date: (at) => full().format(at),
  };
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

/** Dates as paper needs them. */
import { lang, ui } from '@/journey';

const long = new Intl.DateTimeFormat(lang, { dateStyle: 'long' });
const weekday = new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long' });

/** @returns the date of today as a sheet of paper bears it */
export const dayOfSheet = (now = Date.now()): string => ui('printDate', { date: long.format(now) });

/** @returns a day that stays true on paper: « demain » would not */
export const dayOnPaper = (at: number): string => weekday.format(at);

/** Times as a person says them. */
import { expect, test } from 'vitest';
import { createTexts } from './create-texts';
import { roundUp } from './dates';

const { date, day: dayWords, hour: hourWords, weekday } = createTexts('fr');

const at = (text: string) => new Date(text).getTime();
const NOW = at('2026-01-05T14:07:30');

test.each([
  ['2026-01-05T23:59', 'aujourd’hui'],
  ['2026-01-06T00:00', 'demain'],
  ['2026-01-07T09:00', 'après-demain'],
  ['2026-01-04T23:59', 'hier'],
  ['2026-01-08T09:00', 'jeudi 8 janvier'],
  ['2025-12-31T09:00', 'mercredi 31 décembre'],
])('the day of %s', (time, words) => {
  expect(dayWords(at(time), NOW)).toBe(words);
});

test('days count whole over the change to summer time', () => {
  expect(dayWords(at('2026-03-29T23:30'), at('2026-03-28T23:30'))).toBe('demain');
  expect(dayWords(at('2026-03-30T00:10'), at('2026-03-28T23:50'))).toBe('après-demain');
});

test.each([
  ['2026-01-05T14:00', '14\u00a0h'],
  ['2026-01-05T09:05', '9\u00a0h\u00a005'],
  ['2026-01-05T00:00', '0\u00a0h'],
])('the hour of %s', (time, words) => {
  expect(hourWords(at(time))).toBe(words);
});

test('a time to come back at is easy to keep in mind, and never too early', () => {
  expect(roundUp(at('2026-01-05T16:17:01'), NOW)).toBe(at('2026-01-05T16:20'));
  expect(roundUp(at('2026-01-05T16:20'), NOW)).toBe(at('2026-01-05T16:20'));
  expect(roundUp(at('2026-01-06T14:07:30'), NOW)).toBe(at('2026-01-06T15:00'));
  expect(roundUp(at('2026-01-06T23:30'), NOW)).toBe(at('2026-01-07T00:00'));
});

test('a day on paper stays true, and has its year where it stands alone', () => {
  expect(weekday(at('2026-01-06T00:00'))).toBe('mardi 6 janvier');
  expect(date(at('2026-01-06T00:00'))).toBe('6 janvier 2026');
});

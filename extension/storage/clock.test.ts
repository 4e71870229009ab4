import { expect, test } from 'vitest';
import { dayOf } from './clock';

test.each([
  ['the first second of a day', new Date(2026, 0, 5, 0, 0, 0), '2026-01-05'],
  ['the last second of a day', new Date(2026, 0, 5, 23, 59, 59), '2026-01-05'],
  ['two figures each', new Date(2026, 10, 24, 9), '2026-11-24'],
  ['the last day of a year', new Date(2026, 11, 31, 23, 59, 59), '2026-12-31'],
])('a day is the one on the wall here, in figures that sort: %s', (_, at, day) => {
  expect(dayOf(at.getTime())).toBe(day);
});

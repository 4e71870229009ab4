/** One clock: what two places read off two clocks differs, and a test can move only the one that it knows. */
import { expect, test } from 'vitest';
import { places, shippedCode } from './repository';

const CLOCK = 'extension/storage/clock.ts';

/**
 * `Date` that says what time it is, or is handed on so that it can. `new Date(at)`, `Date.UTC(…)` and `Date.parse(…)`
 * reckon with a time that somebody else has read; a formatter without an argument takes the present time.
 */
const ASKS = /\bDate\b(?!\s*\.\s*(?:UTC|parse)\s*\()(?!\s*\(\s*[^)\s])|\.format(?:ToParts)?\(\s*\)/g;

const HELP = `
  Is the time of day or the date needed? Then take "clock" from ${CLOCK} (the day as text: dayOf(clock())).
  Is the file in selectors/ or journey/? Then let the caller hand the time over.
  Is it only how long something took? Then performance.now(), which no change of the computer's clock disturbs.`;

test('code that ships asks Date for the time in one place only', () => {
  expect(places(shippedCode(), ASKS), HELP).toEqual([`${CLOCK}: Date`]);
});

test.each([
  'Date.now()',
  'const later = Date.now;',
  'const { now } = Date;',
  'new Date()',
  'new Date',
  'Date()',
  'Date["now"]()',
  'globalThis.Date.now()',
  'day.format()',
])('%s asks', (code) => {
  expect(code.match(ASKS)).not.toBeNull();
});

test.each(['new Date(at)', 'new Date(day + noon)', 'Date.UTC(2026, 1, 1)', 'isoDate()', 'day.format(at)'])(
  '%s only reckons',
  (code) => {
    expect(code.match(ASKS)).toBeNull();
  },
);

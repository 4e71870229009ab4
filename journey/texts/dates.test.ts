/** Times as a person says them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { bundleForPage } from '@/scripts/lib/bundle.mjs';
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

/**
 * The same, in a Node of its own for each time zone: a running one does not everywhere hear of another.
 * @param zone a name as in `TZ`
 * @param calls functions of dates.ts with times as a clock on the wall of that zone shows them
 * @returns what they gave; a time, again as that clock shows it. And how many minutes it is ahead of UTC in January
 */
async function inZone(
  zone: string,
  calls: readonly (readonly [string, ...string[]])[],
): Promise<{ offset: number; answers: string[] }> {
  const program = `${await journeyModule}
     const { day: dayWords, hour: hourWords } = journey.createTexts('fr');
     const when = { dayWords, hourWords, roundUp: journey.roundUp };
    const two = (n) => String(n).padStart(2, '0');
    const wall = (ms) => {
      const d = new Date(ms);
      return d.getFullYear() + '-' + two(d.getMonth() + 1) + '-' + two(d.getDate()) + 'T' + two(d.getHours()) + ':' + two(d.getMinutes());
    };
    const answers = ${JSON.stringify(calls)}.map(([name, ...times]) => {
      const answer = when[name](...times.map((time) => new Date(time).getTime()));
      if (typeof answer === 'string') return answer;
      return wall(answer) + (answer % 60000 ? ' and more' : '') + (answer < new Date(times[0]) ? ', too early' : '');
    });
    console.log(JSON.stringify({ offset: -new Date('2026-01-05T12:00').getTimezoneOffset(), answers }));`;
  const running = promisify(execFile)(process.execPath, ['-'], { env: { ...process.env, TZ: zone } });
  running.child.stdin?.end(program);
  return JSON.parse((await running).stdout);
}

const journeyModule = bundleForPage('journey/index.ts', 'journey');

/** What is the same on every clock of the world, and no day on which it is changed is among them. */
const ANYWHERE: [call: [string, ...string[]], answer: string][] = [
  [['dayWords', '2026-01-05T23:59', '2026-01-05T00:00'], 'aujourd’hui'],
  [['dayWords', '2026-01-06T00:00', '2026-01-05T23:59'], 'demain'],
  [['dayWords', '2026-01-05T23:59', '2026-01-06T00:00'], 'hier'],
  [['dayWords', '2026-01-08T00:01', '2026-01-05T23:59'], 'jeudi 8 janvier'],
  [['dayWords', '2026-01-08T23:59', '2026-01-05T00:01'], 'jeudi 8 janvier'],
  [['hourWords', '2026-01-05T00:00'], '0\u00a0h'],
  [['hourWords', '2026-07-05T14:20'], '14\u00a0h\u00a020'],
  [['roundUp', '2026-01-05T16:17:01', '2026-01-05T00:01'], '2026-01-05T16:20'],
  [['roundUp', '2026-01-05T16:15', '2026-01-05T23:59'], '2026-01-05T16:15'],
  [['roundUp', '2026-01-06T14:07:30', '2026-01-05T23:59'], '2026-01-06T15:00'],
  [['roundUp', '2026-01-06T23:30', '2026-01-05T00:01'], '2026-01-07T00:00'],
];

/** In March a night has an hour less, in October one more. */
const IN_PARIS: typeof ANYWHERE = [
  [['dayWords', '2026-03-29T23:30', '2026-03-28T23:30'], 'demain'],
  [['dayWords', '2026-03-30T00:10', '2026-03-28T23:50'], 'après-demain'],
  [['dayWords', '2026-10-26T00:10', '2026-10-25T00:10'], 'demain'],
  [['dayWords', '2026-10-25T23:50', '2026-10-25T00:10'], 'aujourd’hui'],
  [['dayWords', '2026-10-23T23:50', '2026-10-25T23:50'], 'avant-hier'],
  [['roundUp', '2026-03-29T01:59', '2026-03-28T12:00'], '2026-03-29T03:00'],
  [['roundUp', '2026-10-25T01:59', '2026-10-24T12:00'], '2026-10-25T02:00'],
  // Half past two comes twice. At the second, ten minutes later is not at the first.
  [['roundUp', '2026-10-25T01:31:00Z', '2026-10-25T00:30:00Z'], '2026-10-25T02:35'],
  [['hourWords', '2026-10-25T01:31:00Z'], '2\u00a0h\u00a031'],
];

test.each([
  ['UTC', 0, []],
  ['Europe/Paris', 60, IN_PARIS],
  ['America/Martinique', -240, []],
  ['Indian/Reunion', 240, []],
  ['Pacific/Tahiti', -600, []],
  ['Pacific/Noumea', 660, []],
  // Half an hour off, and a quarter of one.
  ['Asia/Kolkata', 330, []],
  ['Asia/Kathmandu', 345, []],
])('on a clock of %s', async (zone, minutes, more) => {
  const table = [...ANYWHERE, ...more];
  const calls = table.map(([call]) => call);
  const { offset, answers } = await inZone(zone, calls);
  expect(offset, 'this Node knows that time zone').toBe(minutes);
  expect(calls.map((call, at) => [...call, answers[at]])).toEqual(
    table.map(([call, answer]) => [...call, answer]),
  );
});

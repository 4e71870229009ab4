/** Who needs somebody stands on top. */
import { expect, test } from 'vitest';
import type { LinkState } from '@/link';
import { orderOf } from './board';
import { PAGE } from './test-helpers';
import type { LinkRow } from './view';

const NOW = Date.UTC(2026, 10, 24, 9);
const ago = (seconds: number) => NOW - seconds * 1000;

const STATE: LinkState = { ...PAGE, page: 'in-mobile', hint: 'create-continue', quiet: 0, hand: false };
const row = (id: number, change: Partial<LinkRow>, state: Partial<LinkState> = {}): LinkRow => ({
  id: String(id),
  sign: { animal: 'chat', colour: 'bleu' },
  joined: ago(600),
  state: { ...STATE, ...state },
  other: false,
  since: ago(60),
  problemSince: null,
  handSince: null,
  quietSince: ago(10),
  heard: NOW,
  lost: false,
  sent: null,
  ...change,
});
const order = (...rows: LinkRow[]) => orderOf(rows, NOW).map(({ id, kind }) => `${id} ${kind}`);

test('hand, error, quiet, lost, at work, waiting, done', () => {
  const rows = [
    row(1, {}, { finished: true, page: null }),
    row(2, {}, { wait: 'postman', page: null }),
    row(3, {}),
    row(4, { lost: true }),
    row(5, { quietSince: ago(181) }),
    row(6, { problemSince: ago(31) }),
    row(7, { handSince: ago(1) }),
  ];
  expect(order(...rows)).toEqual([
    '7 hand',
    '6 problem',
    '5 quiet',
    '4 lost',
    '3 working',
    '2 waiting',
    '1 done',
  ]);
});

test('of two who need the same, the one who has needed it for longer', () => {
  expect(order(row(1, { handSince: ago(5) }), row(2, { handSince: ago(9) }))).toEqual(['2 hand', '1 hand']);
  expect(order(row(1, { problemSince: ago(40) }), row(2, { problemSince: ago(50) }))).toEqual([
    '2 problem',
    '1 problem',
  ]);
  expect(order(row(1, { quietSince: ago(200) }), row(2, { quietSince: ago(300) }))).toEqual([
    '2 quiet',
    '1 quiet',
  ]);
  expect(order(row(2, {}), row(10, {}))).toEqual(['2 working', '10 working']);
});

test('an error that has just come, and quiet away from any page, are work', () => {
  expect(order(row(1, { problemSince: ago(29) }))).toEqual(['1 working']);
  expect(order(row(1, { quietSince: ago(179) }))).toEqual(['1 working']);
  expect(order(row(1, { quietSince: ago(900) }, { page: null }))).toEqual(['1 working']);
  expect(order(row(1, { state: null, quietSince: ago(900) }))).toEqual(['1 working']);
});

test('a hand counts for more than a cut: somebody has asked', () => {
  expect(order(row(1, { lost: true, handSince: ago(60) }))).toEqual(['1 hand']);
});

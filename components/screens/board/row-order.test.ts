/** Rows stand by who needs somebody, and never move while somebody is at them. */
import { expect, test } from 'vitest';
import type { LinkRow } from '@/extension/link/view';
import { MOVE_GAP, NO_ORDER, nextOrder } from './row-order';
import { rowAt } from './test-helpers';

const NOW = Date.UTC(2026, 10, 24, 9);
const row = (id: number, hand = false): LinkRow =>
  rowAt(NOW, { id: String(id), handSince: hand ? NOW : null });
const calm = [row(1), row(2), row(3)];
const asking = [row(1), row(2), row(3, true)];
const first = nextOrder(NO_ORDER, calm, NOW, false);

test('the board opens in order', () => {
  expect(nextOrder(NO_ORDER, asking, NOW, false).ids).toEqual(['3', '1', '2']);
});

test('rows move, at most every ten seconds', () => {
  expect(nextOrder(first, asking, NOW + MOVE_GAP - 1, false)).toBe(first);
  const moved = nextOrder(first, asking, NOW + MOVE_GAP, false);
  expect(moved).toEqual({ ids: ['3', '1', '2'], moved: NOW + MOVE_GAP });
  expect(nextOrder(moved, calm, NOW + 2 * MOVE_GAP - 1, false)).toBe(moved);
});

test('no row moves while pointer or focus is in the list, however long', () => {
  expect(nextOrder(first, asking, NOW + 10 * MOVE_GAP, true)).toBe(first);
});

test('who comes stands last at once, who goes leaves at once, also under the pointer; neither is a move', () => {
  const more = nextOrder(first, [...asking, row(4, true)], NOW + 1, true);
  expect(more).toEqual({ ids: ['1', '2', '3', '4'], moved: NOW });
  expect(nextOrder(more, [row(1), row(4)], NOW + 2, true)).toEqual({ ids: ['1', '4'], moved: NOW });
});

test('a clock that is set back does not hold the rows', () => {
  expect(nextOrder(first, asking, NOW - 3_600_000, false).ids).toEqual(['3', '1', '2']);
});

/**
 * The ratchet: on a sample of the bench, wrong elements and deleted targets that are still pointed at may never become
 * more, and the right ones may not fall by more than a point. When a change makes the figures better, keep them:
 * `node bench/locator/ratchet.mjs --write`.
 */
import { expect, test } from 'vitest';
import { floor, type Line, sample, worse } from '../../bench/locator/ratchet.mjs';

test('the resolver points at nothing that it did not point at before', async () => {
  const now = await sample();
  expect(now.reduce((sum, line) => sum + line.targets, 0)).toBeGreaterThan(1000);
  expect(worse(floor(), now)).toEqual([]);
}, 120_000);

const line: Line = {
  corpus: 'pages',
  strength: 'mild',
  targets: 200,
  right: 190,
  wrong: 1,
  deleted: 50,
  stillAnchored: 1,
};
test.each([
  ['one more wrong element', { wrong: 2 }, /2 wrong elements, 1 before/],
  ['one more deleted target', { stillAnchored: 2 }, /2 deleted targets still anchored, 1 before/],
  ['more than a point fewer right', { right: 187 }, /93.5 % right, 95.0 % before/],
  ['a strength that is gone', { strength: 'hostile' }, /not measured/],
])('the ratchet holds against %s', (_what, change, said) => {
  expect(worse([line], [{ ...line, ...change }]).join()).toMatch(said);
});
test('the ratchet lets through what is as good, or a point less right', () => {
  expect(worse([line], [line])).toEqual([]);
  expect(worse([line], [{ ...line, right: 188, wrong: 0 }])).toEqual([]);
});

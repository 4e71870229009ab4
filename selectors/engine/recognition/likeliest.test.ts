import { expect, test } from 'vitest';
import { likeliest } from './likeliest';

const weights = new Map([
  ['n:go', 2],
  ['n:later', -1],
]);
const ask = (controls: string[][]) => likeliest(weights, controls, (one) => one);

test('how likely one is, among the others and none of them', () => {
  const go = ['n:go'];
  // 2 against none of them: e² / (1 + e²) = .88
  expect(ask([go])).toEqual({ best: go, p: expect.closeTo(0.881, 3), lead: Number.POSITIVE_INFINITY });
  // … and against one of which nothing is known: e² / (1 + 1 + e²) = .79
  expect(ask([['n:other'], go])).toEqual({
    best: go,
    p: expect.closeTo(0.787, 3),
    lead: expect.closeTo(Math.E ** 2, 3),
  });
});

test('of two alike neither leads; of none there is none', () => {
  expect(ask([['n:go'], ['n:go']])?.lead).toBe(1);
  expect(ask([])).toBeNull();
});

test('what offers another thing is out, unless this meaning offers it', () => {
  for (const offer of ['delete', 'pay', 'later', 'back']) expect(ask([['n:go', `n:${offer}`]])).toBeNull();
  const back = ['n:back'];
  expect(likeliest(new Map([['n:back', 2]]), [back], (one) => one)?.best).toBe(back);
});

test('in the name of a field to type in, what is said aside puts nothing out', () => {
  for (const aside of ['later', 'back', 'help']) {
    expect(ask([['n:go', `n:${aside}`, 'k:text']])).not.toBeNull();
    expect(ask([['n:go', `n:${aside}`, 'k:button']])).toBeNull();
  }
  expect(ask([['n:go', 'n:delete', 'k:text']])).toBeNull();
});

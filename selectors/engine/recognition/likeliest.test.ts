import { expect, test } from 'vitest';
import { likeliest } from './likeliest';

const weights = new Map([
  ['n:go', 2],
  ['n:later', -1],
]);
const ask = (controls: string[][], least = 0.5) => likeliest(weights, controls, (one) => one, least);

test('one that is likelier than all others, and than none', () => {
  const go = ['n:go'];
  expect(ask([go, ['n:other']])).toBe(go);
  // 2 against none of them: e² / (1 + e²) = .88
  expect(ask([go], 0.87)).toBe(go);
  expect(ask([go], 0.89)).toBeNull();
});

test('of two alike, or of none, nothing', () => {
  expect(ask([['n:go'], ['n:go']])).toBeNull();
  expect(ask([['n:other']], 0.6)).toBeNull();
  expect(ask([])).toBeNull();
});

test('what offers another thing is out, unless this meaning offers it', () => {
  for (const offer of ['delete', 'pay', 'later', 'back']) expect(ask([['n:go', `n:${offer}`]])).toBeNull();
  const back = ['n:back'];
  expect(likeliest(new Map([['n:back', 2]]), [back], (one) => one, 0.5)).toBe(back);
});

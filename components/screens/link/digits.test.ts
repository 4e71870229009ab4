import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caretAfter, digitsIn, inPairs } from './digits';

test.each([
  ['', ''],
  ['4', '4'],
  ['48', '48'],
  ['482', '48 2'],
  ['48 29-16.53 70', '48 29 16 53 70'],
  ['4829165370999', '48 29 16 53 70'],
  ['quarante-huit 29', '29'],
])('%s is shown as « %s »', (typed, shown) => {
  expect(inPairs(digitsIn(typed))).toBe(shown);
});

test('the caret stays behind the digit that was typed, wherever that was', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{0,10}$/), fc.nat(10), (digits, at) => {
      const count = Math.min(at, digits.length);
      const before = inPairs(digits).slice(0, caretAfter(count));
      expect(digitsIn(before)).toBe(digits.slice(0, count));
      expect(before).not.toMatch(/ $/);
    }),
  );
});

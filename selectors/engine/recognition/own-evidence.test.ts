/** Which controls can have a meaning by what they say of themselves. */
import { expect, test } from 'vitest';
import { withEvidence } from './own-evidence';

const ask = (meaning: string, ...controls: string[]) =>
  withEvidence(meaning, controls, (one) => one.split(' '));

test.each([
  ['email', 'bias k:email', 'bias n:login n:account k:text'],
  ['email', 'bias i:mail k:text', 'bias n:number k:text'],
  ['password', 'bias n:password k:password', 'bias n:number k:password'],
  ['password', 'bias i:password k:password', 'bias n:create n:password k:password'],
  ['password', 'bias n:password k:password', 'bias n:password d:strength k:password'],
  ['mobile', 'bias n:phone k:text', 'bias n:document k:text'],
  ['mobile', 'bias k:tel', 'bias n:phone n:mail k:tel'],
  ['mobile', 'bias n:number k:tel', 'bias n:number h:pay k:tel'],
  ['last-name', 'bias n:lastname k:text', 'bias n:lastname n:firstname k:text'],
  ['first-name', 'bias i:firstname k:text', 'bias n:login k:text'],
  ['address', 'bias n:postal k:text', 'bias n:mail n:address k:text'],
  ['code', 'bias n:code k:text', 'bias n:postal n:code k:text'],
  ['code', 'bias k:box', 'bias n:code h:pay k:code'],
])('%s: « %s » can be it, « %s » cannot', (meaning, can, cannot) => {
  expect(ask(meaning, can)).toEqual([can]);
  expect(ask(meaning, cannot)).toEqual([]);
});

test('of two present passwords neither is it: it is the form of a new one', () => {
  expect(ask('password', 'n:password', 'i:password')).toEqual([]);
  expect(ask('email', 'n:mail', 'i:mail')).toHaveLength(2);
});

test('a meaning that is of one site alone is left to its weights', () => {
  expect(ask('in-create', 'bias k:button')).toEqual(['bias k:button']);
});

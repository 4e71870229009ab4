/** SECURITY.md counts what is tried: the numbers are those of the tables. */
import { expect, test } from 'vitest';
import { FORGED_REPAIRS } from '../e2e/hostile/forged-repairs';
import { LIES } from '../e2e/hostile/lies';
import { PAGES } from '../e2e/hostile/pages';
import { read } from './repository';

test('SECURITY.md says how many hostile pages and forged repairs are tried', () => {
  const [, said] = /Tried in each browser: (.*?)\n\n/s.exec(read('SECURITY.md')) ?? [];
  expect(said, 'SECURITY.md, under its table: what is tried').toBeDefined();
  expect(said?.match(/\d+/g)?.map(Number), said).toEqual([
    PAGES.length,
    LIES.length,
    250,
    FORGED_REPAIRS.length,
  ]);
});

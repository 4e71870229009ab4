/** What an adviser may have shown: the targets of a page, but for those that send, pay, sign or delete. */
import { expect, test } from 'vitest';
import { allMaps } from '../injection/site-maps';
import { guide } from '../test-helpers';
import { createKnown } from './known';
import { showableOn } from './showable';

const maps = allMaps().map((map) => ({
  ...map,
  pages: map.pages.map((page) => ({
    ...page,
    targets: page.targets.map((one) => (one.id === 'in-mobile-next' ? { ...one, link: false } : one)),
  })),
}));

test('a target that may not be shown is neither offered nor heard of', () => {
  const offered = showableOn('in-mobile', maps).map(({ id }) => id);
  expect(offered).toContain('in-mobile-number');
  expect(offered).not.toContain('in-mobile-next');
  const { isKnown } = createKnown(guide.journey, () => maps);
  expect(isKnown({ k: 'show', page: 'in-mobile', target: 'in-mobile-number' })).toBe(true);
  expect(isKnown({ k: 'show', page: 'in-mobile', target: 'in-mobile-next' })).toBe(false);
});

test('nothing is offered of a page that nobody knows', () => {
  expect(showableOn('no-such-page', maps)).toEqual([]);
});

/** What has to be ready, on lists as small as the rules need. */
import { describe, expect, test } from 'vitest';
import { createLookups } from '../lookups';
import { shippedJourney } from '../shipped';
import { createPreparation } from './index';
import type { AtHand } from './schema';

const lookups = createLookups(shippedJourney().data);
const [step, other] = lookups.data.steps.filter(({ stage }) => stage === 'prepare').map(({ id }) => id);
const elsewhere = lookups.data.steps.find(({ stage }) => stage === 'connect')?.id ?? '';

const texts = {
  hand: { document: 'your document', 'card-new': 'the small card', phone: 'your phone' },
  why: { call: 'somebody calls' },
};
const prepare = (lists: Partial<AtHand>) =>
  createPreparation({ version: 1, stages: {}, steps: {}, bring: [], ...lists }, texts, lookups);

describe('what to have at hand', () => {
  const { atHand } = prepare({
    stages: { prepare: ['phone', 'document'] },
    steps: { [other ?? '']: ['document'] },
  });

  test('is the stage’s, unless the step has a list of its own', () => {
    expect(step && other && elsewhere).toBeTruthy();
    expect(atHand(step ?? '', {})).toEqual(['your phone', 'your document']);
    expect(atHand(other ?? '', {})).toEqual(['your document']);
    expect(atHand(elsewhere, {})).toEqual([]);
  });

  test('calls the document the small card on the way of France Identité, and on no other', () => {
    expect(atHand(step ?? '', { way: 'france-identite' })).toEqual(['your phone', 'the small card']);
    expect(atHand(step ?? '', { way: 'web' })).toEqual(['your phone', 'your document']);
  });
});

describe('what to bring', () => {
  const { bringList } = prepare({
    bring: [
      { branch: { way: 'paper', drink: 'tea' }, items: [['document', null]] },
      {
        branch: { way: 'paper' },
        items: [
          ['phone', 'call'],
          ['document', null],
        ],
      },
    ],
  });

  test('is the first list whose branches all fit, with a reason where there is one', () => {
    expect(bringList({ way: 'paper', drink: 'tea' })).toEqual([{ item: 'your document' }]);
    expect(bringList({ way: 'paper', drink: 'water' })).toEqual([
      { item: 'your phone', why: 'somebody calls' },
      { item: 'your document' },
    ]);
  });

  test('is nothing where no list fits', () => expect(bringList({ way: 'web' })).toEqual([]));
});

test('an item without words is found by a test rather than by a learner', () => {
  const { bringList } = prepare({ bring: [{ branch: {}, items: [['spoon', null]] }] });
  expect(() => bringList({})).toThrow('No words for hand.spoon');
});

/** Which symptoms come first, and what a remedy says, on data as small as the rules need. */
import { describe, expect, test } from 'vitest';
import type { Step } from '../schema';
import { createTroubleshooting } from './index';
import type { SymptomData } from './schema';

const symptom = (id: string, more: Partial<SymptomData> = {}): SymptomData => ({
  id,
  groups: ['all'],
  refs: [],
  basis: 'official',
  source: 'somebody who knows',
  checked: '2026-11',
  contact: null,
  actions: [],
  ...more,
});
const NAMES = ['step', 'stage', 'any', 'tea', 'a', 'b', 'c', 'd'];
const help = { id: 'help', name: 'Help' };

const make = () =>
  createTroubleshooting(
    {
      symptoms: {
        groups: ['all', 'mute'],
        points: [
          ...NAMES.filter((id) => id !== 'tea').map((id) => symptom(id)),
          symptom('tea', { branch: { drink: 'tea' } }),
          symptom('guess', {
            groups: ['mute'],
            basis: 'inferred',
            contact: 'help',
            actions: [
              { label: 'pour', type: 'step', step: 'pour' },
              { label: 'mute', type: 'step', step: 'pour' },
            ],
          }),
          symptom('no-words'),
        ],
      },
      likely: {
        steps: { pour: ['step', 'tea', 'any'] },
        stages: { kitchen: ['stage', 'step'] },
        any: ['any', 'gone', 'a', 'b', 'c', 'd'],
        always: ['any', 'gone', 'tea'],
      },
    },
    {
      groups: { all: 'Everything' },
      points: {
        ...Object.fromEntries(NAMES.map((id) => [id, { ask: `${id}?`, do: `${id}!`, why: `${id}.` }])),
        // biome-ignore lint/suspicious/noThenProperty: words, never a function, so nobody takes it for a promise
        guess: { ask: 'guess?', do: 'guess!', why: 'guess.', then: 'then.', read: 'aloud.' },
      },
      actions: { pour: 'Pour it' },
    },
    { stepOf: (id) => (['pour', 'boil'].includes(id) ? ({ id, stage: 'kitchen' } as Step) : undefined) },
    { contactOf: (id) => (id === 'help' ? (help as never) : null) },
  );

test('what is offered at every step: the one that fits the page in front comes first', () => {
  const { guideSymptoms } = make();
  expect(guideSymptoms(false).map(({ id }) => id)).toEqual(['any', 'tea']);
  expect(guideSymptoms(true).map(({ id }) => id)).toEqual(['tea', 'any']);
});

describe('the likely symptoms', () => {
  const ids = (step: string | null, branches = {}) =>
    make()
      .likelySymptoms(step, branches)
      .map(({ id }) => id);

  test('are those of the step, then of its stage, then of anywhere: each once, six at most', () => {
    expect(ids('pour', { drink: 'tea' })).toEqual(['step', 'tea', 'any', 'stage', 'a', 'b']);
    expect(ids('boil')).toEqual(['stage', 'step', 'any', 'a', 'b', 'c']);
    expect(ids('gone')).toEqual(['any', 'a', 'b', 'c', 'd']);
    expect(ids(null)).toEqual(['any', 'a', 'b', 'c', 'd']);
  });

  test('are none of another branch', () => expect(ids('pour', { drink: 'water' })).not.toContain('tea'));

  test('are asked in words', () =>
    expect(make().likelySymptoms(null, {})[0]).toEqual({ id: 'any', ask: 'any?' }));
});

test('a group or a symptom without words has its name', () => {
  expect(make().groups()).toEqual([
    { id: 'all', title: 'Everything' },
    { id: 'mute', title: 'mute' },
  ]);
  expect(make().symptomsOf('mute')).toEqual([{ id: 'guess', ask: 'guess?' }]);
  expect(make().symptomsOf('all').at(-1)).toEqual({ id: 'no-words', ask: 'no-words' });
});

describe('a remedy', () => {
  test('says all that there is to say, softly where it is an inference', () => {
    expect(make().remedyOf('guess')).toEqual({
      id: 'guess',
      ask: 'guess?',
      do: 'guess!',
      why: 'guess.',
      // biome-ignore lint/suspicious/noThenProperty: words, never a function, so nobody takes it for a promise
      then: 'then.',
      source: 'somebody who knows',
      checked: '2026-11',
      soft: true,
      read: 'aloud.',
      contact: help,
      actions: [
        { label: 'Pour it', type: 'step', step: 'pour' },
        { label: '', type: 'step', step: 'pour' },
      ],
    });
  });

  test('says no more than there is', () => {
    const { then: next, ...remedy } = make().remedyOf('a');
    expect(next).toBeNull();
    expect(remedy).toMatchObject({ read: null, contact: null, soft: false, actions: [] });
  });

  test.each(['gone', 'no-words'])('of %s is an error, rather than a button that leads nowhere', (id) =>
    expect(() => make().remedyOf(id)).toThrow(`No symptom "${id}"`),
  );
});

/** Rules of the journey that the shipped one has no page for, or only one: on a journey as small as they need. */
import { describe, expect, test } from 'vitest';
import { createJourney } from './create-journey';
import { newProgress } from './progress';
import { parseJourney } from './schema';
import { found, reading, seen, tick, undo, unsure } from './test-helpers';

const TEXTS = ['away', 'first', 'second', 'third', 'rest', 'tea', 'water', 'all-done'];
const onPage = (id: string, more: object = {}) => ({
  id,
  stage: 'kitchen',
  kind: 'page',
  pages: [id],
  away: 'away',
  hints: [{ text: 'rest' }],
  ...more,
});

const journey = createJourney({
  ...parseJourney(
    {
      version: 1,
      stages: [{ id: 'shop' }, { id: 'kitchen' }],
      branches: { drink: { values: ['tea', 'water'], default: 'tea' } },
      finished: [{ text: 'all-done' }],
      walls: [],
      steps: [
        onPage('buy', { stage: 'shop' }),
        onPage('boil', {
          pages: ['kettle', 'pot'],
          hints: [
            { text: 'first', page: 'kettle', target: 'lid', until: 'filled' },
            { text: 'second', page: 'pot', target: 'flame', until: 'filled' },
            { text: 'third' },
          ],
        }),
        {
          id: 'steep',
          stage: 'kitchen',
          kind: 'off-page',
          pages: ['clock', 'window'],
          hints: [
            { text: 'first', page: 'clock' },
            { text: 'tea', branch: { drink: 'tea' }, tick: true },
            { text: 'water', branch: { drink: 'water' }, tick: true },
          ],
        },
        onPage('pour', { proves: 'stage' }),
        onPage('drink', { doneWhenSeen: true }),
        onPage('spill', {
          aside: 'pour',
          hints: [
            { text: 'first', target: 'cloth' },
            { text: 'second', target: 'cup', until: 'filled' },
            { text: 'third' },
          ],
        }),
      ],
    },
    TEXTS,
  ),
  waits: [],
});

const after = (...commands: Parameters<typeof journey.apply>[1][]) =>
  commands.reduce((progress, command, at) => journey.apply(progress, command, 10 + at), newProgress(1));
const doneIn = (progress: ReturnType<typeof after>) =>
  Object.entries(progress.steps).flatMap(([id, { state }]) => (state === 'done' ? [id] : []));

describe('the hints of a step with several pages', () => {
  test('of one page are not given on another', () => {
    expect(journey.nextStep(reading('pot', { lid: found(), flame: found() }), after())).toMatchObject({
      hint: 'second',
      target: 'flame',
    });
    expect(journey.nextStep(reading('kettle', { lid: found(), flame: found() }), after())).toMatchObject({
      hint: 'first',
      target: 'lid',
    });
  });

  test('end with the last one, which stays when all is met', () => {
    expect(journey.nextStep(reading('pot', { flame: found('filled') }), after()).hint).toBe('third');
  });
});

describe('what is only to be pressed or read', () => {
  const hint = (cloth: ReturnType<typeof found>, cup = found('filled')) =>
    journey.nextStep(reading('spill', { cloth, cup }), after()).hint;

  test('is never met, whatever it holds', () =>
    expect(hint(found('filled', 'valid', 'checked'))).toBe('first'));

  test('is not passed over when it cannot be seen, though what follows is filled', () =>
    expect(hint(unsure)).toBe('first'));

  test('gives way to a field that the learner is in', () =>
    expect(hint(found('active'), found('active'))).toBe('second'));
});

describe('a step away from any page', () => {
  const before = ['buy', 'boil'].map(tick);

  test('is told in the words of the learner’s branch', () => {
    expect(journey.nextStep(null, after(...before))).toMatchObject({
      step: 'steep',
      hint: 'tea',
      tick: true,
    });
    const water = after(...before, { type: 'branch', key: 'drink', value: 'water' });
    expect(journey.nextStep(null, water)).toMatchObject({ step: 'steep', hint: 'water', tick: true });
  });

  test('that is done is left behind on the pages where it could be ticked off, not on its others', () => {
    const done = after(...before, tick('steep'));
    expect(journey.nextStep(reading('window'), done)).toMatchObject({ step: 'pour', onPage: false });
    expect(journey.nextStep(reading('clock'), done)).toMatchObject({ step: 'steep', onPage: true });
    expect(journey.nextStep(reading('window'), after(...before))).toMatchObject({
      step: 'steep',
      onPage: true,
    });
  });
});

describe('a page that is seen', () => {
  test('and proves its stage only, proves that, and nothing of the stage before', () => {
    expect(doneIn(after(seen('pour')))).toEqual(['boil', 'steep']);
    expect(doneIn(after(seen('drink')))).toEqual(['buy', 'boil', 'steep', 'pour', 'drink']);
  });

  test('does not take the learner’s word for a step in the place of its own', () => {
    const told = after(tick('drink'));
    expect(journey.apply(told, seen('drink'), 99).steps.drink).toEqual(told.steps.drink);
    const undone = after(tick('drink'), undo('drink'));
    expect(journey.apply(undone, seen('drink'), 99).steps.drink).toMatchObject({ state: 'done', by: 'page' });
  });
});

test('an answer that was given already changes nothing, and is not written', () => {
  const answered = after({ type: 'branch', key: 'drink', value: 'water' });
  expect(answered.branch.drink).toMatchObject({ value: 'water' });
  expect(journey.apply(answered, { type: 'branch', key: 'drink', value: 'water' }, 99)).toBe(answered);
  expect(journey.apply(answered, { type: 'branch', key: 'drink', value: 'milk' }, 99)).toBe(answered);
  expect(journey.apply(answered, { type: 'branch', key: 'food', value: 'tea' }, 99)).toBe(answered);
});

test('a page that no step has tells nothing', () => {
  expect(journey.stepOfPage(null)).toBeUndefined();
  expect(journey.orderOf('nowhere')).toBe(-1);
  expect(journey.orderOf('buy')).toBe(0);
});

/** A journey is what its data say: another one stands beside the shipped one, and neither knows of the other. */
import { describe, expect, it } from 'vitest';
import { createJourney } from './create-journey';
import { newProgress } from './progress';
import { parseJourney } from './schema';
import { shippedJourney } from './shipped';

const definition = parseJourney(
  {
    version: 1,
    stages: [{ id: 'tea' }],
    branches: { leaves: { values: ['green', 'black'], default: 'black' } },
    finished: [{ text: 'drink' }],
    walls: [],
    steps: [
      { id: 'boil', stage: 'tea', kind: 'page', pages: ['kettle'], away: 'boil', hints: [{ text: 'boil' }] },
      { id: 'steep', stage: 'tea', kind: 'off-page', hints: [{ text: 'steep', tick: true }] },
    ],
  },
  ['boil', 'steep', 'drink'],
);
const waits = [
  {
    id: 'steeping',
    steps: ['steep'],
    auto: true,
    remindAfter: 1,
    worryAfter: 2,
    source: 'The kettle.',
    checked: '2026-11',
    mark: 'certain',
  },
] as const;
const tea = createJourney({
  ...definition,
  waits: waits.map((wait) => ({ ...wait, steps: [...wait.steps] })),
});
const started = tea.apply(newProgress(1), { type: 'start' }, 2);

describe('a journey of other data', () => {
  it('leads through its own steps, to its own end', () => {
    expect(tea.nextStep(null, started)).toMatchObject({ step: 'boil', hint: 'boil', index: 1, total: 2 });
    const boiled = tea.apply(started, { type: 'seen', page: 'kettle' }, 3);
    const then = tea.apply(boiled, { type: 'tick', step: 'boil' }, 4);
    expect(tea.nextStep(null, then)).toMatchObject({ step: 'steep', tick: true });
    expect(tea.waitsOf(then).map(({ wait }) => wait.id)).toEqual(['steeping']);
    const done = tea.apply(then, { type: 'tick', step: 'steep' }, 5);
    expect(tea.isFinished(done)).toBe(true);
    expect(tea.nextStep(null, done).hint).toBe('drink');
    expect(tea.overview(done)).toMatchObject([{ stage: 'tea', state: 'done', done: 2, total: 2 }]);
    expect(tea.stepsOf(started)[0]?.steps.map(({ id }) => id)).toEqual(['boil', 'steep']);
    expect(tea.previewOf('steep', started)).toMatchObject({ step: 'steep', hint: 'steep' });
  });

  it('knows nothing of the shipped one, nor the other way round', () => {
    const shipped = shippedJourney();
    expect(tea.stepOf('sms')).toBeUndefined();
    expect(shipped.stepOf('steep')).toBeUndefined();
    expect(tea.branchesOf({ verification: { value: 'online' } })).toEqual({ leaves: 'black' });
    const ticked = tea.apply(started, { type: 'tick', step: 'boil' }, 3);
    expect(shipped.apply(started, { type: 'tick', step: 'boil' }, 3)).toBe(started);
    expect(tea.parseProgress(ticked)).toMatchObject({ ok: true, repaired: [] });
    expect(shipped.parseProgress(ticked)).toMatchObject({
      ok: true,
      repaired: ['steps.boil', 'waits.steeping'],
    });
    expect(shipped.nextStep(null, started).step).toBe('home');
  });
});

/** What the panel lists: each stage of the learner's route, its steps, which of them are done, and which comes next. */
import { describe, expect, it } from 'vitest';
import { createJourney } from './create-journey';
import { newProgress } from './progress';
import { parseJourney } from './schema';
import { tick, undo } from './test-helpers';

const page = (id: string, stage: string, more: object = {}) => ({
  id,
  stage,
  kind: 'page' as const,
  pages: [id],
  away: 'say',
  hints: [{ text: 'say' }],
  ...more,
});

const { apply, isFinished, overview, stepsOf } = createJourney({
  ...parseJourney(
    {
      version: 1,
      stages: [{ id: 'shop' }, { id: 'kitchen' }, { id: 'garden' }],
      branches: { drink: { values: ['tea', 'water'], default: 'tea' } },
      finished: [{ text: 'say' }],
      walls: [],
      steps: [
        page('buy', 'shop', { branch: { drink: 'tea' } }),
        page('boil', 'kitchen'),
        page('clean-kettle', 'kitchen', { optional: true }),
        { id: 'steep', stage: 'kitchen', kind: 'off-page', hints: [{ text: 'say', tick: true }] },
        page('broken-cup', 'kitchen', { aside: 'steep' }),
        page('sit', 'garden'),
      ],
    },
    ['say'],
  ),
  waits: [],
});

const after = (...commands: Parameters<typeof apply>[1][]) =>
  commands.reduce((progress, command, at) => apply(progress, command, 10 + at), newProgress(1));
const names = (progress: ReturnType<typeof after>) =>
  stepsOf(progress).map(({ stage, steps }) => [stage, ...steps.map(({ id }) => id)]);
const withMark = (mark: 'done' | 'current' | 'offPage', progress: ReturnType<typeof after>) =>
  stepsOf(progress).flatMap(({ steps }) => steps.filter((step) => step[mark]).map(({ id }) => id));

describe('the list of steps', () => {
  it('has the steps of the route in order, by stage, and none that stands aside', () => {
    expect(names(after())).toEqual([
      ['shop', 'buy'],
      ['kitchen', 'boil', 'steep'],
      ['garden', 'sit'],
    ]);
  });

  it('leaves out a stage that the learner’s way does not have', () => {
    const water = after({ type: 'branch', key: 'drink', value: 'water' });
    expect(names(water)).toEqual([
      ['kitchen', 'boil', 'steep'],
      ['garden', 'sit'],
    ]);
  });

  it('has a step that not everybody meets while its page was seen last, and once it is done', () => {
    expect(names(after({ type: 'seen', page: 'clean-kettle' }))).toContainEqual([
      'kitchen',
      'boil',
      'clean-kettle',
      'steep',
    ]);
    const gone = after({ type: 'seen', page: 'clean-kettle' }, { type: 'seen', page: 'boil' });
    expect(names(gone)).toContainEqual(['kitchen', 'boil', 'steep']);
    expect(names(after(tick('clean-kettle')))).toContainEqual(['kitchen', 'boil', 'clean-kettle', 'steep']);
  });

  it('marks what is done, what comes next, and what happens away from any page', () => {
    const begun = after(tick('buy'), tick('steep'));
    expect(withMark('done', begun)).toEqual(['buy', 'steep']);
    expect(withMark('current', begun)).toEqual(['boil']);
    expect(withMark('offPage', begun)).toEqual(['steep']);
    expect(withMark('done', after(tick('buy'), undo('buy')))).toEqual([]);
  });
});

describe('the overview', () => {
  it('counts what everybody meets; a step that not everybody does is no part of the total', () => {
    const begun = after(tick('buy'), tick('boil'), tick('clean-kettle'));
    expect(overview(begun)).toEqual([
      { stage: 'shop', state: 'done', done: 1, total: 1, undoable: ['buy'] },
      { stage: 'kitchen', state: 'current', done: 1, total: 2, undoable: ['boil', 'clean-kettle'] },
      { stage: 'garden', state: 'todo', done: 0, total: 1, undoable: [] },
    ]);
  });

  it('leaves out a stage that the learner’s way does not have', () => {
    const water = after({ type: 'branch', key: 'drink', value: 'water' });
    expect(overview(water).map(({ stage, state }) => [stage, state])).toEqual([
      ['kitchen', 'current'],
      ['garden', 'todo'],
    ]);
  });

  it('goes back to a stage of which something was undone', () => {
    const all = after(...['buy', 'boil', 'steep', 'sit'].map(tick));
    const states = (progress: typeof all) => overview(progress).map(({ state }) => state);
    expect(states(all)).toEqual(['done', 'done', 'done']);
    expect(states(apply(all, undo('boil'), 99))).toEqual(['done', 'current', 'done']);
  });
});

it('the journey is finished without the steps that not everybody meets, and not before the last of the others', () => {
  expect(isFinished(after(...['buy', 'boil', 'steep'].map(tick)))).toBe(false);
  expect(isFinished(after(...['buy', 'boil', 'steep', 'sit'].map(tick)))).toBe(true);
});

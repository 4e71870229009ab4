/** What an adviser may be shown: any step of any route, as a learner who has come as far would see it. */
import { expect, test } from 'vitest';
import { branchesFor } from './lookups';
import { newProgress } from './progress';
import { shippedJourney } from './shipped';
import { after, seen, tick } from './test-helpers';
import { lockOf } from './waits';

const journey = shippedJourney();
const { data, previewOf } = journey;
const route = data.steps.filter(({ aside }) => !aside);
const fresh = newProgress(1000);

test.each(route.map((step) => [step.id, step] as const))('%s is shown, whoever asks', (id, step) => {
  for (const progress of [fresh, after(seen('in-mobile'), tick('home'))]) {
    const shown = previewOf(id, progress);
    expect(shown).toMatchObject({ step: id, stage: step.stage, onPage: false, problem: false, target: null });
    const own = step.hints.filter(({ page }) => !page).map(({ text }) => text);
    expect(step.away === undefined ? own : [step.away]).toContain(shown?.hint);
    const branches = branchesFor(step.branch, journey.branchesOf(progress.branch));
    expect(shown).toMatchObject(journey.positionOf(step, branches));
  }
});

test('some of them are for one branch only, and some not for everybody', () => {
  expect(route.some(({ branch }) => branch)).toBe(true);
  expect(route.some(({ optional }) => optional)).toBe(true);
});

test('no step stands there that is on no route', () => {
  const aside = data.steps.filter((step) => step.aside);
  expect(aside.length).toBeGreaterThan(0);
  for (const { id } of aside) expect(previewOf(id, fresh), id).toBeNull();
  expect(previewOf('no-such-step', fresh)).toBeNull();
});

test('a lock lies on its own steps, while it runs', () => {
  const lock = data.waits.find(({ auto }) => !auto);
  const [step = ''] = lock?.steps ?? [];
  const wait = lock?.id ?? '';
  const locked = after({ type: 'wait', wait });
  expect(step).not.toBe('');
  expect(lockOf(journey, locked, step)).toBe(lock);
  expect(lockOf(journey, fresh, step)).toBeUndefined();
  expect(lockOf(journey, after({ type: 'wait', wait }, { type: 'wait-over', wait }), step)).toBeUndefined();
  for (const { id } of data.steps.filter(({ id }) => !lock?.steps.includes(id)))
    expect(lockOf(journey, locked, id), id).toBeUndefined();
});

test('a wait that begins by itself is no lock', () => {
  for (const { id, steps } of data.waits.filter(({ auto }) => auto)) {
    const waiting = { ...fresh, waits: { [id]: { state: 'running' as const, at: 1 } } };
    for (const step of steps) expect(lockOf(journey, waiting, step), id).toBeUndefined();
  }
});

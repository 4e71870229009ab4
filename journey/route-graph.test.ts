/** Walks the journey's graph: every way leads on, and to one of its ends; changing the way loses nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '@/journey/commands';
import { isDone, newProgress, type Progress } from '@/journey/progress';
import { shippedJourney } from '@/journey/shipped';
import { createTexts } from '@/journey/texts/create-texts';
import { someCommand, someProgress, tick } from './test-helpers';

const {
  apply,
  branchesOf,
  isFinished,
  nextStep,
  previewOf,
  routeOf,
  stepOf,
  stepsOf,
  data: journey,
} = shippedJourney();
const { hint: hintText } = createTexts('fr');

/** Every combination of answers to the journey's branches. */
const combinations = Object.entries(journey.branches).reduce<Record<string, string>[]>(
  (all, [key, { values }]) => all.flatMap((one) => values.map((value) => ({ ...one, [key]: value }))),
  [{}],
);

const start = (answers: Record<string, string>): Progress =>
  [
    { type: 'start' } as Command,
    ...Object.entries(answers).map(([key, value]): Command => ({ type: 'branch', key, value })),
  ].reduce((progress, command) => apply(progress, command, 1000), newProgress(1));

/** Does what comes next, until nothing does. */
function walk(from: Progress): { end: Progress; steps: string[] } {
  const steps: string[] = [];
  let progress = from;
  while (!isFinished(progress)) {
    const { step } = nextStep(null, progress);
    expect(steps, 'the same step twice: the learner goes in circles').not.toContain(step);
    steps.push(step);
    progress = apply(progress, tick(step), 2000 + steps.length);
  }
  return { end: progress, steps };
}

const ENDS: Record<string, string> = {
  web: 'rights',
  app: 'rights',
  'france-identite': 'rights',
  paper: 'paper-answer',
  'france-services': 'france-services',
};

describe('every combination of answers', () => {
  it.each(combinations.map((one) => [Object.values(one).join(', '), one] as const))(
    '%s: leads step by step to its end',
    (_, answers) => {
      const { steps, end } = walk(start(answers));
      const way = ENDS[answers.way ?? ''];
      // Whom the site knows after the check on line needs no paper.
      const isSpared = way === 'paper-answer' && answers.paper === 'spared';
      const last = answers.space === 'elu' && way === 'rights' ? 'mcf-elu' : isSpared ? 'paper-online' : way;
      expect(steps.at(-1)).toBe(last);
      expect(steps.length).toBeGreaterThan(0);
      const finished = nextStep(null, end);
      expect(journey.finished.map((one) => one.text)).toContain(finished.hint);
      expect(
        stepsOf(end)
          .flatMap((stage) => stage.steps)
          .filter((one) => one.current),
      ).toEqual([]);
    },
  );

  it('together reach every step of the journey', () => {
    const reached = new Set(
      combinations.flatMap((answers) => routeOf(branchesOf(start(answers).branch)).map(({ id }) => id)),
    );
    const missing = journey.steps.filter((step) => !step.aside && !reached.has(step.id)).map(({ id }) => id);
    expect(missing).toEqual([]);
  });

  it('the numbers begin again with each stage', () => {
    for (const answers of combinations) {
      let progress = start(answers);
      let stage = '';
      let index = 0;
      for (const step of walk(progress).steps) {
        const next = nextStep(null, progress);
        if (next.stage !== stage) index = 0;
        expect(next.index).toBe(index + 1);
        expect(next.total).toBeLessThanOrEqual(12);
        ({ stage, index } = next);
        progress = apply(progress, tick(step), 5000 + index);
      }
    }
  });
});

describe('whatever happens on the way', () => {
  it('there is a next thing to do, in words, and it can be done', () => {
    fc.assert(
      fc.property(someProgress, (progress) => {
        const next = nextStep(null, progress);
        expect(hintText(next.hint).do).not.toBe('');
        if (isFinished(progress)) return;
        expect(stepOf(next.step), next.step).toBeDefined();
        expect(isDone(apply(progress, tick(next.step), 9), next.step)).toBe(true);
        const end = walk(apply(progress, { type: 'start' }, 9)).end;
        expect(isFinished(end)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('changing the way loses no step that is done', () => {
    const branch = someCommand.filter((command) => command.type === 'branch');
    fc.assert(
      fc.property(someProgress, fc.array(branch, { minLength: 1, maxLength: 6 }), (progress, changes) => {
        const done = Object.keys(progress.steps).filter((id) => isDone(progress, id));
        const after = changes.reduce((one, command) => apply(one, command, 7), progress);
        expect(done.filter((id) => !isDone(after, id))).toEqual([]);
        expect(after.steps).toEqual(progress.steps);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an adviser who shows a step that is still to come', () => {
  it.each(journey.steps.filter((step) => !step.aside).map((step) => step.id))(
    'sees the words of %s',
    (id) => {
      const progress = start({});
      const copy = JSON.stringify(progress);
      const shown = previewOf(id, progress);
      expect(shown).toMatchObject({ step: id, stage: stepOf(id)?.stage });
      expect(hintText(shown?.hint ?? '').do).not.toBe('');
      expect(JSON.stringify(progress)).toBe(copy);
    },
  );

  it('sees the words of the step itself, also while the learner waits for it', () => {
    const waits: Progress['waits'] = { 'video-lock': { state: 'running', at: 2000 } };
    const waiting: Progress = { ...start({ verification: 'online' }), waits };
    const shown = previewOf('ar24-video', waiting);
    expect(shown).toEqual(previewOf('ar24-video', { ...waiting, waits: {} }));
    expect(shown?.hint).not.toBe('video-lock');
    // The wait does hide them from the learner.
    const route = routeOf(branchesOf(waiting.branch)).map(({ id }) => id);
    const there = route
      .slice(0, route.indexOf('ar24-video'))
      .reduce((progress, step) => apply(progress, tick(step), 3000), waiting);
    expect(nextStep(null, there)).toMatchObject({ step: 'ar24-video', hint: 'video-lock' });
  });

  it('sees nothing for a step that is none', () => {
    expect(previewOf('nonsense', start({}))).toBe(null);
    expect(previewOf('fcp-error', start({}))).toBe(null);
  });
});

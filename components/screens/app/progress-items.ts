/** The learner's progress as lines of a list. */
import type { Guide, Progress, StepState, Texts } from '@/journey';

/** @returns the stages; with `steps`, the steps of the current one stand under it */
export function stageItems({ journey, texts }: Guide, progress: Progress, { steps = false } = {}) {
  const { ui } = texts;
  const all = steps ? journey.stepsOf(progress) : [];
  return journey.overview(progress).map(({ stage, state, done, total }) => ({
    id: stage,
    title: texts.stage(stage),
    state,
    note:
      state === 'done'
        ? ui('stageDone')
        : state === 'todo'
          ? ui('stageTodo')
          : ui('stageCount', { done, total }),
    steps:
      state === 'current'
        ? all
            .filter((one) => one.stage === stage)
            .flatMap((one) => one.steps.map((step) => stepItem(texts, step)))
        : [],
  }));
}

function stepItem(texts: Texts, { id, done, current }: StepState) {
  const state = current ? ('current' as const) : done ? ('done' as const) : ('todo' as const);
  const note = { current: 'stageCurrent', done: 'stageDone', todo: 'stageTodo' } as const;
  return { id, title: texts.step(id), state, note: texts.ui(note[state]) };
}

/** @returns what can be undone, the newest first: what was clicked too fast was clicked just now */
export function undoItems({ journey, texts }: Guide, progress: Progress) {
  const when = (step: string) => progress.steps[step]?.at ?? 0;
  return journey
    .overview(progress)
    .flatMap((stage) => stage.undoable)
    .reverse()
    .sort((a, b) => when(b) - when(a))
    .map((step) => {
      const title = texts.step(step);
      return { step, title, label: texts.ui('undoStep', { step: title }) };
    });
}

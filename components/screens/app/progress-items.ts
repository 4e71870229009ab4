/** The learner's progress as lines of a list. */
import { overview, type Progress, stageTitle, stepsOf, stepTitle, ui } from '@/journey';

/** @returns the stages; with `steps`, the steps of the current one stand under it */
export function stageItems(progress: Progress, { steps = false } = {}) {
  const all = steps ? stepsOf(progress) : [];
  return overview(progress).map(({ stage, state, done, total }) => ({
    id: stage,
    title: stageTitle(stage),
    state,
    note:
      state === 'done'
        ? ui('stageDone')
        : state === 'todo'
          ? ui('stageTodo')
          : ui('stageCount', { done, total }),
    steps:
      state === 'current'
        ? all.filter((one) => one.stage === stage).flatMap((one) => one.steps.map(stepItem))
        : [],
  }));
}

function stepItem({ id, done, current }: { id: string; done: boolean; current: boolean }) {
  const state = current ? ('current' as const) : done ? ('done' as const) : ('todo' as const);
  const note = { current: 'stageCurrent', done: 'stageDone', todo: 'stageTodo' } as const;
  return { id, title: stepTitle(id), state, note: ui(note[state]) };
}

/** @returns what can be undone, the newest first: what was clicked too fast was clicked just now */
export function undoItems(progress: Progress) {
  const when = (step: string) => progress.steps[step]?.at ?? 0;
  return overview(progress)
    .flatMap((stage) => stage.undoable)
    .reverse()
    .sort((a, b) => when(b) - when(a))
    .map((step) => ({ step, title: stepTitle(step), label: ui('undoStep', { step: stepTitle(step) }) }));
}

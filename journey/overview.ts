/** What the popup shows of the whole journey: the stages, and how far the learner is in each. */
import { isDone, type Progress } from './progress';
import { branchesOf, isCounted, journey, routeOf } from './steps';

export interface StageState {
  stage: string;
  state: 'done' | 'current' | 'todo';
  /** Counted steps that are done, of `total`. */
  done: number;
  total: number;
  /** Steps of the stage that are done, in order: what the learner may undo. */
  undoable: string[];
}

/** @returns the stages in order; the first one that is not complete is the current one */
export function overview(progress: Progress): StageState[] {
  const route = routeOf(branchesOf(progress.branch));
  let current = false;
  return journey.stages.map(({ id }) => {
    const steps = route.filter((step) => step.stage === id);
    const counted = steps.filter(isCounted);
    const done = counted.filter((step) => isDone(progress, step.id)).length;
    const complete = done === counted.length;
    const state = complete ? 'done' : current ? 'todo' : 'current';
    if (!complete) current = true;
    const undoable = steps.filter((step) => isDone(progress, step.id)).map((step) => step.id);
    return { stage: id, state, done, total: counted.length, undoable };
  });
}

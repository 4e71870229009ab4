/** Which step of the route comes next. */
import { isDone, type Progress } from './progress';
import type { Step } from './schema';
import { type Branches, isCounted, journey, routeOf, stepOf } from './steps';

/** The first step to do: counted ones, and those that belong to the page seen last. */
export function openStep(progress: Progress, branches: Branches): Step | undefined {
  const last = stepOf(progress.last.step ?? '');
  const current = (step: Step) =>
    step === last || (step.beside !== undefined && last?.pages?.includes(step.beside));
  return routeOf(branches).find((step) => !isDone(progress, step.id) && (isCounted(step) || current(step)));
}

/** @returns the last step of a route: where a learner who has done everything stands */
export function lastStep(branches: Branches): Step {
  return routeOf(branches).at(-1) ?? (journey.steps[0] as Step);
}

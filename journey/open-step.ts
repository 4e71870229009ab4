/** Which step of the route comes next. */

import { type Branches, isCounted, type Lookups } from './lookups';
import { isDone, type Progress } from './progress';
import type { Step } from './schema';

/** The first step to do: counted ones, and those that belong to the page seen last. */
export function openStep(journey: Lookups, progress: Progress, branches: Branches): Step | undefined {
  const last = journey.stepOf(progress.last.step ?? '');
  const current = (step: Step) =>
    step === last || (step.beside !== undefined && last?.pages?.includes(step.beside));
  return journey
    .routeOf(branches)
    .find((step) => !isDone(progress, step.id) && (isCounted(step) || current(step)));
}

/** @returns the last step of a route: where a learner who has done everything stands */
export function lastStep(journey: Lookups, branches: Branches): Step {
  return journey.routeOf(branches).at(-1) ?? (journey.data.steps[0] as Step);
}

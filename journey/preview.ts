/** The hint of any step, for an adviser who shows what comes. Nothing of the learner's progress changes. */
import { type Branches, branchesFor, type Lookups } from './lookups';
import { type Next, nextStep } from './next-step';
import type { Progress } from './progress';
import type { Step } from './schema';

/**
 * @param progress whose answers hold where the step leaves them open
 * @returns the record of somebody who has done all that comes before the step and is at it; null when there is no such step
 */
export function progressAt(journey: Lookups, id: string, progress: Progress): Progress | null {
  const step = journey.stepOf(id);
  if (!step) return null;
  const anchor = journey.stepOf(step.aside ?? '') ?? step;
  const branches = branchesFor(anchor.branch, journey.branchesOf(progress.branch));
  const route = journey.routeOf(branches);
  const before = route.slice(0, Math.max(0, route.indexOf(anchor)));
  return at(before, branches, id, progress);
}

/**
 * @returns what the guide would say at this step to a learner who has come as far; null when there is no such step on
 * any route
 */
export function previewOf(journey: Lookups, id: string, progress: Progress): Next | null {
  const step = journey.stepOf(id);
  if (!step || step.aside) return null;
  const branches = branchesFor(step.branch, journey.branchesOf(progress.branch));
  const before = journey.routeOf(branches).filter((one) => one.id !== id);
  // A step that is not for everybody is shown only while its page was seen last.
  return nextStep(journey, null, at(before, branches, id, progress));
}

/** @returns the record with these steps done, and no other; `id`: the step whose page was seen last */
function at(done: readonly Step[], branches: Branches, id: string, progress: Progress): Progress {
  return {
    ...progress,
    branch: Object.fromEntries(Object.entries(branches).map(([key, value]) => [key, { value, at: 0 }])),
    steps: Object.fromEntries(done.map((one) => [one.id, { state: 'done', at: 0, by: 'learner' }])),
    waits: {},
    last: { step: id, at: 0 },
  };
}

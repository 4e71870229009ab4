/** The hint of any step, for an adviser who shows what comes. Nothing of the learner's progress changes. */
import { branchesFor, type Lookups } from './lookups';
import { type Next, nextStep } from './next-step';
import type { Progress } from './progress';

/**
 * @returns what the guide would say at this step to a learner who has come as far; null when there is no such step on
 * any route
 */
export function previewOf(journey: Lookups, id: string, progress: Progress): Next | null {
  const step = journey.stepOf(id);
  if (!step || step.aside) return null;
  const branches = branchesFor(step.branch, journey.branchesOf(progress.branch));
  const before = journey.routeOf(branches).filter((one) => one.id !== id);
  return nextStep(journey, null, {
    ...progress,
    branch: Object.fromEntries(Object.entries(branches).map(([key, value]) => [key, { value, at: 0 }])),
    steps: Object.fromEntries(before.map((one) => [one.id, { state: 'done', at: 0, by: 'learner' }])),
    waits: {},
    // A step that is not for everybody is shown only while its page was seen last.
    last: { step: id, at: 0 },
  });
}

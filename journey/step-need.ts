/** What a step asks for, in the words of its own page: for a learner who is there, on a screen that nobody knows. */
import type { Lookups } from './lookups';
import { type Next, nextStep } from './next-step';
import type { Progress } from './progress';

/**
 * @returns the hint of the step to do now. Where the guide would send the learner to another page, it says instead what
 * the step's own page asks for first. It never points.
 */
export function stepNeed(journey: Lookups, progress: Progress): Next {
  const away = nextStep(journey, null, progress);
  const step = journey.stepOf(away.step);
  const [page] = step?.pages ?? [];
  if (!page || away.hint !== step?.away) return away;
  return nextStep(journey, { page, wall: null, states: {}, targets: {} }, progress);
}

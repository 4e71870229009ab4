/** What two people say on the telephone to speak of the same step. */

import type { Lookups } from './lookups';
import type { Next } from './next-step';
import type { Progress } from './progress';

/** @returns the code of what is to be done now: « 3-2 » */
export function stepCode(journey: Lookups, progress: Progress, { step: id }: Next): string {
  const step = journey.stepOf(id);
  return step ? journey.codeOf(step, journey.branchesOf(progress.branch)) : '';
}

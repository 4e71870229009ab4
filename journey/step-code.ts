/** What two people say on the telephone to speak of the same step. */

import type { Lookups } from './lookups';
import type { Next } from './next-step';
import { overview } from './overview';
import type { Progress } from './progress';

/** @returns « 3-2 »: the number of the stage on the learner's way, then that of the step in it, as both are counted elsewhere */
export function stepCode(journey: Lookups, progress: Progress, { stage, index }: Next): string {
  const at = overview(journey, progress).findIndex((one) => one.stage === stage);
  return `${at + 1}-${index}`;
}

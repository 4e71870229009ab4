/**
 * What has to be waited for, sometimes for days: a message, an appointment, a video that is closed for some hours.
 * A wait begins by itself when its step becomes the next thing to do, and ends when the step is done; a lock begins
 * when the learner says so. Pure: times are milliseconds since 1970 and come from outside.
 */
import type { Lookups } from './lookups';
import { openStep } from './open-step';
import { isDone, later, type Progress, type WaitRecord } from './progress';
import type { Wait } from './schema';

/** A wait that runs, with its times in milliseconds since 1970. */
export interface WaitState {
  wait: Wait;
  since: number;
  remindAt: number;
  worryAt: number;
}

const HOUR = 3_600_000;

/** The steps of a wait that are still to come on the learner's route. */
function stepsLeft(journey: Lookups, wait: Wait, progress: Progress): string[] {
  const route = new Set(journey.routeOf(journey.branchesOf(progress.branch)).map((step) => step.id));
  return wait.steps.filter((step) => route.has(step) && !isDone(progress, step));
}

/** @returns the waits that run on this learner's route, those that are due first coming first */
export function waitsOf(journey: Lookups, progress: Progress): WaitState[] {
  return journey.data.waits
    .flatMap((wait): WaitState[] => {
      const record = progress.waits[wait.id];
      if (record?.state !== 'running' || stepsLeft(journey, wait, progress).length === 0) return [];
      const since = record.at;
      const remindAt = since + wait.remindAfter * HOUR;
      return [{ wait, since, remindAt, worryAt: since + wait.worryAfter * HOUR }];
    })
    .sort((a, b) => a.remindAt - b.remindAt);
}

/** @returns the lock that lies on a step now, if any: what the learner told us, such as two failed videos */
export function lockOf({ data }: Lookups, progress: Progress, step: string): Wait | undefined {
  return data.waits.find(
    (wait) => !wait.auto && wait.steps.includes(step) && progress.waits[wait.id]?.state === 'running',
  );
}

/** @returns the record with a wait begun or ended; the same one when that changes nothing */
export function withWait(
  journey: Lookups,
  progress: Progress,
  wait: string,
  state: WaitRecord['state'],
  now: number,
): Progress {
  const before = progress.waits[wait];
  if (!journey.waitOf(wait) || before?.state === state || (state === 'over' && !before)) return progress;
  return { ...progress, waits: { ...progress.waits, [wait]: { state, at: later(before, now) } } };
}

/**
 * Begins the wait of the step that comes next, and ends those whose step is done or no longer on the learner's route.
 * A lock goes on while the learner tries another way: the video is no less closed. A journey that is stopped changes nothing: whoever goes on finds the wait as old as it is.
 */
export function settleWaits(journey: Lookups, progress: Progress, now: number): Progress {
  if (progress.status.value !== 'running') return progress;
  const branches = journey.branchesOf(progress.branch);
  const open = openStep(journey, progress, branches)?.id;
  return journey.data.waits.reduce((next, wait) => {
    const left = stepsLeft(journey, wait, next);
    const isOver = wait.auto ? left.length === 0 : wait.steps.some((step) => isDone(next, step));
    if (isOver) return withWait(journey, next, wait.id, 'over', now);
    return wait.auto && left.includes(open ?? '') ? withWait(journey, next, wait.id, 'running', now) : next;
  }, progress);
}

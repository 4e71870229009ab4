/**
 * What has to be waited for, sometimes for days: a message, an appointment, a video that is closed for some hours.
 * A wait begins by itself when its step becomes the next thing to do, and ends when the step is done; a lock begins
 * when the learner says so. Pure: times are milliseconds since 1970 and come from outside.
 */
import * as v from 'valibot';
import { openStep } from './open-step';
import { isDone, later, type Progress } from './progress';
import { branchesOf, routeOf } from './steps';
import data from './waits.json';

const hours = v.pipe(v.number(), v.minValue(0.25), v.maxValue(24 * 60));
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));

const WaitSchema = v.strictObject({
  id,
  /** The steps that wait. */
  steps: v.pipe(v.array(id), v.minLength(1)),
  /** Begins by itself when its step is the next thing to do. */
  auto: v.boolean(),
  /** Key of the words that stand for the step's own while the wait runs. */
  hint: v.optional(id),
  /** Hours after which the learner is told to look again. */
  remindAfter: hours,
  /** Hours after which it is long, and something should be done. */
  worryAfter: hours,
  /** Where the hours come from. */
  source: v.pipe(v.string(), v.minLength(10)),
  /** How sure the source is. `unknown`: no source gives a figure, the hours are a choice of ours. */
  mark: v.picklist(['certain', 'probable', 'unknown']),
});
export const WaitsSchema = v.pipe(
  v.array(WaitSchema),
  v.minLength(1),
  v.check((all) => new Set(all.map((wait) => wait.id)).size === all.length, 'a wait is there twice'),
  v.check(
    (all) => all.every((wait) => wait.worryAfter >= wait.remindAfter),
    'worry comes after the reminder',
  ),
);
export type Wait = v.InferOutput<typeof WaitSchema>;

/** The shipped waits. A test parses them with `WaitsSchema`. */
export const waits = data as Wait[];

/** A wait that runs, with its times in milliseconds since 1970. */
export interface WaitState {
  wait: Wait;
  since: number;
  remindAt: number;
  worryAt: number;
}

const HOUR = 3_600_000;

/** @returns the wait of that name, or undefined */
export function waitOf(wait: string): Wait | undefined {
  return waits.find((one) => one.id === wait);
}

/** The steps of a wait that are still to come on the learner's route. */
function stepsLeft(wait: Wait, progress: Progress): string[] {
  const route = new Set(routeOf(branchesOf(progress.branch)).map((step) => step.id));
  return wait.steps.filter((step) => route.has(step) && !isDone(progress, step));
}

/** @returns the waits that run on this learner's route, those that are due first coming first */
export function waitsOf(progress: Progress): WaitState[] {
  return waits
    .flatMap((wait): WaitState[] => {
      const record = progress.waits[wait.id];
      if (record?.state !== 'running' || stepsLeft(wait, progress).length === 0) return [];
      const since = record.at;
      const remindAt = since + wait.remindAfter * HOUR;
      return [{ wait, since, remindAt, worryAt: since + wait.worryAfter * HOUR }];
    })
    .sort((a, b) => a.remindAt - b.remindAt);
}

/** @returns the lock that lies on a step now, if any: what the learner told us, such as two failed videos */
export function lockOf(progress: Progress, step: string): Wait | undefined {
  return waits.find(
    (wait) => !wait.auto && wait.steps.includes(step) && progress.waits[wait.id]?.state === 'running',
  );
}

/** @returns the record with a wait begun or ended; the same one when that changes nothing */
export function withWait(progress: Progress, wait: string, state: 'running' | 'over', now: number): Progress {
  const before = progress.waits[wait];
  if (!waitOf(wait) || before?.state === state || (state === 'over' && !before)) return progress;
  return { ...progress, waits: { ...progress.waits, [wait]: { state, at: later(before, now) } } };
}

/**
 * Begins the wait of the step that comes next, and ends those whose step is done or no longer on the learner's route.
 * A lock goes on while the learner tries another way: the video is no less closed. A journey that is stopped changes nothing: whoever goes on finds the wait as old as it is.
 */
export function settleWaits(progress: Progress, now: number): Progress {
  if (progress.status.value !== 'running') return progress;
  const branches = branchesOf(progress.branch);
  const open = openStep(progress, branches)?.id;
  return waits.reduce((next, wait) => {
    const left = stepsLeft(wait, next);
    const isOver = wait.auto ? left.length === 0 : wait.steps.some((step) => isDone(next, step));
    if (isOver) return withWait(next, wait.id, 'over', now);
    return wait.auto && left.includes(open ?? '') ? withWait(next, wait.id, 'running', now) : next;
  }, progress);
}

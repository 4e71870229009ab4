/**
 * What the learner has done: step ids, times and branch answers. Nothing that was typed.
 * Everything here is pure. Times only ever grow, entry by entry, so that two copies of a record can be
 * merged without losing the newest answer, even after the computer's clock went backwards.
 */
import type { Step } from './schema';
import { branchesOf, isAnswer, isCounted, orderOf, routeOf, stepOf, stepOfPage } from './steps';

export interface StepRecord {
  state: 'done' | 'todo';
  at: number;
  /** `page`: the guide saw a page that proves it. `learner`: they said so, which weighs more. */
  by: 'page' | 'learner';
}

export interface Progress {
  version: 1;
  /** Name of the record on this computer, never the learner's name. */
  learner: string;
  started: number;
  status: { value: 'running' | 'stopped' | 'idle'; at: number };
  branch: Record<string, { value: string; at: number }>;
  steps: Record<string, StepRecord>;
  /** The step whose page was seen last. */
  last: { step: string | null; at: number };
}

export type Command =
  | { type: 'start' }
  | { type: 'stop' }
  | { type: 'tick'; step: string }
  | { type: 'undo'; step: string }
  | { type: 'seen'; page: string }
  | { type: 'branch'; key: string; value: string };

/** @returns an empty record: nothing done, the guide not yet accepted */
export function newProgress(now: number, learner = 'default'): Progress {
  return {
    version: 1,
    learner,
    started: now,
    status: { value: 'idle', at: 0 },
    branch: {},
    steps: {},
    last: { step: null, at: 0 },
  };
}

/**
 * Carries out one command.
 * @returns a new record, or the same object when nothing changes (so there is nothing to write)
 */
export function apply(progress: Progress, command: Command, now: number): Progress {
  switch (command.type) {
    case 'start':
      return withStatus(progress, 'running', now);
    case 'stop':
      return withStatus(progress, 'stopped', now);
    case 'tick':
      return withStep(progress, command.step, 'done', 'learner', now);
    case 'undo':
      return withStep(progress, command.step, 'todo', 'learner', now);
    case 'branch':
      return withBranch(progress, command.key, command.value, now);
    case 'seen':
      return seen(progress, command.page, now);
  }
}

/**
 * Merges two copies of a learner's record: a union by entry, the newest wins.
 * Commutative, associative and idempotent: the order in which copies meet never matters.
 */
export function merge(a: Progress, b: Progress): Progress {
  return {
    version: 1,
    learner: a.learner < b.learner ? a.learner : b.learner,
    // 0 stands for « unknown », after a repair.
    started: Math.min(a.started || b.started, b.started || a.started),
    status: newest(a.status, b.status),
    branch: mergeEntries(a.branch, b.branch),
    steps: mergeEntries(a.steps, b.steps),
    last: newest(a.last, b.last),
  };
}

/** @returns whether every counted step of the learner's route is done */
export function isFinished(progress: Progress): boolean {
  return routeOf(branchesOf(progress.branch)).every((step) => !isCounted(step) || isDone(progress, step.id));
}

/** @returns whether a step is done, by a page or by the learner's word */
export function isDone(progress: Progress, step: string): boolean {
  return progress.steps[step]?.state === 'done';
}

function newest<T extends { at: number }>(a: T, b: T): T {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  // Same time, different answers: any fixed choice will do, as long as both copies make the same one.
  return rank(a) >= rank(b) ? a : b;
}

function rank(entry: object): string {
  return Object.entries(entry)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

function mergeEntries<T extends { at: number }>(
  a: Record<string, T>,
  b: Record<string, T>,
): Record<string, T> {
  const merged: Record<string, T> = { ...a };
  for (const [key, entry] of Object.entries(b)) {
    const mine = Object.hasOwn(a, key) ? a[key] : undefined;
    merged[key] = mine ? newest(mine, entry) : entry;
  }
  return merged;
}

function after(previous: { at: number } | undefined, now: number): number {
  return previous ? Math.max(now, previous.at + 1) : now;
}

function withStatus(progress: Progress, value: Progress['status']['value'], now: number): Progress {
  if (progress.status.value === value) return progress;
  return { ...progress, status: { value, at: after(progress.status, now) } };
}

function withStep(
  progress: Progress,
  id: string,
  state: StepRecord['state'],
  by: StepRecord['by'],
  now: number,
): Progress {
  if (!stepOf(id)) return progress;
  const before = progress.steps[id];
  if (before?.state === state && before.by === by) return progress;
  return { ...progress, steps: { ...progress.steps, [id]: { state, at: after(before, now), by } } };
}

function withBranch(progress: Progress, key: string, value: string, now: number): Progress {
  if (!isAnswer(key, value) || progress.branch[key]?.value === value) return progress;
  return {
    ...progress,
    branch: { ...progress.branch, [key]: { value, at: after(progress.branch[key], now) } },
  };
}

/**
 * A page was seen. Its step becomes the last one, and the steps that lead to it are done.
 * What the learner has undone stays undone until its own page comes again: their word weighs more
 * than what a page lets us guess.
 */
function seen(progress: Progress, page: string, now: number): Progress {
  const step = stepOfPage(page);
  if (!step) return progress;
  const arrival = progress.last.step !== step.id;
  let next = progress;
  for (const [key, value] of Object.entries(step.branch ?? {})) {
    // The page of a branch shows which one the learner took. Unanswered default: nothing to write.
    if (branchesOf(next.branch)[key] !== value) next = withBranch(next, key, value, now);
  }
  if (!step.aside) {
    for (const earlier of routeOf(branchesOf(next.branch))) {
      if (proves(step, page, earlier) && maySettle(next, earlier)) {
        next = withStep(next, earlier.id, 'done', 'page', now);
      }
    }
    const own = next.steps[step.id];
    if (step.doneWhenSeen) {
      if (!own || (arrival && own.state === 'todo')) next = withStep(next, step.id, 'done', 'page', now);
    } else if (arrival && own?.state === 'todo') {
      next = withStep(next, step.id, 'todo', 'page', now);
    }
  }
  return arrival ? { ...next, last: { step: step.id, at: after(next.last, now) } } : next;
}

function proves(step: Step, page: string, earlier: Step): boolean {
  if (orderOf(earlier.id) >= orderOf(step.id)) return false;
  if (earlier.beside === page) return false;
  return step.proves !== 'stage' || earlier.stage === step.stage;
}

function maySettle(progress: Progress, step: Step): boolean {
  const record = progress.steps[step.id];
  return record === undefined || (record.state === 'todo' && record.by === 'page');
}

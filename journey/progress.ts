/**
 * What the learner has done: step ids, times and branch answers. Nothing that was typed.
 * Everything here is pure. Times only ever grow, entry by entry, so that two copies of a record can be
 * merged without losing the newest answer, even after the computer's clock went backwards.
 */
export interface StepRecord {
  state: 'done' | 'todo';
  at: number;
  /** `page`: the guide saw a page that proves it. `learner`: they said so, which weighs more. */
  by: 'page' | 'learner';
}

export interface WaitRecord {
  state: 'running' | 'over';
  /** When it began; when it ended. */
  at: number;
}

export interface Progress {
  version: 2;
  /** Name of the record on this computer, never the learner's name. */
  learner: string;
  started: number;
  status: { value: 'running' | 'stopped' | 'idle'; at: number };
  branch: Record<string, { value: string; at: number }>;
  steps: Record<string, StepRecord>;
  /** What the learner waits for, or has waited for. */
  waits: Record<string, WaitRecord>;
  /** The step whose page was seen last. */
  last: { step: string | null; at: number };
}

/** @returns an empty record: nothing done, the guide not yet accepted */
export function newProgress(now: number, learner = 'default'): Progress {
  return {
    version: 2,
    learner,
    started: now,
    status: { value: 'idle', at: 0 },
    branch: {},
    steps: {},
    waits: {},
    last: { step: null, at: 0 },
  };
}

/**
 * Merges two copies of a learner's record: a union by entry, the newest wins.
 * Commutative, associative and idempotent: the order in which copies meet never matters.
 */
export function merge(a: Progress, b: Progress): Progress {
  return {
    version: 2,
    learner: a.learner < b.learner ? a.learner : b.learner,
    // 0 stands for « unknown », after a repair.
    started: Math.min(a.started || b.started, b.started || a.started),
    status: newest(a.status, b.status),
    branch: mergeEntries(a.branch, b.branch),
    steps: mergeEntries(a.steps, b.steps),
    waits: mergeEntries(a.waits, b.waits),
    last: newest(a.last, b.last),
  };
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

/** @returns a time for a new entry, later than the one it replaces even when the clock went backwards */
export function later(previous: { at: number } | undefined, now: number): number {
  return previous ? Math.max(now, previous.at + 1) : now;
}

/** What both parts of a link stand on. */
import type { Clock } from '../storage/clock';
import type { OpenSocket } from './dial';
import type { Kept } from './kept';
import type { LogBook } from './log-book';
import type { Place } from './place';

/** Timers, which a test rings itself. @returns a function that takes it back */
export type Later = (after: number, job: () => void) => () => void;

export interface Base {
  clock: Clock;
  later: Later;
  openSocket: OpenSocket | undefined;
  logs: LogBook;
  /** What is kept now. What changes it calls `save`. */
  kept: Kept;
  save(): Promise<void>;
  place(): Promise<Place | null>;
  /** One job after the other, and what goes wrong in one stops no other. */
  turn<T>(job: () => Promise<T>): Promise<T>;
  /** Version of the package. */
  version: string;
}

/** @returns how long to wait before the next try after so many */
export function backOff(steps: readonly number[], tries: number): number {
  const step = steps[Math.min(tries, steps.length - 1)] as number;
  return Math.round(step * (0.7 + Math.random() * 0.6));
}

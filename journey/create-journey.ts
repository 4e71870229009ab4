/** One journey: everything that depends on its data, so that nobody else needs to know where the data come from. */
import type { PageContent } from '@/selectors';
import { apply, type Command } from './commands';
import { type ExpectedPages, expectedPages } from './expected-pages';
import { createLookups, type Lookups } from './lookups';
import { type Next, nextStep } from './next-step';
import { isFinished, overview, type StagePlan, type StageState, stepsOf } from './overview';
import { type ParsedProgress, parseProgress } from './parse-progress';
import { previewOf, progressAt } from './preview';
import type { Progress } from './progress';
import type { JourneyData } from './schema';
import { stepCode } from './step-code';
import { stepNeed } from './step-need';
import { type WaitState, waitsOf } from './waits';

/** A journey, and what can be asked of it. Pure: it holds no learner and no clock. */
export interface Journey extends Lookups {
  /** Carries out one command; the same record comes back when nothing changes. `now`: ms since 1970. */
  apply(progress: Progress, command: Command, now: number): Progress;
  /** What to do now. `reading`: what the page shows; null when no page of ours is in view. */
  nextStep(reading: PageContent | null, progress: Progress): Next;
  /** What the step to do now asks for, for a learner who is on its site but on a screen that is not known. */
  needOf(progress: Progress): Next;
  /** The pages that the learner may have in front of them now. */
  expectedPages(progress: Progress): ExpectedPages;
  /** What the guide would say at a step, to show it; null when no route has that step. */
  previewOf(step: string, progress: Progress): Next | null;
  /** The record of somebody who is at a step; null when the journey has no such step. */
  progressAt(step: string, progress: Progress): Progress | null;
  /** How far the learner is in each stage, in order. */
  overview(progress: Progress): StageState[];
  /** The steps of the learner's route, stage by stage. */
  stepsOf(progress: Progress): StagePlan[];
  /** The step as two people say it on the telephone: « 3-2 », its stage and its place there. */
  stepCode(progress: Progress, next: Next): string;
  /** Whether every counted step of the learner's route is done. */
  isFinished(progress: Progress): boolean;
  /** The waits that run, those that are due first coming first. */
  waitsOf(progress: Progress): WaitState[];
  /** The door for stored progress, of any shape. */
  parseProgress(raw: unknown): ParsedProgress;
}

/**
 * @param data a journey that `parseJourney` and `WaitsSchema` accept. It is not checked again here: tests check what
 * ships, and a page visit should not pay for it.
 */
export function createJourney(data: JourneyData): Journey {
  const lookups = createLookups(data);
  return {
    ...lookups,
    apply: (progress, command, now) => apply(lookups, progress, command, now),
    nextStep: (reading, progress) => nextStep(lookups, reading, progress),
    needOf: (progress) => stepNeed(lookups, progress),
    expectedPages: (progress) => expectedPages(lookups, progress),
    previewOf: (step, progress) => previewOf(lookups, step, progress),
    progressAt: (step, progress) => progressAt(lookups, step, progress),
    overview: (progress) => overview(lookups, progress),
    stepsOf: (progress) => stepsOf(lookups, progress),
    stepCode: (progress, next) => stepCode(lookups, progress, next),
    isFinished: (progress) => isFinished(lookups, progress),
    waitsOf: (progress) => waitsOf(lookups, progress),
    parseProgress: (raw) => parseProgress(lookups, raw),
  };
}

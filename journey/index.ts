/** The public door of journey/: what is the next step, in which words, and what has been done. */
import type { Journey } from './create-journey';
import type { Texts } from './texts/create-texts';

/** A journey, and the words for it in one language: made where something starts, and handed on. */
export interface Guide {
  journey: Journey;
  texts: Texts;
}

export type { Command } from './commands';
export { createJourney, type Journey } from './create-journey';
export type { ExpectedPages } from './expected-pages';
export { hasFigure, yearWhenOld } from './freshness';
export { type Branches, branchesFor, onBranch, type StepHint } from './lookups';
export type { Next } from './next-step';
export type { StagePlan, StageState, StepState } from './overview';
export type { ParsedProgress } from './parse-progress';
export { isDone, merge, newProgress, type Progress, type StepRecord } from './progress';
export { type JourneyData, parseJourney, type Step, textKeys, type Wait } from './schema';
export { shippedJourney } from './shipped';
export { createTexts, type HintText, type PluralKey, type Texts, type UiKey } from './texts/create-texts';
export { roundUp } from './texts/dates';
export { LANGS, type Lang } from './texts/languages';
export { positionWords } from './texts/position';
export type { WaitState } from './waits';

/** The public door of journey/: what is the next step, in which words, and what has been done. */
export type { Command } from './commands';
export { createJourney, type Journey } from './create-journey';
// For callers that are not yet given a journey and texts of their own: goes with the last of them.
export * from './default-instance';
export { type Branches, branchesFor, onBranch } from './lookups';
export type { Next } from './next-step';
export type { StagePlan, StageState, StepState } from './overview';
export type { ParsedProgress } from './parse-progress';
export { isDone, merge, newProgress, type Progress, type StepRecord } from './progress';
export { type JourneyData, parseJourney, type Step, type Wait } from './schema';
export { shippedJourney } from './shipped';
export { createTexts, type HintText, type PluralKey, type Texts, type UiKey } from './texts/create-texts';
export { roundUp } from './texts/dates';
export { LANGS, type Lang } from './texts/languages';
export type { WaitState } from './waits';

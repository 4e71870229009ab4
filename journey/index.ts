/** The public door of journey/: what is the next step, in which words, and what has been done. */
export { apply, type Command } from './commands';
export { type Next, nextStep } from './next-step';
export { overview, type StagePlan, type StageState, type StepState, stepsOf } from './overview';
export { type ParsedProgress, parseProgress } from './parse-progress';
export { previewOf } from './preview';
export { isDone, isFinished, merge, newProgress, type Progress, type StepRecord } from './progress';
export { type Journey, parseJourney, type Step } from './schema';
export { type Branches, branchesOf, journey, stepOf, stepOfPage } from './steps';
export { type HintText, hintText, lang, siteName, stageTitle, stepTitle, type UiKey, ui } from './texts';
export { type Wait, type WaitState, waitsOf } from './waits';

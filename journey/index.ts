/** The public door of journey/: what is the next step, in which words, and what has been done. */
export { type Next, nextStep } from './next-step';
export { overview, type StageState } from './overview';
export { type ParsedProgress, parseProgress } from './parse-progress';
export {
  apply,
  type Command,
  isFinished,
  merge,
  newProgress,
  type Progress,
  type StepRecord,
} from './progress';
export { type Journey, parseJourney, type Step } from './schema';
export { journey, stepOf, stepOfPage } from './steps';
export { type HintText, hintText, lang, siteName, stageTitle, stepTitle, type UiKey, ui } from './texts';

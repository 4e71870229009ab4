/** One journey and its French words for callers that are not yet given their own. Goes with the last of them. */
import { shippedJourney } from './shipped';
import { createTexts } from './texts/create-texts';

const instance = shippedJourney();
export const {
  apply,
  branchesOf,
  isFinished,
  nextStep,
  overview,
  parseProgress,
  previewOf,
  stepOf,
  stepOfPage,
  stepsOf,
  waitsOf,
} = instance;
export const journey = instance.data;

const texts = createTexts('fr');
export const { hint: hintText, lang, siteName, stage: stageTitle, step: stepTitle, ui } = texts;

// For callers that are not yet given their own: goes with the last of them.
import { shippedOffPage } from '../off-page/shipped';
import { shippedJourney } from '../shipped';
import { shippedTroubleshooting } from '../troubleshooting/shipped';

export type {
  Remedy as StuckAnswer,
  RemedyAction as StuckAction,
  Symptom as StuckPoint,
} from '../troubleshooting';
export const {
  groups,
  symptomsOf: pointsOf,
  likelySymptoms: pointsNear,
  remedyOf: answerOf,
} = shippedTroubleshooting('fr', shippedJourney(), shippedOffPage('fr'));

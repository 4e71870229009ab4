// For callers that are not yet given their own: goes with the last of them.

import { shippedPreparation } from '../preparation/shipped';
import { shippedRouteChooser } from '../route-chooser/shipped';
import { shippedJourney } from '../shipped';

export type { Answers, Decision, Question, WayId } from '../route-chooser';
export const { decide, nextQuestion } = shippedRouteChooser('fr');
export const { atHand, bringList } = shippedPreparation('fr', shippedJourney());

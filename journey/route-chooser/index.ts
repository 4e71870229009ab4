/** The door to « Quelle voie pour moi ? » and to what has to be at hand. */
export { atHand, bringList } from './at-hand';
export { type Answers, type Decision, decide, nextQuestion, type Question } from './decide';
export type { WayId } from './schema';

import type { Texts } from '@/journey';
import type { LearnerCard } from '../messages/protocol';

type Sign = Pick<LearnerCard, 'animal' | 'colour'>;

/** Animals whose name is feminine in French. */
const FEMININE: readonly LearnerCard['animal'][] = ['abeille', 'chouette', 'tortue'];

const shadeOf = ({ ui }: Texts, { animal, colour }: Sign): string =>
  FEMININE.includes(animal) ? ui(`colour-${colour}-she`) : ui(`colour-${colour}`);

/** @returns the name of a learner's sign: « Renard vert », « Tortue verte » */
export const learnerName = (texts: Texts, sign: Sign): string =>
  `${texts.ui(`animal-${sign.animal}`)} ${shadeOf(texts, sign)}`;

/** @returns the same at the start of a sentence: « Le renard vert », « La tortue verte » */
export const theLearner = (texts: Texts, sign: Sign): string =>
  `${texts.ui(`theAnimal-${sign.animal}`)} ${shadeOf(texts, sign)}`;

import type { LearnerCard } from '@/extension/messages/protocol';
import type { Texts } from '@/journey';

/** Animals whose name is feminine in French. */
const FEMININE: readonly LearnerCard['animal'][] = ['abeille', 'chouette', 'tortue'];

/** @returns the name of a learner's sign: « Renard vert », « Tortue verte » */
export function learnerName(
  { ui }: Texts,
  { animal, colour }: Pick<LearnerCard, 'animal' | 'colour'>,
): string {
  const shade = FEMININE.includes(animal) ? ui(`colour-${colour}-she`) : ui(`colour-${colour}`);
  return `${ui(`animal-${animal}`)} ${shade}`;
}

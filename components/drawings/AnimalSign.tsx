import { ANIMALS } from './animals';
import './AnimalSign.css';

/** An animal that stands for a learner. */
export type Animal = keyof typeof ANIMALS;

/** The colour of its ground. */
export type Colour = 'bleu' | 'jaune' | 'rose' | 'vert' | 'violet' | 'orange';

/** The sign of a learner. It is decoration: « Renard vert » stands beside it in words. */
export function AnimalSign({ animal, colour }: { animal: Animal; colour: Colour }) {
  return (
    <svg className={`animal-sign ${colour}`} viewBox="0 0 64 64" aria-hidden="true" data-animal={animal}>
      <circle className="disc" cx="32" cy="32" r="30.500" />
      {ANIMALS[animal]}
    </svg>
  );
}

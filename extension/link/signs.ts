/** The signs on an adviser's board, in order of arrival: another animal each time, then the same ones in other colours. */
import { ANIMALS, COLOURS, type Sign } from '../learners/learners';

export const SIGNS = ANIMALS.length * COLOURS.length;

/** @param place 0 to 71 */
export function signOf(place: number): Sign {
  const round = Math.floor(place / ANIMALS.length);
  return {
    animal: ANIMALS[place % ANIMALS.length] as Sign['animal'],
    colour: COLOURS[(place + round) % COLOURS.length] as Sign['colour'],
  };
}

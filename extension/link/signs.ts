/** The signs on an adviser's board, in order of arrival: another animal each time, then the same ones in other colours. */
import { ANIMALS, COLOURS, type Sign } from '../learners/learners';

const SIGNS = ANIMALS.length * COLOURS.length;

/** @param place 0 to 71 */
export function signOf(place: number): Sign {
  const round = Math.floor(place / ANIMALS.length);
  return {
    animal: ANIMALS[place % ANIMALS.length] as Sign['animal'],
    colour: COLOURS[(place + round) % COLOURS.length] as Sign['colour'],
  };
}

/** @returns the sign of who comes as number `arrival` (from 0), or the next that nobody has */
export function freeSign(arrival: number, used: readonly number[]): number {
  let sign = arrival % SIGNS;
  while (used.includes(sign)) sign = (sign + 1) % SIGNS;
  return sign;
}

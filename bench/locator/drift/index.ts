/** The page drift simulator: a page and its targets go in, a changed page comes out, the same for the same seed. */
import { DECOYS } from './decoys';
import { LABELLING } from './labelling';
import { MARKS } from './attributes';
import { type Operator, SHARE, STRENGTHS } from './operator';
import { Random } from './random';
import { remove } from './delete-target';
import { ROLES } from './roles';
import { Scene, type Strength } from './tracked-page';
import { BORDERS, STRUCTURE } from './structure';
import { WORDS } from './texts';
import type { Split } from './vocabulary';

/** In the order in which they are applied: words first, borders last. */
export const OPERATORS: readonly Operator[] = [
  ...WORDS,
  ...LABELLING,
  ...ROLES,
  ...MARKS,
  ...DECOYS,
  ...STRUCTURE,
  ...BORDERS,
];

export interface Drift {
  seed: string;
  strength: Strength;
  split: Split;
  /** One operator alone, when only its own effect is asked for. */
  only?: string;
  /** A target that goes. */
  deleted?: string;
}

/**
 * Changes the page in place.
 * @param truths where the targets are now
 * @returns the scene, which knows where they went
 */
export function drift(document: Document, truths: ReadonlyMap<string, Element>, how: Drift): Scene {
  const random = new Random(`${how.seed}|${how.strength}|${how.split}`);
  const scene = new Scene(document, random, how.strength, how.split, truths);
  // What stays behind has to drift with the rest, or it would stand out.
  if (how.deleted) scene.applied.push(remove(scene, how.deleted));
  const level = STRENGTHS.indexOf(how.strength);
  for (const operator of OPERATORS) {
    if (operator.only === 'test' && how.split === 'tune') continue;
    const applied = how.only ? operator.id === how.only : random.chance(operator.chance[level] as number);
    if (!applied) continue;
    operator.apply(scene, SHARE[how.strength]);
    scene.applied.push(operator.id);
  }
  return scene;
}

/** The page drift simulator: a page and its targets go in, a changed page comes out, the same for the same seed. */

import { ATTRIBUTES } from './attributes';
import { DECOYS } from './decoys';
import { deleteTarget } from './delete-target';
import { LABELLING } from './labelling';
import { type Operator, SHARE, STRENGTHS } from './operator';
import { Random } from './random';
import { ROLES } from './roles';
import { BOUNDARIES, STRUCTURE } from './structure';
import { TEXTS } from './texts';
import { type Strength, TrackedPage } from './tracked-page';
import type { Split } from './vocabulary';

/** In the order in which they are applied: words first, borders last. */
export const OPERATORS: readonly Operator[] = [
  ...TEXTS,
  ...LABELLING,
  ...ROLES,
  ...ATTRIBUTES,
  ...DECOYS,
  ...STRUCTURE,
  ...BOUNDARIES,
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
 * @returns the page, which knows where they went
 */
export function drift(document: Document, truths: ReadonlyMap<string, Element>, how: Drift): TrackedPage {
  const random = new Random(`${how.seed}|${how.strength}|${how.split}`);
  const page = new TrackedPage(document, random, how.strength, how.split, truths);
  // What stays behind has to drift with the rest, or it would stand out.
  if (how.deleted) page.applied.push(deleteTarget(page, how.deleted));
  const level = STRENGTHS.indexOf(how.strength);
  for (const operator of OPERATORS) {
    if (operator.only === 'test' && how.split === 'tune') continue;
    const applied = how.only ? operator.id === how.only : random.chance(operator.chance[level] as number);
    if (!applied) continue;
    operator.apply(page, SHARE[how.strength]);
    page.applied.push(operator.id);
  }
  return page;
}

/** The door to what has to be ready: what to have at hand at a step, and what to bring to an appointment. */
import type { Branches, Lookups } from '../lookups';
import type { AtHand, PreparationTexts } from './schema';

export interface Preparation {
  /** Words of what to have at hand at a step, the most important first; an unknown step needs nothing. */
  atHand(step: string, branches: Branches): string[];
  /** « À apporter » for the learner's way, with a reason where there is one. */
  bringList(branches: Branches): { item: string; why?: string }[];
}

/** @param texts the words in one language, typeset */
export function createPreparation(
  lists: AtHand,
  texts: PreparationTexts,
  { stepOf }: Pick<Lookups, 'stepOf'>,
): Preparation {
  const words = (section: keyof PreparationTexts, key: string): string => {
    const found = texts[section][key];
    // So that a test finds it rather than a learner.
    if (found === undefined) {
      throw new Error(
        `No words for ${section}.${key}: add them to journey/texts/<language>/preparation.json`,
      );
    }
    return found;
  };

  return {
    atHand: (step, branches) => {
      const known = stepOf(step);
      if (!known) return [];
      const list = lists.steps[step] ?? lists.stages[known.stage] ?? [];
      // The small card is what the other ways call the document.
      const isSmallCard = (branches.way ?? '') === 'france-identite';
      return list.map((item) => words('hand', item === 'document' && isSmallCard ? 'card-new' : item));
    },
    bringList: (branches) => {
      const found = lists.bring.find(({ branch }) =>
        Object.entries(branch).every(([key, value]) => branches[key] === value),
      );
      return (found?.items ?? []).map(([item, why]) => ({
        item: words('hand', item),
        ...(why !== null && { why: words('why', why) }),
      }));
    },
  };
}

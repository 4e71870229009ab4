/** What to have at hand at a step, and what to bring to an appointment. */
import type { Branches } from '../steps';
import { stepOf } from '../steps';
import data from './at-hand.json';
import type { AtHand } from './schema';
import { words } from './words';

/** The shipped lists. A test parses them with `AtHandSchema`. */
export const lists = data as unknown as AtHand;

/**
 * @param step id of a step; an unknown one needs nothing
 * @param branches the learner's ways; the lists of today do not depend on them
 * @returns words of what to have at hand, the most important first
 */
export function atHand(step: string, branches: Branches): string[] {
  const known = stepOf(step);
  if (!known) return [];
  const list = lists.steps[step] ?? lists.stages[known.stage] ?? [];
  // The small card is what the other ways call the document.
  const isSmallCard = (branches.way ?? '') === 'france-identite';
  return list.map((item) => words('hand', item === 'document' && isSmallCard ? 'card-new' : item));
}

/** @returns « À apporter » for the learner's way, with a reason where there is one */
export function bringList(branches: Branches): { item: string; why?: string }[] {
  const found = lists.bring.find(({ branch }) =>
    Object.entries(branch).every(([key, value]) => branches[key] === value),
  );
  return (found?.items ?? []).map(([item, why]) => ({
    item: words('hand', item),
    ...(why !== null && { why: words('why', why) }),
  }));
}

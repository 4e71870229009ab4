/** The door to « Je suis bloqué »: sentences to pick from, and one answer to each. */
import { type Contact, contactOf } from '../off-page';
import { type Branches, onBranch, stepOf } from '../steps';
import { typeset } from '../texts';
import texts from '../texts/fr/stuck.json';
import nearData from './near.json';
import data from './points.json';
import type { Near, Point, Points, StuckTexts } from './schema';

/** A sentence to pick. */
export interface StuckPoint {
  id: string;
  ask: string;
}

/** What an answer offers to do. */
export type StuckAction =
  | { label: string; type: 'branch'; key: string; value: string }
  | { label: string; type: 'wait'; wait: string }
  | { label: string; type: 'open'; url: string }
  | { label: string; type: 'step'; step: string };

export interface StuckAnswer {
  id: string;
  ask: string;
  /** The one thing to do. */
  do: string;
  why: string;
  then: string | null;
  /** An inference, or one weak source: said softly. */
  soft: boolean;
  /** A sentence to read aloud to the help line. */
  read: string | null;
  contact: Contact | null;
  actions: StuckAction[];
}

/** At most so many sentences are offered at a step: more would be a list to search. */
const NEAR = 6;
const SURE: readonly Point['basis'][] = ['official', 'tutorial'];

// Tests parse them with the schema, so they are not checked again in every page visit.
const { groups: groupIds, points } = data as Points;
const near: Near = nearData;
const words: StuckTexts = texts;
const pointById = new Map(points.map((point) => [point.id, point]));

/** @returns what a learner may see, in a few groups */
export function groups(): { id: string; title: string }[] {
  return groupIds.map((id) => ({ id, title: typeset(words.groups[id] ?? id) }));
}

/** @returns the sentences of a group; none when there is no such group */
export function pointsOf(group: string): StuckPoint[] {
  return points.filter((point) => point.groups.includes(group)).map(toPick);
}

/**
 * @param step the learner's step, or null when nothing has begun
 * @param branches the learner's answers
 * @returns at most six sentences, most likely first
 */
export function pointsNear(step: string | null, branches: Branches): StuckPoint[] {
  const stage = step === null ? undefined : stepOf(step)?.stage;
  const wanted = [...(near.steps[step ?? ''] ?? []), ...(near.stages[stage ?? ''] ?? []), ...near.any];
  return [...new Set(wanted)]
    .flatMap((id) => pointById.get(id) ?? [])
    .filter((point) => onBranch(point.branch, branches))
    .slice(0, NEAR)
    .map(toPick);
}

/**
 * @returns what to do
 * @throws when there is no such point: a button that leads nowhere is worse than an error in a test
 */
export function answerOf(id: string): StuckAnswer {
  const point = pointById.get(id);
  const said = words.points[id];
  if (!point || !said) throw new Error(`No stuck point "${id}": add it to journey/stuck/points.json`);
  return {
    id,
    ask: typeset(said.ask),
    do: typeset(said.do),
    why: typeset(said.why),
    // biome-ignore lint/suspicious/noThenProperty: words, never a function, so nobody takes it for a promise
    then: said.then ? typeset(said.then) : null,
    soft: !SURE.includes(point.basis),
    read: said.read ? typeset(said.read) : null,
    contact: point.contact === null ? null : contactOf(point.contact),
    actions: point.actions.map((action) => ({
      ...action,
      label: typeset(words.actions[action.label] ?? ''),
    })),
  };
}

function toPick({ id }: Point): StuckPoint {
  return { id, ask: typeset(words.points[id]?.ask ?? id) };
}

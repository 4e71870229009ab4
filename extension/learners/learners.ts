/**
 * Who learns on this computer: a number, an animal and a colour, never a name. Pure. The index says who is there and
 * who is in front of the screen; the records count for more: a learner with a record is always listed.
 */
import * as v from 'valibot';
import type { Parsed } from '../storage/versioned-record';

export const ANIMALS = [
  'chat',
  'renard',
  'tortue',
  'papillon',
  'ours',
  'chouette',
  'poisson',
  'lapin',
  'abeille',
  'dauphin',
  'ecureuil',
  'herisson',
] as const;
export const COLOURS = ['bleu', 'orange', 'vert', 'rose', 'jaune', 'violet'] as const;

type Animal = (typeof ANIMALS)[number];
type Colour = (typeof COLOURS)[number];

/** What a learner is known by on this computer. */
export interface Sign {
  animal: Animal;
  colour: Colour;
}

export interface LearnerEntry extends Sign {
  id: string;
  /** When the card was made, in milliseconds since 1970; 0: unknown. */
  made: number;
}

export interface LearnerIndex {
  version: 1;
  /** Who is in front of the screen. Not in the list: somebody who has not done anything yet. */
  current: string;
  /** The number that the next learner gets. It only grows: a number is never given twice. */
  next: number;
  list: LearnerEntry[];
}

const VERSION = 1;
const id = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/));
const EntrySchema = v.object({
  id,
  animal: v.picklist(ANIMALS),
  colour: v.picklist(COLOURS),
  made: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
const NextSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000));

/** Reads a stored index of any shape; the good parts of a damaged one are kept. */
export function parseLearnerIndex(raw: unknown): Parsed<LearnerIndex> {
  const head = v.safeParse(v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) }), raw);
  if (!head.success) return { value: null, state: 'corrupt' };
  const { version, current, next, list } = head.output;
  const entries = Array.isArray(list) ? list.flatMap((one) => valid(EntrySchema, one) ?? []) : [];
  const unique = entries.filter(({ id }, at) => entries.findIndex((other) => other.id === id) === at);
  const value: LearnerIndex = {
    version: VERSION,
    current: valid(id, current) ?? '',
    next: valid(NextSchema, next) ?? 1,
    list: unique,
  };
  if (version > VERSION) return { value, state: 'newer' };
  const whole =
    Array.isArray(list) && unique.length === list.length && value.current === current && value.next === next;
  return { value, state: whole ? 'valid' : 'repaired' };
}

function valid<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): T | undefined {
  const result = v.safeParse(schema, raw);
  return result.success ? result.output : undefined;
}

/**
 * The index with everybody who has a record. Without a stored one, a lone learner is the current one; of several,
 * nobody is, so that no one sees another's steps.
 * @param records the learners who have a record
 */
export function completeIndex(index: LearnerIndex | null, records: readonly string[]): LearnerIndex {
  const list = [...(index?.list ?? [])];
  for (const id of records) {
    if (!list.some((one) => one.id === id)) list.push({ id, ...signFor(Number(id), list), made: 0 });
  }
  const next = Math.max(index?.next ?? 1, ...list.map(({ id }) => Number(id) + 1));
  const lone = list.length === 1 ? list[0]?.id : undefined;
  const current = index?.current || lone || String(next);
  // A number that was given and is no longer listed belongs to somebody who was erased.
  const isGone = Number(current) < next && !list.some((one) => one.id === current);
  return { version: VERSION, current: isGone ? String(next) : current, next, list };
}

/** @returns the index with the current learner in its list */
export function withCurrent(index: LearnerIndex, now: number): LearnerIndex {
  const { current, list } = index;
  if (list.some(({ id }) => id === current)) return index;
  const entry = { id: current, ...signFor(Number(current), list), made: now };
  return { ...index, next: Math.max(index.next, Number(current) + 1), list: [...list, entry] };
}

/** @returns the index with somebody new in front of the screen */
export function withNewLearner(index: LearnerIndex, now: number): LearnerIndex {
  const isFree = !index.list.some(({ id }) => id === index.current);
  return withCurrent(isFree ? index : { ...index, current: String(index.next) }, now);
}

/** @returns the index without a learner; when they were in front of the screen, nobody is any more */
export function withoutLearner(index: LearnerIndex, learner: string): LearnerIndex {
  const list = index.list.filter(({ id }) => id !== learner);
  const next = Math.max(index.next, Number(learner) + 1);
  return { ...index, current: index.current === learner ? String(next) : index.current, next, list };
}

/**
 * An animal that nobody has; once each has been given, an animal and a colour that nobody has together. Only the 73rd
 * learner at once looks like another.
 * @param number the learner's number: the animals come in turn
 */
export function signFor(number: number, taken: readonly Sign[]): Sign {
  const pairs = Array.from({ length: ANIMALS.length * COLOURS.length }, (_, step) =>
    pairAt(number - 1 + step),
  );
  return (
    pairs.find(({ animal }) => !taken.some((one) => one.animal === animal)) ??
    pairs.find((pair) => !taken.some((one) => one.animal === pair.animal && one.colour === pair.colour)) ??
    pairAt(number - 1)
  );
}

function pairAt(at: number): Sign {
  const colour = at + Math.floor(at / ANIMALS.length);
  return {
    animal: ANIMALS[at % ANIMALS.length] ?? ANIMALS[0],
    colour: COLOURS[colour % COLOURS.length] ?? COLOURS[0],
  };
}

/**
 * What is kept of a link, in the memory of the browser alone (`storage.session`): enough to go on when the background has died, and
 * gone with the link. Scripts in pages cannot read it.
 */
import * as v from 'valibot';
import { BoxSchema, CommandSchema, NumberSchema, SignSchema, StateSchema } from '@/link';
import { LINK_KEY } from '../storage/keys';
import { CodeSchema, RowSchema } from './schemas';

const KeySchema = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
const TimeSchema = v.number();
const OrderSchema = v.strictObject({
  n: NumberSchema,
  seen: NumberSchema,
  sent: v.array(v.strictObject({ n: NumberSchema, at: TimeSchema })),
});
/** Both mailboxes, both keys, and where the numbers are. */
const ChannelSchema = v.strictObject({
  mine: BoxSchema,
  theirs: BoxSchema,
  toAdviser: KeySchema,
  toLearner: KeySchema,
  order: OrderSchema,
});
export type KeptChannel = v.InferOutput<typeof ChannelSchema>;

const LinkedSchema = v.strictObject({
  channel: ChannelSchema,
  /** Null: not given yet. */
  sign: v.nullable(SignSchema),
  until: TimeSchema,
  /** When the adviser was last heard. */
  heard: TimeSchema,
  hand: v.boolean(),
  /** The last command: shown, or yet to be shown. */
  command: v.nullable(
    v.strictObject({ c: NumberSchema, at: TimeSchema, command: CommandSchema, shown: v.boolean() }),
  ),
  /** The number of the last command that was shown. */
  ack: NumberSchema,
  /** When the page or the step last changed, and what it was. */
  changed: TimeSchema,
  was: v.string(),
});
export type KeptLinked = v.InferOutput<typeof LinkedSchema>;

const ReasonSchema = v.picklist([
  'stopped',
  'adviser',
  'time',
  'silence',
  'code',
  'unreachable',
  'consent',
  'guide',
]);
const LearnerSchema = v.variant('phase', [
  v.strictObject({ part: v.literal('learner'), phase: v.literal('asking'), code: CodeSchema }),
  v.strictObject({ part: v.literal('learner'), phase: v.literal('linked'), linked: LinkedSchema }),
  v.strictObject({ part: v.literal('learner'), phase: v.literal('ended'), reason: ReasonSchema }),
]);
export type KeptLearner = v.InferOutput<typeof LearnerSchema>;

const SentSchema = v.strictObject({
  c: NumberSchema,
  command: CommandSchema,
  at: TimeSchema,
  times: v.number(),
  last: TimeSchema,
  shown: v.boolean(),
});
const RowKeptSchema = v.strictObject({
  id: RowSchema,
  sign: SignSchema,
  channel: ChannelSchema,
  joined: TimeSchema,
  state: v.nullable(StateSchema),
  other: v.boolean(),
  since: TimeSchema,
  problemSince: v.nullable(TimeSchema),
  handSince: v.nullable(TimeSchema),
  quietSince: TimeSchema,
  heard: TimeSchema,
  /** The highest number of a will that has come: none counts twice. */
  gone: NumberSchema,
  lost: v.boolean(),
  sent: v.nullable(SentSchema),
  /** The adviser has ended it: whoever is still there is told so again. */
  removed: v.boolean(),
});
export type KeptRow = v.InferOutput<typeof RowKeptSchema>;

const AdviserSchema = v.strictObject({
  part: v.literal('adviser'),
  box: BoxSchema,
  reception: v.nullable(v.strictObject({ code: CodeSchema, until: TimeSchema, guesses: v.number() })),
  closed: v.nullable(v.picklist(['time', 'tries', 'taken', 'full'])),
  rows: v.array(RowKeptSchema),
  next: v.number(),
});
export type KeptAdviser = v.InferOutput<typeof AdviserSchema>;

const KeptSchema = v.strictObject({
  /** Codes that were tried: with which room, and when. */
  tries: v.array(v.strictObject({ room: v.string(), at: TimeSchema })),
  /** When this was written: a clock that is set back shows by it. */
  at: TimeSchema,
  link: v.nullable(v.union([LearnerSchema, AdviserSchema])),
});
export type Kept = v.InferOutput<typeof KeptSchema>;

export const NOTHING: Kept = { tries: [], at: 0, link: null };

/** The memory of the browser: `storage.session`, or a test's own. */
export interface Memory {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** @returns what is kept; nothing when there is nothing, or when it is not as this version writes it */
export async function loadKept(memory: Memory): Promise<Kept> {
  const parsed = v.safeParse(KeptSchema, (await memory.get(LINK_KEY))[LINK_KEY]);
  return parsed.success ? parsed.output : NOTHING;
}

/** Keeps it; where there is nothing to keep, nothing is left. */
export async function saveKept(memory: Memory, kept: Kept): Promise<void> {
  if (kept.link || kept.tries.length > 0) await memory.set({ [LINK_KEY]: kept });
  else await memory.remove(LINK_KEY);
}

const TIMES = new Set([
  'at',
  'until',
  'heard',
  'changed',
  'joined',
  'since',
  'problemSince',
  'handSince',
  'quietSince',
  'last',
]);

/** @returns the same with all times so much earlier: the clock was set back, and nothing shall last longer for it */
export function earlier<T>(value: T, by: number): T {
  if (Array.isArray(value)) return value.map((one) => earlier(one, by)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      TIMES.has(key) && typeof one === 'number' ? one - by : earlier(one, by),
    ]),
  ) as T;
}

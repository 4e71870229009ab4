/**
 * What may cross, before it is sealed and after it is opened: ids of the package, counts and booleans. There is no place in
 * it for anything that was typed, read or written by somebody. Each message is checked by its schema after opening.
 */
import * as v from 'valibot';
import { LINES } from './lines';

export { LINES };

const IdSchema = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z0-9-]+$/));
const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99));
/** The number of a message: milliseconds since 1970 by the sender's clock, or one more than the last; it only grows. */
export const NumberSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(Number.MAX_SAFE_INTEGER),
);
/** Which sign a learner has on the board: its place among all of them. */
export const SignSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(71));
/** Not more than the longest link: in steps of ten seconds. */
const QuietSchema = v.pipe(v.number(), v.integer(), v.multipleOf(10), v.minValue(0), v.maxValue(90_000));
/** The field that the hint speaks of, by four answers of yes and no. */
const FieldSchema = v.strictObject({
  filled: v.boolean(),
  valid: v.boolean(),
  checked: v.boolean(),
  active: v.boolean(),
});

const stateFields = {
  stage: v.nullable(IdSchema),
  step: v.nullable(IdSchema),
  page: v.nullable(IdSchema),
  hint: v.nullable(IdSchema),
  /** The target that the hint speaks of, found or not. */
  wanted: v.nullable(IdSchema),
  verdict: v.nullable(v.picklist(['found', 'unsure', 'missing'])),
  field: v.nullable(FieldSchema),
  /** The page shows an error: the hint that says what to do about it. */
  problem: v.nullable(IdSchema),
  /** What is waited for outside, and for how many days more. */
  wait: v.nullable(IdSchema),
  days: v.nullable(CountSchema),
  /** Steps of the stage that are done, and how many it has. */
  done: CountSchema,
  total: CountSchema,
  /** Where that is on their way, as they see it themselves: stage 4 of 5, and « 4-2 ». 0: nowhere. */
  stageAt: CountSchema,
  stages: CountSchema,
  stepAt: CountSchema,
  /** Every counted step is done. */
  finished: v.boolean(),
  /** Seconds since anything has changed on the page or in the step, in tens. */
  quiet: QuietSchema,
  hand: v.boolean(),
};
/** What the learner's browser shows of itself, whole each time: a message that is lost repairs itself. */
export const StateSchema = v.strictObject(stateFields);
export type LinkState = v.InferOutput<typeof StateSchema>;

const commands = {
  /** Look at this target, where the page has it. */
  show: { k: v.literal('show'), page: IdSchema, target: IdSchema },
  /** This step, in the panel. */
  step: { k: v.literal('step'), step: IdSchema },
  /** One of the ready-made sentences. */
  say: { k: v.literal('say'), line: v.picklist(LINES) },
  /** The adviser would like to talk, or comes over. */
  call: { k: v.literal('call') },
};
/** What an adviser can ask to be shown. */
export const CommandSchema = v.variant('k', [
  v.strictObject(commands.show),
  v.strictObject(commands.step),
  v.strictObject(commands.say),
  v.strictObject(commands.call),
]);
export type LinkCommand = v.InferOutput<typeof CommandSchema>;

/** `re`: the highest number that has come from the other side, so that what is held back shows; 0: nothing has come yet. */
const numbers = { n: NumberSchema, re: NumberSchema };

/** From the learner. The state is written short: the field as bits, the error's hint not twice. */
export const FromLearnerSchema = v.variant('k', [
  v.strictObject({
    k: v.literal('state'),
    ...numbers,
    ...stateFields,
    field: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(15))),
    problem: v.boolean(),
    /** The number of the last command that was shown; 0: none. */
    ack: NumberSchema,
    /** Of the package: another one knows other ids. */
    v: v.pipe(v.string(), v.maxLength(20), v.regex(/^\d+(\.\d+){0,3}$/)),
  }),
  /** `over`: the learner has ended the link. If not, the browser is gone: said beforehand, passed on by the broker. */
  v.strictObject({ k: v.literal('gone'), n: NumberSchema, over: v.boolean() }),
]);
export type FromLearner = v.InferOutput<typeof FromLearnerSchema>;
type WireState = Extract<FromLearner, { k: 'state' }>;

/** From the adviser. `c`: the number of a command when it was first sent; it is said again until it is shown. */
export const FromAdviserSchema = v.variant('k', [
  /** The first. */
  v.strictObject({ k: v.literal('sign'), ...numbers, sign: SignSchema }),
  v.strictObject({ ...commands.show, ...numbers, c: NumberSchema }),
  v.strictObject({ ...commands.step, ...numbers, c: NumberSchema }),
  v.strictObject({ ...commands.say, ...numbers, c: NumberSchema }),
  v.strictObject({ ...commands.call, ...numbers, c: NumberSchema }),
  v.strictObject({ k: v.literal('here'), ...numbers }),
  v.strictObject({ k: v.literal('end'), ...numbers }),
]);
export type FromAdviser = v.InferOutput<typeof FromAdviserSchema>;

const BITS = ['filled', 'valid', 'checked', 'active'] as const;

/** @returns a state as it is sent */
export function toWire(
  { field, problem, ...state }: LinkState,
  more: Pick<WireState, 'n' | 're' | 'ack' | 'v'>,
): WireState {
  const bits = field && BITS.reduce((sum, name, at) => sum + (field[name] ? 1 << at : 0), 0);
  return { k: 'state', ...more, ...state, field: bits, problem: problem !== null };
}

/** @returns the state in what was sent */
export function fromWire({
  k: _,
  n: __,
  re: ___,
  ack: ____,
  v: _____,
  field,
  problem,
  ...state
}: WireState): LinkState {
  const bits = (at: number) => field !== null && (field & (1 << at)) !== 0;
  return {
    ...state,
    field: field === null ? null : { filled: bits(0), valid: bits(1), checked: bits(2), active: bits(3) },
    problem: problem ? state.hint : null,
  };
}

/** @returns the command in what an adviser has sent, and its number; null: it is none */
export function commandIn(message: FromAdviser): { command: LinkCommand; c: number } | null {
  if (!('c' in message)) return null;
  const { n: _, re: __, c, ...command } = message;
  return { command, c };
}

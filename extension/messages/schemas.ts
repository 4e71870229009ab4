/**
 * The shapes of what messages carry. A reading can hold ids, verdicts and booleans, and an id is short and in kebab-case:
 * there is no place in a message for anything that was typed.
 */
import * as v from 'valibot';

export const IdSchema = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z0-9-]+$/));
export const LearnerSchema = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/));

export const CommandSchema = v.variant('type', [
  v.strictObject({ type: v.literal('start') }),
  v.strictObject({ type: v.literal('stop') }),
  v.strictObject({ type: v.literal('tick'), step: IdSchema }),
  v.strictObject({ type: v.literal('undo'), step: IdSchema }),
  v.strictObject({ type: v.literal('seen'), page: IdSchema }),
  v.strictObject({ type: v.literal('reach'), stage: IdSchema }),
  v.strictObject({ type: v.literal('branch'), key: IdSchema, value: IdSchema }),
  v.strictObject({ type: v.literal('wait'), wait: IdSchema }),
  v.strictObject({ type: v.literal('wait-over'), wait: IdSchema }),
]);

/** A place in the map's own list of names. */
const NameSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99));

export const WhereSchema = v.strictObject({
  row: v.picklist(['top', 'middle', 'bottom']),
  column: v.picklist(['left', 'middle', 'right']),
  near: v.nullable(
    v.strictObject({
      side: v.picklist(['above', 'below', 'beside']),
      target: IdSchema,
      name: NameSchema,
    }),
  ),
});

const FactsSchema = v.strictObject({
  visible: v.boolean(),
  enabled: v.boolean(),
  filled: v.boolean(),
  valid: v.boolean(),
  checked: v.boolean(),
  expanded: v.boolean(),
  active: v.boolean(),
});

export const ReadingSchema = v.strictObject({
  page: v.nullable(IdSchema),
  verdict: v.picklist(['known', 'likely', 'unknown']),
  likeliest: v.pipe(v.array(IdSchema), v.maxLength(3)),
  related: v.boolean(),
  translated: v.optional(v.boolean()),
  hindered: v.optional(v.boolean()),
  wall: v.nullable(IdSchema),
  states: v.record(IdSchema, v.boolean()),
  targets: v.record(
    IdSchema,
    v.strictObject({
      verdict: v.picklist(['found', 'unsure', 'missing']),
      score: v.number(),
      facts: v.nullable(FactsSchema),
      name: v.optional(v.nullable(NameSchema)),
    }),
  ),
});

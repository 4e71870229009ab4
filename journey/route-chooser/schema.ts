/** What the rules and words of « Quelle solution pour moi ? » look like. Types for the code, a door for the tests. */
import * as v from 'valibot';
import { checked } from '../checked';

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'write the id in kebab-case'));
/** Question → the answers that fit. « - » stands for a question that was not asked. */
const WhenSchema = v.record(id, v.pipe(v.array(v.union([id, v.literal('-')])), v.minLength(1)));

const WAYS = ['online', 'office', 'home', 'app', 'france-identite', 'paper', 'france-services'] as const;
export type WayId = (typeof WAYS)[number];
const way = v.picklist(WAYS);

/** Where a rule comes from, and how sure that is. */
const origin = {
  source: v.pipe(v.string(), v.minLength(10, 'name the source')),
  mark: v.picklist(['certain', 'probable', 'unknown']),
  checked,
};

export const RulesSchema = v.strictObject({
  version: v.literal(1),
  questions: v.pipe(
    v.array(
      v.strictObject({
        id,
        /** Asked only after these answers. */
        when: v.optional(WhenSchema),
        answers: v.pipe(
          v.array(v.strictObject({ id, sign: id })),
          v.check((all) => all.at(-1)?.id === 'unknown', 'the last answer is « Je ne sais pas »'),
        ),
      }),
    ),
    v.minLength(1),
  ),
  /** Way → the branches of the journey that it sets. */
  ways: v.record(way, v.record(id, id)),
  /** The first rule that fits chooses the way; the last one fits everybody. */
  rules: v.pipe(
    v.array(v.strictObject({ id, when: WhenSchema, way, ...origin })),
    v.check((all) => Object.keys(all.at(-1)?.when ?? { no: 0 }).length === 0, 'the last rule fits everybody'),
    v.check((all) => all.every((rule) => rule.mark !== 'unknown'), 'what is not known chooses no way'),
  ),
  /** Every advice that fits is given; it changes no way. */
  advice: v.array(v.strictObject({ id, when: WhenSchema, ...origin })),
  /** Which other ways are open. */
  others: v.array(v.strictObject({ way, when: WhenSchema })),
});
export type Rules = v.InferOutput<typeof RulesSchema>;

const sentence = v.pipe(v.string(), v.minLength(2), v.regex(/\S$/, 'no space at the end'));

export const RouteChooserTextsSchema = v.strictObject({
  questions: v.record(
    id,
    v.strictObject({ title: sentence, help: v.optional(sentence), answers: v.record(id, sentence) }),
  ),
  ways: v.record(id, v.strictObject({ title: sentence, time: sentence })),
  /** Why this way, by the rule that chose it. */
  reasons: v.record(id, sentence),
  advice: v.record(id, sentence),
});
export type RouteChooserTexts = v.InferOutput<typeof RouteChooserTextsSchema>;

/** What to have ready: lists of items by stage, step and branch, and their words. */
import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'write the id in kebab-case'));
const sentence = v.pipe(v.string(), v.minLength(2), v.regex(/\S$/, 'no space at the end'));
const items = v.array(id);
export const AtHandSchema = v.strictObject({
  version: v.literal(1),
  stages: v.record(id, items),
  /** A step's own list stands for its stage's. */
  steps: v.record(id, items),
  /** « À apporter »: the first list whose branches fit; an item, and the reason if there is one. */
  bring: v.array(
    v.strictObject({
      branch: v.record(id, id),
      items: v.array(v.tuple([id, v.nullable(id)])),
    }),
  ),
});
export type AtHand = v.InferOutput<typeof AtHandSchema>;

export const PreparationTextsSchema = v.strictObject({
  /** What each item is called. */
  hand: v.record(id, sentence),
  /** Why it is needed. */
  why: v.record(id, sentence),
});
export type PreparationTexts = v.InferOutput<typeof PreparationTextsSchema>;

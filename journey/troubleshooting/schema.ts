/**
 * « Je suis bloqué »: what learners see, and the one thing to do. symptoms.json says where each remedy comes from, what
 * it offers to do and whom it names; likely.json which come first at a step; texts/fr/troubleshooting.json the words.
 */
import * as v from 'valibot';
import { checked } from '../checked';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'write the id in kebab-case, for example "video-refused"'),
);
const ids = v.pipe(v.array(id), v.minLength(1));
const sentence = v.pipe(v.string(), v.minLength(2), v.regex(/\S$/, 'no space at the end'));

/** `label` is the key of the button's words. */
const ActionSchema = v.variant('type', [
  v.strictObject({ label: id, type: v.literal('branch'), key: id, value: id }),
  v.strictObject({ label: id, type: v.literal('wait'), wait: id }),
  v.strictObject({
    label: id,
    type: v.literal('open'),
    url: v.pipe(v.string(), v.regex(/^https:\/\/[a-z0-9.-]+\/[^\s?]*$/, 'an https address')),
  }),
  v.strictObject({ label: id, type: v.literal('step'), step: id }),
  /** A screen of our own. */
  v.strictObject({ label: id, type: v.literal('show'), screen: v.picklist(['site-check']) }),
]);

const SymptomSchema = v.strictObject({
  id,
  /** Where a learner finds it. */
  groups: ids,
  /** Which « points de blocage » of the two field studies it answers. None: a symptom of ours. */
  refs: v.array(v.pipe(v.string(), v.regex(/^(la-poste|franceconnect):[1-9]\d?$/, 'write "la-poste:7"'))),
  /**
   * Where the remedy comes from. `official`: pages or sources of the service; `tutorial`: people who teach it;
   * `probable`: one source, old or not its own; `inferred`: ours; `unknown`: nobody says it.
   */
  basis: v.picklist(['official', 'tutorial', 'probable', 'inferred', 'unknown']),
  source: v.pipe(v.string(), v.minLength(10, 'say where it comes from')),
  checked,
  /** Whom to call, see off-page/contacts.json. */
  contact: v.nullable(id),
  actions: v.array(ActionSchema),
  /** Only for learners on this branch. */
  branch: v.optional(v.record(id, v.union([id, v.array(id)]))),
});

export const SymptomsSchema = v.pipe(
  v.strictObject({ groups: ids, points: v.pipe(v.array(SymptomSchema), v.minLength(1)) }),
  v.check(
    ({ points }) => new Set(points.map((point) => point.id)).size === points.length,
    'a symptom is there twice',
  ),
  v.check(({ groups }) => new Set(groups).size === groups.length, 'a group is there twice'),
  v.check(
    ({ groups, points }) => points.every((point) => point.groups.every((group) => groups.includes(group))),
    'a symptom names a group that is not there',
  ),
  v.check(
    ({ groups, points }) => groups.every((group) => points.some((point) => point.groups.includes(group))),
    'a group is empty',
  ),
);

/** Ids of symptoms, most likely first: at a step, in its stage, anywhere; and those that are offered whatever is shown. */
export const LikelySchema = v.strictObject({
  steps: v.record(id, ids),
  stages: v.record(id, ids),
  any: ids,
  always: ids,
});

export const TroubleshootingTextsSchema = v.strictObject({
  groups: v.record(id, sentence),
  points: v.record(
    id,
    v.strictObject({
      ask: sentence,
      do: sentence,
      why: sentence,
      // biome-ignore lint/suspicious/noThenProperty: words, never a function, so nobody takes it for a promise
      then: v.optional(sentence),
      /** To be read aloud to the help line. */
      read: v.optional(sentence),
    }),
  ),
  actions: v.record(id, sentence),
});

export type SymptomData = v.InferOutput<typeof SymptomSchema>;
export type Symptoms = v.InferOutput<typeof SymptomsSchema>;
export type Likely = v.InferOutput<typeof LikelySchema>;
export type TroubleshootingTexts = v.InferOutput<typeof TroubleshootingTextsSchema>;

/**
 * What happens away from any page, as data: a card a step, and whom to call. cards.json and contacts.json say what is
 * there and where it comes from; texts/fr/off-page.json holds the words.
 */
import * as v from 'valibot';
import { checked } from '../checked';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'write the id in kebab-case, for example "result-mail"'),
);
const sentence = v.pipe(v.string(), v.minLength(2), v.regex(/\S$/, 'no space at the end'));
const source = v.pipe(v.string(), v.minLength(10, 'say where it comes from'));
/** How sure the source is. `unknown`: no source says it, the words are an inference of ours. */
const mark = v.picklist(['certain', 'probable', 'unknown']);

const DrawingSchema = v.picklist([
  'mail',
  'registered-mail',
  'sms',
  'app',
  'photos',
  'video',
  'post-office',
  'postman',
  'paper',
  'town-hall',
  'help-desk',
  'approve',
]);

/** What happens: it decides what stands first on the card, and what is folded away. */
const KindSchema = v.picklist(['mail', 'texto', 'visit', 'photos', 'waiting', 'app', 'papers']);

const CardSchema = v.strictObject({
  /** The off-page step, or the wait, that the card belongs to. */
  step: id,
  /** Only for learners on this branch. The first card of a step that fits is shown. */
  branch: v.optional(v.record(id, v.union([id, v.array(id)]))),
  drawing: DrawingSchema,
  kind: KindSchema,
  /** Somebody may ask for a code who must not have it: that is never folded away. */
  fraud: v.optional(v.literal(true)),
  /** Key of the words. */
  text: id,
  /** Whom to call, or null when nobody is known. */
  contact: v.nullable(id),
  /** The app of La Poste has to be found in the phone's store. */
  store: v.optional(v.boolean()),
  source,
  checked,
  mark,
});

const ContactSchema = v.strictObject({
  id,
  /** As it is read aloud. */
  phone: v.nullable(v.pipe(v.string(), v.regex(/^\d[\d ]+\d$/, 'digits and spaces'))),
  url: v.nullable(v.pipe(v.string(), v.regex(/^https:\/\/[a-z0-9.-]+\/[^\s#?]*$/, 'an https address'))),
  source,
  checked,
  mark,
});

export const CardsSchema = v.pipe(v.array(CardSchema), v.minLength(1));
export const ContactsSchema = v.pipe(
  v.array(ContactSchema),
  v.minLength(1),
  v.check((all) => new Set(all.map((one) => one.id)).size === all.length, 'a contact is there twice'),
);

/** A figure in « usual » is never without its origin: `basis` says in words who gives it. */
const CardWordsSchema = v.pipe(
  v.strictObject({
    what: sentence,
    from: sentence,
    looks: sentence,
    where: sentence,
    usual: v.nullable(sentence),
    basis: v.nullable(sentence),
    worry: sentence,
    // biome-ignore lint/suspicious/noThenProperty: words, never a function, so nobody takes it for a promise
    then: sentence,
  }),
  v.check(({ usual, basis }) => !/\d/.test(usual ?? '') || basis !== null, 'a figure needs its "basis"'),
  v.check(
    ({ usual, worry }) => usual !== null || /pas connu/.test(worry),
    'without "usual", "worry" says that the time is not known',
  ),
);
const ContactWordsSchema = v.strictObject({
  name: sentence,
  price: v.nullable(sentence),
  hours: v.nullable(sentence),
  basis: sentence,
});
export const OffPageTextsSchema = v.strictObject({
  /** Words to look for in the phone's store. */
  store: sentence,
  cards: v.record(id, CardWordsSchema),
  contacts: v.record(id, ContactWordsSchema),
});

export type Drawing = v.InferOutput<typeof DrawingSchema>;
export type Kind = v.InferOutput<typeof KindSchema>;
export type Card = v.InferOutput<typeof CardSchema>;
export type CardWords = v.InferOutput<typeof CardWordsSchema>;
export type ContactData = v.InferOutput<typeof ContactSchema>;
export type ContactWords = v.InferOutput<typeof ContactWordsSchema>;
export type OffPageTexts = v.InferOutput<typeof OffPageTextsSchema>;

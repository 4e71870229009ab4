/** The shapes of what our own pages ask of the link. */
import * as v from 'valibot';

/** Ten digits; the first is not a nought, so that nobody leaves it out. */
export const CodeSchema = v.pipe(v.string(), v.regex(/^[1-9]\d{9}$/));
export const RowSchema = v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/));
/** Encrypted, and nothing in it but where: no user, no question. */
export const BrokerSchema = v.pipe(
  v.string(),
  v.maxLength(120),
  v.regex(/^wss:\/\/[a-z0-9.-]+(:\d{1,5})?(\/[\w./-]*)?$/),
);
export const PlaceNameSchema = v.pipe(v.string(), v.maxLength(40));
export const OwnPlaceSchema = v.strictObject({
  broker: BrokerSchema,
  name: PlaceNameSchema,
  learner: v.boolean(),
});

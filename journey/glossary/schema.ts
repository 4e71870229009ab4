/** The glossary: a simple meaning for each technical word that our sentences or the pages use. */
import * as v from 'valibot';

const form = v.pipe(v.string(), v.regex(/^[\p{L}\d+][\p{L}\d+’ .-]*$/u, 'a word or a few, with ’'));

export const GlossaryTextsSchema = v.pipe(
  v.strictObject({
    words: v.pipe(
      v.array(
        v.strictObject({
          word: form,
          /** Other ways to write it: plural, other spellings, the word on the page. */
          forms: v.optional(v.pipe(v.array(form), v.minLength(1))),
          means: v.pipe(v.string(), v.regex(/\p{L}.*[.?!]$/u, 'a sentence, with its stop')),
        }),
      ),
      v.minLength(1),
    ),
  }),
  v.check(({ words }) => {
    const all = words.flatMap(({ word, forms }) => [word, ...(forms ?? [])]).map((one) => one.toLowerCase());
    return new Set(all).size === all.length;
  }, 'a word or form is there twice'),
);
export type GlossaryTexts = v.InferOutput<typeof GlossaryTextsSchema>;

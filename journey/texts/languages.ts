/**
 * The languages of the guide, each one folder beside this file. To add one: copy `fr/`, translate, name it here; then
 * the compiler asks for it wherever words come in (`create-texts.ts` and every `shipped.ts`).
 */
export const LANGS = ['fr'] as const;

export type Lang = (typeof LANGS)[number];

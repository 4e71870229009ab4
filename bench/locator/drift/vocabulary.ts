/**
 * The words of a drift, by split. Those of `blind` were written for this by somebody who had seen neither the
 * resolver's lexicon nor the other words, and nobody looked at what the resolver made of them before it was measured.
 */
import blind from './vocabulary-blind.json';

export type Split = 'tune' | 'test' | 'blind';
export type Language = 'fr' | 'en';
type Words<T = string> = Record<Language, Record<Split, T[]>>;

/** Tables by language and split. */
function table<T>(
  known: Record<Language, Record<'tune' | 'test', T[]>>,
  last: Record<Language, T[]>,
): Words<T> {
  return { fr: { ...known.fr, blind: last.fr }, en: { ...known.en, blind: last.en } };
}

/** Words around a text that change nothing: `noun` for a thing to give, `other` for a thing to do or a heading. */
export const FRAMES: Record<'noun' | 'other', Words> = {
  noun: table(
    {
      fr: { tune: ['Votre {}', '{} du demandeur'], test: ['Saisir {}', '{} (à compléter)'] },
      en: { tune: ['Your {}', '{} of applicant'], test: ['Enter {}', '{} to use'] },
    },
    blind.frames.noun,
  ),
  other: table(
    {
      fr: { tune: ['{} maintenant'], test: ['{} ici'] },
      en: { tune: ['{} now'], test: ['{} here'] },
    },
    blind.frames.other,
  ),
};

/** Boxes that offer mail: title, label of the e-mail field, button. */
export const NEWSLETTERS = table(
  {
    fr: {
      tune: [
        ['Lettre d’information', 'Votre e-mail', 'S’abonner'],
        ['Nos actualités', 'Adresse e-mail', 'OK'],
        ['Une bonne nouvelle chaque lundi', 'E-mail', 'Je la reçois'],
        ['Gardons le fil', 'Adresse électronique', 'Envoyer'],
      ],
      test: [
        ['Restez informé', 'Votre adresse e-mail', 'Je m’abonne'],
        ['Nos offres par e-mail', 'E-mail', 'OK'],
      ],
    },
    en: {
      tune: [
        ['Newsletter', 'Your email', 'Subscribe'],
        ['Latest news', 'Email address', 'OK'],
        ['A good story every Monday', 'Email', 'Send'],
        ['Let us keep in touch', 'E-mail', 'Go'],
      ],
      test: [
        ['Stay informed', 'Your email address', 'Subscribe'],
        ['Offers by email', 'Email', 'OK'],
      ],
    },
  },
  blind.offers,
);

/** A second field beside the target that is another thing. */
export const SECOND_FIELD = table(
  {
    fr: { tune: ['{} secondaire', 'Autre {}'], test: ['{} de secours', '{} d’un proche'] },
    en: { tune: ['Secondary {}', 'Other {}'], test: ['Recovery {}', 'Backup {}'] },
  },
  blind.second,
);

/** What stays when the target is deleted: almost the same words for another thing … */
export const LOOKALIKE = table(
  {
    fr: { tune: ['{} d’un proche', 'Ancien {}'], test: ['{} de l’employeur', '{} de parrainage'] },
    en: { tune: ['Old {}', '{} of a friend'], test: ['{} of your employer', 'Referral {}'] },
  },
  blind.lookalike,
);

/** … or other words with the same attributes. */
export const UNLIKE = table(
  {
    fr: { tune: ['Commentaire', 'Code promo'], test: ['Remarque', 'Référence du dossier'] },
    en: { tune: ['Comment', 'Promo code'], test: ['Note to us', 'Order reference'] },
  },
  blind.unlike,
);

/**
 * @param group place of the group in synonyms.json
 * @param all its phrases in that language
 * @returns the phrases that may take another's place
 */
export function synonymsOf(group: number, language: Language, all: string[], split: Split): string[] {
  if (split === 'blind') return blind.synonyms[group]?.[language] ?? [];
  return all.filter((_, at) => (at % 2 === 0) === (split === 'tune'));
}

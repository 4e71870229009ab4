/** The lists that ship. Tests hold them to the schema. */
import type { Lookups } from '../lookups';
import frTexts from '../texts/fr/preparation.json';
import type { Lang } from '../texts/languages';
import { typesetAll } from '../texts/typeset';
import lists from './at-hand.json';
import { createPreparation, type Preparation } from './index';
import type { AtHand, PreparationTexts } from './schema';

const TEXTS: Record<Lang, PreparationTexts> = { fr: frTexts };

/** @returns the shipped lists for a journey, in this language */
export const shippedPreparation = (lang: Lang, journey: Pick<Lookups, 'stepOf'>): Preparation =>
  createPreparation(lists as unknown as AtHand, typesetAll(TEXTS[lang]), journey);

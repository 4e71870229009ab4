/** The cards and contacts that ship. Tests hold them to the schema. */
import frTexts from '../texts/fr/off-page.json';
import type { Lang } from '../texts/languages';
import { typesetAll } from '../texts/typeset';
import cards from './cards.json';
import contacts from './contacts.json';
import { createOffPage, type OffPage, type OffPageData } from './index';
import type { OffPageTexts } from './schema';

const TEXTS: Record<Lang, OffPageTexts> = { fr: frTexts };

/** @returns the shipped cards and contacts, in this language */
export const shippedOffPage = (lang: Lang): OffPage =>
  createOffPage({ cards, contacts } as OffPageData, typesetAll(TEXTS[lang]));

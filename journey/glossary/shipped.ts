/** The glossary that ships. Tests hold it to the schema. */
import frTexts from '../texts/fr/glossary.json';
import type { Lang } from '../texts/languages';
import { typesetAll } from '../texts/typeset';
import { createGlossary, type Glossary } from './index';
import type { GlossaryTexts } from './schema';

const TEXTS: Record<Lang, GlossaryTexts> = { fr: frTexts };

/** @returns the shipped glossary of this language */
export const shippedGlossary = (lang: Lang): Glossary => createGlossary(typesetAll(TEXTS[lang]));

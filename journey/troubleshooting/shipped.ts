/** The symptoms and remedies that ship. Tests hold them to the schema. */
import type { Lookups } from '../lookups';
import type { OffPage } from '../off-page';
import frTexts from '../texts/fr/troubleshooting.json';
import type { Lang } from '../texts/languages';
import { typesetAll } from '../texts/typeset';
import { createTroubleshooting, type Troubleshooting } from './index';
import likely from './likely.json';
import type { Symptoms, TroubleshootingTexts } from './schema';
import symptoms from './symptoms.json';

const TEXTS: Record<Lang, TroubleshootingTexts> = { fr: frTexts };

/** @returns the shipped symptoms and remedies for a journey, in this language */
export const shippedTroubleshooting = (
  lang: Lang,
  journey: Pick<Lookups, 'stepOf'>,
  offPage: Pick<OffPage, 'contactOf'>,
): Troubleshooting =>
  createTroubleshooting(
    { symptoms: symptoms as Symptoms, likely },
    typesetAll(TEXTS[lang]),
    journey,
    offPage,
  );

/** The questions and rules that ship. Tests hold them to the schema. */
import frTexts from '../texts/fr/route-chooser.json';
import type { Lang } from '../texts/languages';
import { typesetAll } from '../texts/typeset';
import { createRouteChooser, type RouteChooser } from './index';
import rules from './rules.json';
import type { RouteChooserTexts, Rules } from './schema';

const TEXTS: Record<Lang, RouteChooserTexts> = { fr: frTexts };

/** The shipped rules. */
export const routeRules = rules as unknown as Rules;

/** @returns the shipped questions and rules, in this language */
export const shippedRouteChooser = (lang: Lang): RouteChooser =>
  createRouteChooser(routeRules, typesetAll(TEXTS[lang]));

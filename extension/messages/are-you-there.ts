/** « Vous êtes là ? », in the place of the card, a minute before the guide forgets whoever does nothing. */
import type { CardContent } from '@/components/overlay';
import type { Texts } from '@/journey';
import { bareCard } from './bare-card';

/** @returns a card with one question and one answer */
export const areYouThere = (texts: Texts): CardContent => ({
  ...bareCard(texts, 'unofficialCard'),
  title: texts.ui('idleAsk'),
  why: texts.ui('idleSoon'),
  main: { action: 'here', label: texts.ui('idleStay') },
});

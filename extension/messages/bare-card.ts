/** What a card has that stands for no step of the journey. */
import type { CardContent } from '@/components/overlay';
import type { Texts } from '@/journey';

/** @param unofficial the words that say whose the card is not: whole, or short */
export const bareCard = (
  { lang, dir, ui }: Texts,
  unofficial: 'unofficial' | 'unofficialCard',
): Omit<CardContent, 'title'> => ({
  lang,
  dir,
  stage: '',
  anchored: false,
  actions: [],
  labels: { hide: ui('hide'), unofficial: ui(unofficial), step: '' },
});

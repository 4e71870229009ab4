/** « Vous êtes là ? », in the place of the card, a minute before the guide forgets whoever does nothing. */
import type { CardContent } from '@/components/overlay';
import type { Texts } from '@/journey';

/** @returns a card with one question and one answer */
export const areYouThere = ({ lang, dir, ui }: Texts): CardContent => ({
  lang,
  dir,
  stage: '',
  title: ui('idleAsk'),
  why: ui('idleSoon'),
  anchored: false,
  main: { action: 'here', label: ui('idleStay') },
  actions: [],
  labels: { hide: ui('hide'), unofficial: ui('unofficialCard'), step: '' },
});

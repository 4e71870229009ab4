/** From a reading to the words of a card. */
import type { CardContent } from '@/components/overlay';
import { type Guide, type HintText, type Next, type Progress, positionWords, type Texts } from '@/journey';
import type { PageReading, SiteMap } from '@/selectors';
import { DEFAULTS, type Settings } from '../storage/settings';
import { bareCard } from './bare-card';
import { createDoubts } from './doubt';
import { keysInWords } from './keys-in-words';
import type { CardWords, Mode, ReadingReply } from './protocol';
import { whatNow, wordsThere } from './what-now';

/** How the learner wants cards. */
export interface CardSettings extends Pick<Settings, 'large'> {
  /** The keys that lead to the card, as the browser writes them: « Alt+Shift+J »; none when nobody has set any. */
  keys?: string;
}

/** @returns the words of the card for a hint */
export function cardWords(
  { lang, dir, hint, stage, ui }: Texts,
  next: Next,
  { large }: CardSettings,
  there: HintText = hint(next.hint),
): CardWords {
  return {
    ...(large && { large }),
    lang,
    dir,
    stage: stage(next.stage),
    hint: there,
    labels: {
      hide: ui('hide'),
      menu: ui('cardMenu'),
      unofficial: ui('unofficialCard'),
      step: positionWords(ui, next),
      restore: ui('restore'),
      problem: ui('problem'),
      lower: ui('lower'),
      higher: ui('higher'),
      showMe: ui('showMe'),
      notSeen: ui('notSeen'),
      seen: ui('seen'),
      stuck: ui('stuckScreen'),
      stop: ui('stopGuide'),
      stopped: ui('popupStopped'),
      resume: ui('resume'),
    },
  };
}

/** The small offer on the pages of the journey. */
const pillOf = (texts: Texts): CardContent => ({
  ...bareCard(texts, 'unofficial'),
  title: texts.ui('pill'),
  main: { action: 'start', label: texts.ui('start') },
  actions: [{ action: 'decline', label: texts.ui('decline') }],
});

/**
 * @param map the map of the site that the reading comes from
 * @param chosen the page that the learner says it is; null when they have not said
 * @param settings how the learner wants cards
 * @returns what the overlay shows for it
 */
export function buildReply(
  guide: Guide,
  reading: PageReading,
  chosen: string | null,
  map: SiteMap,
  mode: Mode,
  progress: Progress | null,
  settings: CardSettings = DEFAULTS,
): ReadingReply {
  const { journey, texts } = guide;
  const { ui } = texts;
  const { page, verdict } = reading;
  if (mode === 'offer' && page !== null && verdict === 'known')
    return { show: 'pill', content: pillOf(texts) };
  if (mode !== 'guide' || !progress) return { show: 'nothing' };
  const { place, next } = whatNow(journey, { reading, chosen }, progress);
  // A cookie window on a page that is not known is the site's affair: the guide stays silent there.
  if (place === 'other' || place === 'away') return { show: 'nothing' };
  const isChosen = place === 'chosen';
  const shown = isChosen ? chosen : page;
  const doubts = createDoubts(guide, reading, map, progress, shown);
  if (shown === null)
    return { show: 'unknown', next, ...doubts.ofUnknown(next, cardWords(texts, next, settings)) };
  const there = wordsThere(texts, { place, next }, { reading, chosen }, map);
  const words = cardWords(texts, next, settings, there);
  if (reading.translated) words.note = ui('translated');
  const isNew = Object.values(progress.steps).every(({ state }) => state !== 'done');
  if (settings.keys && isNew) words.keys = ui('cardKeys', { keys: keysInWords(settings.keys, ui) });
  const card = { show: 'card' as const, next, words };
  if (verdict === 'known') return card;
  const screen = texts.step(journey.stepOfPage(shown)?.id ?? next.step);
  const intro = ui(isChosen ? 'chosenScreen' : 'likelyScreen', { screen });
  return { ...card, doubt: doubts.ofCard(next, words, intro) };
}

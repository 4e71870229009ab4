/** From a reading to the words of a card. */
import { type Guide, type HintText, type Next, type Progress, positionWords, type Texts } from '@/journey';
import type { PageReading, SiteMap } from '@/selectors';
import { createDoubts } from './doubt';
import type { CardWords, Mode, ReadingReply } from './protocol';
import { whatNow, wordsThere } from './what-now';

export function cardWords(
  { lang, dir, hint, stage, ui }: Texts,
  next: Next,
  large: boolean,
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
      stop: ui('stopGuide'),
      stopped: ui('popupStopped'),
      resume: ui('resume'),
    },
  };
}

/**
 * @param map the map of the site that the reading comes from
 * @param chosen the page that the learner says it is; null when they have not said
 * @param large the learner wants large letters
 * @returns what the overlay shows for it
 */
export function buildReply(
  guide: Guide,
  reading: PageReading,
  chosen: string | null,
  map: SiteMap,
  mode: Mode,
  progress: Progress | null,
  large = false,
): ReadingReply {
  const { journey, texts } = guide;
  const { lang, dir, ui } = texts;
  const { page, verdict } = reading;
  if (mode === 'offer' && page !== null && verdict === 'known') {
    return {
      show: 'pill',
      lang,
      dir,
      title: ui('pill'),
      start: ui('start'),
      decline: ui('decline'),
      hide: ui('hide'),
      unofficial: ui('unofficial'),
    };
  }
  if (mode !== 'guide' || !progress) return { show: 'nothing' };
  const { place, next } = whatNow(journey, { reading, chosen }, progress);
  // A cookie window on a page that is not known is the site's affair: the guide stays silent there.
  if (place === 'other' || place === 'away') return { show: 'nothing' };
  const isChosen = place === 'chosen';
  const shown = isChosen ? chosen : page;
  const doubts = createDoubts(guide, reading, map, progress, shown);
  if (shown === null)
    return { show: 'unknown', next, ...doubts.ofUnknown(next, cardWords(texts, next, large)) };
  const there = wordsThere(texts, { place, next }, { reading, chosen }, map);
  const words = cardWords(texts, next, large, there);
  if (reading.translated) words.note = ui('translated');
  const card = { show: 'card' as const, next, words };
  if (verdict === 'known') return card;
  const screen = texts.step(journey.stepOfPage(shown)?.id ?? next.step);
  const intro = ui(isChosen ? 'chosenScreen' : 'likelyScreen', { screen });
  return { ...card, doubt: doubts.ofCard(next, words, intro) };
}

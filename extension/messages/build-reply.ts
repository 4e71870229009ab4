/** From a reading to the words of a card. */
import type { Guide, Next, Progress, Texts } from '@/journey';
import type { PageReading, SiteMap } from '@/selectors';
import type { CardWords, Mode, ReadingReply } from './protocol';

function cardWords({ lang, dir, hint, stage, ui }: Texts, next: Next, large: boolean): CardWords {
  return {
    ...(large && { large }),
    lang,
    dir,
    stage: stage(next.stage),
    hint: hint(next.hint),
    labels: {
      hide: ui('hide'),
      unofficial: ui('unofficial'),
      step: ui('step', { index: next.index, total: next.total }),
      restore: ui('restore'),
      problem: ui('problem'),
      lower: ui('lower'),
      higher: ui('higher'),
      showMe: ui('showMe'),
      notSeen: ui('notSeen'),
      seen: ui('seen'),
      stop: ui('stop'),
    },
  };
}

/**
 * @param map the map of the site that the reading comes from
 * @param large the learner wants large letters
 * @returns what the overlay shows for it
 */
export function buildReply(
  { journey, texts }: Guide,
  reading: PageReading,
  map: SiteMap,
  mode: Mode,
  progress: Progress | null,
  large = false,
): ReadingReply {
  if (mode === 'offer' && map.pages.some((page) => page.id === reading.page && page.start)) {
    const { lang, dir, ui } = texts;
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
  // A cookie window on a page that is not known is the site's affair: the guide stays silent there.
  if (mode !== 'guide' || !progress || reading.page === null) return { show: 'nothing' };
  const next = journey.nextStep(reading, progress);
  return { show: 'card', next, words: cardWords(texts, next, large) };
}

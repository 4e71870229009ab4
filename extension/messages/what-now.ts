/**
 * The one state from which card, panel, popup and sheets draw: what the tab in front shows, what is done, what is waited
 * for. Pure. Who asks for the same tab and the same record gets the same hint.
 */
import type { HintText, Journey, Next, Progress, Texts } from '@/journey';
import type { PageReading, PageVerdict, SiteMap } from '@/selectors';
import { quoteNames } from './quote-names';

/** What is kept of a reading: ids, verdicts and booleans. */
export type KeptReading = Pick<
  PageReading,
  'page' | 'verdict' | 'related' | 'hindered' | 'wall' | 'states' | 'targets'
>;

/** What a tab shows. */
export interface Shown {
  reading: KeptReading;
  /** The page that the learner says it is; null when they have not said. */
  chosen: string | null;
}

/**
 * Where the learner is. A verdict: on a page of the journey, so sure; `unknown` is a screen of the journey that nobody
 * knows. `chosen`: on the page that they say it is. `other`: on a site of the journey, on a page that is no part of it.
 * `away`: elsewhere, or nothing was read yet.
 */
export type Place = PageVerdict | 'chosen' | 'other' | 'away';

export interface Now {
  place: Place;
  next: Next;
}

/** @param shown what the tab in front shows; null: nothing of the journey, or not read yet */
export function whatNow(journey: Journey, shown: Shown | null, progress: Progress): Now {
  if (!shown) return { place: 'away', next: journey.nextStep(null, progress) };
  const { reading, chosen } = shown;
  const { page, verdict } = reading;
  // What the learner says counts where the page does not surely say otherwise. Words only: nothing is pointed at.
  if (chosen !== null && verdict !== 'known' && chosen !== page) {
    const content = { page: chosen, wall: null, states: {}, targets: {} };
    return { place: 'chosen', next: journey.nextStep(content, progress) };
  }
  if (page !== null) return { place: verdict, next: journey.nextStep(reading, progress) };
  if (reading.related) return { place: 'unknown', next: journey.needOf(progress) };
  return { place: 'other', next: journey.nextStep(null, progress) };
}

/**
 * @param map of the site that the tab is on; null: none
 * @returns the words of what there is to do, with the names that are on the page
 */
export function wordsThere(
  texts: Texts,
  { place, next }: Now,
  shown: Shown | null,
  map: SiteMap | null,
): HintText {
  const hint = texts.hint(next.hint);
  if (!shown || !map || place === 'unknown' || place === 'other') return hint;
  const isChosen = place === 'chosen';
  const content = isChosen ? { wall: null, targets: {} } : shown.reading;
  const page = isChosen ? shown.chosen : shown.reading.page;
  const targets = [...map.pages, ...(map.walls ?? [])]
    .filter(({ id }) => id === page || id === content.wall)
    .flatMap((one) => one.targets);
  return quoteNames(hint, next, content, targets, texts);
}

/** A page that shows itself. `acted`: the learner has filled or ticked something on it while its card was there. */
export type SeenPage = KeptReading & { acted: boolean; chosen: string | null };

/**
 * @returns whether the learner has reached the page: surely known, or likely and acted on; and not one that is open to
 * anybody while something must come before it
 */
export function isReached(
  journey: Journey,
  { page, verdict, acted }: SeenPage,
  progress: Progress | null,
): boolean {
  const step = journey.stepOfPage(page);
  if (step && progress && journey.questionAt(step, progress) !== null) return false;
  return verdict === 'known' || (verdict === 'likely' && acted);
}

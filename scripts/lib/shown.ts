/** What a reading of a page would show to a learner who is at a step: for the probe. */
import { type ExpectedPages, newProgress, shippedJourney } from '@/journey';
import type { PageReading } from '@/selectors';

const journey = shippedJourney();

/** @param id a step of the journey, or one of its pages @returns the learner at that step; null when there is none */
function learnerAt(id: string) {
  const step = journey.stepOf(id) ?? journey.stepOfPage(id);
  return step ? journey.progressAt(step.id, newProgress(0)) : null;
}

/**
 * @param id a step of the journey, or one of its pages
 * @returns the pages that are expected there
 * @throws {Error} when the journey has no such step or page
 */
export function expectedAt(id: string): ExpectedPages {
  const progress = learnerAt(id);
  if (!progress) throw new Error(`the journey has no step and no page « ${id} »`);
  return journey.expectedPages(progress);
}

/**
 * @param step where the learner is; undefined: where the page belongs
 * @returns what shows on the page, and the target that is ringed in it
 */
export function shownFor(reading: PageReading, step: string | undefined) {
  const { verdict, related, wall, page } = reading;
  if (page === null && !wall) return { show: related ? 'pill' : 'nothing', ring: null };
  const progress = learnerAt(step ?? page ?? '') ?? newProgress(0);
  const { target } = journey.nextStep(reading, progress);
  return { show: wall || verdict === 'known' ? 'card' : 'soft-card', ring: target };
}

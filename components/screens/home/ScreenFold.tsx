import { ScreenDrawing, screenLayout } from '@/components/drawings';
import type { Journey, Next } from '@/journey';
import { useJourney, useTexts } from '../app/guide';

/** « À quoi ça ressemble ? »: a small picture of the screen that the step to do now happens on. */
export function ScreenFold({ next }: { next: Next }) {
  const { ui } = useTexts();
  const journey = useJourney();
  const page = pageOf(journey, next);
  if (page === null || !screenLayout(page, next.wanted)) return null;
  return (
    <details>
      <summary>{ui('screenFold')}</summary>
      <ScreenDrawing page={page} target={next.wanted} />
    </details>
  );
}

/** @returns the page that a hint belongs to; else the first one of its step; null: the step happens on none */
function pageOf(journey: Journey, { step, hint }: Next): string | null {
  const { pages = [], hints = [] } = journey.stepOf(step) ?? {};
  return hints.find(({ text }) => text === hint)?.page ?? pages[0] ?? null;
}

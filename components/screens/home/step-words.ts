/** What panel and popup say of the step to do now, so that they never contradict what stands on the page. */
import type { TabReading } from '@/extension/messages/protocol';
import type { Guide, HintText, Next, Progress } from '@/journey';

export interface StepWords {
  /** What the guide makes of the page in front, where there is something to say. */
  intro?: string;
  hint: HintText;
  /** The learner is on a page of the journey: nothing sends them elsewhere. */
  isHere: boolean;
  /** The words are those of the step to do now, and not of another one's page. */
  isNext: boolean;
}

/**
 * @param next what the guide would say to a learner who is elsewhere
 * @param reading what it makes of the tab in front
 * @param progress what the learner has done
 */
export function stepWords(
  { journey, texts }: Pick<Guide, 'journey' | 'texts'>,
  next: Next,
  reading: TabReading | null,
  progress: Progress,
): StepWords {
  const { hint, ui } = texts;
  const away = { hint: hint(next.hint), isHere: false, isNext: true };
  if (!reading) return away;
  if (!reading.related) return { ...away, intro: ui('hereOther') };
  const { verdict, page, problem } = reading;
  const shown = hint(reading.hint ?? next.hint);
  if (verdict === 'unknown') return { intro: ui('hereUnknown'), hint: shown, isHere: true, isNext: true };
  const owner = journey.stepOfPage(page)?.id ?? next.step;
  const isNext = owner === next.step;
  if (!isNext && !problem && isTickedThere(progress, owner)) return away;
  return { intro: ui(verdict === 'likely' ? 'hereLikely' : 'hereKnown'), hint: shown, isHere: true, isNext };
}

/** The learner has said on its page that a step is done, and has seen no other since: the page is still there, and behind them. */
function isTickedThere({ steps, last }: Progress, step: string): boolean {
  const { state, by, at = 0 } = steps[step] ?? {};
  return state === 'done' && by === 'learner' && last.step === step && at >= last.at;
}

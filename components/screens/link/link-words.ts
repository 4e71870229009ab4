/** What a link has shown and asked, in words: only what this package has words for. */
import type { LinkState, LogLine } from '@/extension/link/view';
import { commandWords } from '@/extension/link/words';
import type { Guide } from '@/journey';

const SECONDS = 60;

/** @returns where a learner was, one fact a line */
export function stateWords({ journey, texts }: Guide, state: LinkState): string[] {
  const { plural, ui } = texts;
  const { step, page, verdict, field, problem, wait, days, done, total, finished, quiet, hand } = state;
  const { stageAt, stages, stepAt } = state;
  const known = step === null ? undefined : journey.stepOf(step);
  const there = page === null ? undefined : journey.stepOfPage(page);
  const minutes = Math.floor(quiet / SECONDS);
  return [
    known ? ui('linkLogStep', { step: texts.step(known.id) }) : ui('linkLogNoStep'),
    stepAt > 0 && ui('linkLogAt', { code: `${stageAt}-${stepAt}`, stage: stageAt, stages }),
    total > 0 && ui('linkLogDone', { done, total }),
    finished && ui('linkLogFinished'),
    page !== null && (there ? ui('linkLogPage', { step: texts.step(there.id) }) : ui('linkLogUnknown')),
    verdict === 'found' && ui('linkLogFound'),
    verdict === 'unsure' && ui('linkLogUnsure'),
    verdict === 'missing' && ui('linkLogMissing'),
    field !== null && ui(field.filled ? 'linkLogFilled' : 'linkLogEmpty'),
    field?.valid && ui('linkLogValid'),
    field?.checked && ui('linkLogChecked'),
    field?.active && ui('linkLogActive'),
    problem !== null && ui('linkLogProblem'),
    wait !== null && ui('linkLogWait'),
    days !== null && plural('linkLogDays', days),
    minutes > 0 && plural('linkLogQuiet', minutes),
    hand && ui('linkLogHand'),
  ].filter((words) => typeof words === 'string');
}

/** @returns a line of the log: what it is, and its facts */
export function lineWords(guide: Guide, { at, times, until, way, said }: LogLine) {
  const { hour, plural, ui } = guide.texts;
  const facts = 'k' in said ? [commandWords(guide, said)] : stateWords(guide, said);
  return {
    title: ui(way === 'shown' ? 'linkLogShown' : 'linkLogAsked', { hour: hour(at) }),
    lines: times > 1 ? [...facts, `${plural('linkLogTimes', times)} (${hour(until)})`] : facts,
  };
}

import { useSnapshot } from '@/extension/client';
import { roundUp } from '@/journey';
import { useTexts } from '../app/guide';
import { useNow } from './useNow';
import { WaitStatus } from './WaitStatus';

/** The waits that run for this step: since when, and when to look again. */
export function StepWaits({ step }: { step: string }) {
  const texts = useTexts();
  const { ui } = texts;
  const { waits } = useSnapshot();
  const now = useNow();
  const mine = waits.filter(({ wait }) => wait.steps.includes(step));
  return mine.map(({ wait, since, remindAt, worryAt }) => {
    const at = roundUp(remindAt, now);
    const state = now >= worryAt ? 'overdue' : now >= remindAt ? 'due' : 'running';
    return (
      <WaitStatus
        key={wait.id}
        state={state}
        since={ui('waitSince', { day: texts.day(since, now), hour: texts.hour(since) })}
        estimateNote={state === 'running' && wait.mark === 'unknown' ? ui('waitGuess') : undefined}
        nextCheck={
          state === 'running'
            ? ui('waitLook', { day: texts.day(at, now), hour: texts.hour(at) })
            : ui(state === 'due' ? 'waitDue' : 'waitLong')
        }
      />
    );
  });
}

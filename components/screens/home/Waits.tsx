import { useNow, Wait } from '@/components/elements';
import { useSnapshot } from '@/extension/client';
import { ui } from '@/journey';
import { dayWords, hourWords, roundUp } from '../app/date-words';

/** The waits that run for this step: since when, and when to look again. */
export function Waits({ step }: { step: string }) {
  const { waits } = useSnapshot();
  const now = useNow();
  const mine = waits.filter(({ wait }) => wait.steps.includes(step));
  return mine.map(({ wait, since, remindAt, worryAt }) => {
    const at = roundUp(remindAt, now);
    const state = now >= worryAt ? 'long' : now >= remindAt ? 'due' : 'running';
    return (
      <Wait
        key={wait.id}
        state={state}
        since={ui('waitSince', { day: dayWords(since, now), hour: hourWords(since) })}
        guess={state === 'running' && wait.mark === 'unknown' ? ui('waitGuess') : undefined}
        look={
          state === 'running'
            ? ui('waitLook', { day: dayWords(at, now), hour: hourWords(at) })
            : ui(state === 'due' ? 'waitDue' : 'waitLong')
        }
      />
    );
  });
}

import { NextStep, useNow, Wait } from '@/components/elements';
import { send } from '@/extension/client';
import { hintText, type Next, stageTitle, ui, type WaitState } from '@/journey';
import { dayWords, hourWords, roundUp } from '../app/date-words';
import { say } from '../app/navigation';

/** A step that is closed for some hours (the video, after two failures): when to try again, and the other way out. */
export function LockCard({ lock, next }: { lock: WaitState; next: Next }) {
  const now = useNow();
  const over = now >= lock.remindAt;
  const at = roundUp(lock.remindAt, now);
  const words = hintText(lock.wait.hint ?? next.hint);
  const retry = (
    <button
      type="button"
      className={over ? 'main' : 'link'}
      onClick={() => send({ type: 'wait-over', wait: lock.wait.id })}
    >
      {ui(over ? 'lockRetry' : 'lockNot')}
    </button>
  );
  return (
    <NextStep
      label={ui('popupNextStep')}
      where={stageTitle(next.stage)}
      step={ui('step', { index: next.index, total: next.total })}
      title={over ? ui('lockOver') : words.do}
      why={over ? ui('lockOverHelp') : words.why}
      problem={!over}
      before={
        over ? undefined : (
          <Wait
            state="running"
            look={ui('lockUntil', { day: dayWords(at, now), hour: hourWords(at) })}
            guess={lock.wait.mark === 'unknown' ? ui('waitGuess') : undefined}
            since={ui('waitSince', { day: dayWords(lock.since, now), hour: hourWords(lock.since) })}
          />
        )
      }
    >
      {over && retry}
      <button
        type="button"
        className={over ? '' : 'main'}
        onClick={async () => {
          await send({ type: 'branch', key: 'verification', value: 'face-to-face' });
          say(ui('wayTaken'));
        }}
      >
        {ui('lockFaceToFace')}
      </button>
      {!over && retry}
    </NextStep>
  );
}

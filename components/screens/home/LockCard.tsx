import { NextStep } from '@/components/elements';
import { send } from '@/extension/client';
import { type Next, positionWords, roundUp, type WaitState } from '@/journey';
import { useTexts } from '../app/guide';
import { announce } from '../app/navigation';
import { useNow } from './useNow';
import { WaitStatus } from './WaitStatus';

/** A step that is closed for some hours (the video, after two failures): when to try again, and the other way out. */
export function LockCard({ lock, next }: { lock: WaitState; next: Next }) {
  const texts = useTexts();
  const { ui } = texts;
  const now = useNow();
  const over = now >= lock.remindAt;
  const at = roundUp(lock.remindAt, now);
  const words = texts.hint(lock.wait.hint ?? next.hint);
  const retry = (
    <button
      type="button"
      className={over ? 'primary' : 'link'}
      onClick={() => send({ type: 'wait-over', wait: lock.wait.id })}
    >
      {ui(over ? 'lockRetry' : 'lockNot')}
    </button>
  );
  return (
    <NextStep
      label={ui('popupNextStep')}
      stage={texts.stage(next.stage)}
      position={positionWords(ui, next)}
      title={over ? ui('lockOver') : words.do}
      why={over ? ui('lockOverHelp') : words.why}
      problem={!over}
      beforeButtons={
        over ? undefined : (
          <WaitStatus
            state="running"
            nextCheck={ui('lockUntil', { day: texts.day(at, now), hour: texts.hour(at) })}
            estimateNote={lock.wait.mark === 'unknown' ? ui('waitGuess') : undefined}
            since={ui('waitSince', { day: texts.day(lock.since, now), hour: texts.hour(lock.since) })}
          />
        )
      }
    >
      {over && retry}
      <button
        type="button"
        className={over ? '' : 'primary'}
        onClick={async () => {
          await send({ type: 'branch', key: 'verification', value: 'face-to-face' });
          announce(ui('wayTaken'));
        }}
      >
        {ui('lockFaceToFace')}
      </button>
      {!over && retry}
    </NextStep>
  );
}

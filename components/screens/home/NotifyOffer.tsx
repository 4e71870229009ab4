import { useState } from 'react';
import { askToNotify, useSnapshot } from '@/extension/client';
import { useTexts } from '../app/guide';
import { announce } from '../app/navigation';
import { useJustDone } from './JustDone';
import { useNow } from './useNow';
import './NotifyOffer.css';

/**
 * A calm offer while a wait runs: « Voulez-vous que le guide vous prévienne ? ». Who wants nothing does nothing. Not on a
 * computer that others use: they would read it.
 */
export function NotifyOffer({ step }: { step: string }) {
  const { ui } = useTexts();
  const { waits, settings, locked } = useSnapshot();
  const now = useNow();
  // One thing at a time: what was just done may be undone first.
  const isAlone = useJustDone().length === 0;
  const [isRefused, setIsRefused] = useState(false);
  const runs = waits.some(({ wait, remindAt }) => wait.steps.includes(step) && remindAt > now);
  if (!runs || !isAlone || settings.notify || settings.shared || locked.includes('notify')) return null;
  if (isRefused) return <p className="quiet notify-offer">{ui('notifyRefused')}</p>;
  return (
    <fieldset className="notify-offer">
      <legend>{ui('notifyAsk')}</legend>
      <p className="quiet">{ui('notifyHelp')}</p>
      <div className="buttons">
        <button
          type="button"
          onClick={async () => {
            const told = await askToNotify();
            if (told) announce(ui('notifyDone'));
            else setIsRefused(true);
          }}
        >
          {ui('notifyYes')}
        </button>
      </div>
    </fieldset>
  );
}

import { useState } from 'react';
import { askToNotify, useSnapshot } from '@/extension/client';
import { useTexts } from '../app/guide';
import { announce } from '../app/navigation';
import { useNow } from './useNow';
import './NotifyOffer.css';

/**
 * A calm offer while a wait runs: « Voulez-vous que le guide vous prévienne ? ». A no lasts while this page is open; the
 * settings keep the question.
 */
export function NotifyOffer({ step }: { step: string }) {
  const { ui } = useTexts();
  const { waits, settings, locked } = useSnapshot();
  const now = useNow();
  const [answer, setAnswer] = useState<'no' | 'refused' | null>(null);
  const runs = waits.some(({ wait, remindAt }) => wait.steps.includes(step) && remindAt > now);
  if (!runs || settings.notify || locked.includes('notify') || answer === 'no') return null;
  if (answer === 'refused') return <p className="quiet notify-offer">{ui('notifyRefused')}</p>;
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
            else setAnswer('refused');
          }}
        >
          {ui('notifyYes')}
        </button>
        <button type="button" className="link" onClick={() => setAnswer('no')}>
          {ui('notifyNo')}
        </button>
      </div>
    </fieldset>
  );
}

import { useState } from 'react';
import { NextStep } from '@/components/elements';
import { send } from '@/extension/client';
import type { UiKey } from '@/journey';
import { useTexts } from '../app/guide';
import { announce, showScreen } from '../app/navigation';

/** How far somebody has come without the guide: the stage that is next for them. */
const REACHED: readonly { stage: string; label: UiKey }[] = [
  { stage: 'identity', label: 'begunAccount' },
  { stage: 'verification', label: 'begunDocument' },
  { stage: 'connect', label: 'begunIdentity' },
];

/** Before the first step: « Avez-vous déjà commencé ? »; while the guide is stopped: going on. Panel and popup ask the same. */
export function StartCard({ stopped }: { stopped: boolean }) {
  const { ui } = useTexts();
  const [hasBegun, setHasBegun] = useState(false);
  const label = ui('popupNextStep');
  if (stopped) {
    return (
      <NextStep label={label} title={ui('popupStopped')} why={ui('popupStoppedHelp')}>
        <button type="button" className="primary" onClick={() => send({ type: 'start' })}>
          {ui('resume')}
        </button>
      </NextStep>
    );
  }
  if (!hasBegun) {
    return (
      <NextStep label={label} title={ui('begunAsk')} why={ui('begunHelp')}>
        <button type="button" className="primary" onClick={() => showScreen('route-chooser')}>
          {ui('begunNo')}
        </button>
        <button type="button" onClick={() => setHasBegun(true)}>
          {ui('begunYes')}
        </button>
      </NextStep>
    );
  }
  const begin = async (stage: string | null) => {
    await send({ type: 'start' });
    if (stage) await send({ type: 'reach', stage });
    announce(ui('wayTaken'));
  };
  return (
    <NextStep label={label} title={ui('begunWhere')} why={ui('begunWhereHelp')}>
      {REACHED.map(({ stage, label: words }) => (
        <button key={stage} type="button" onClick={() => begin(stage)}>
          {ui(words)}
        </button>
      ))}
      <button type="button" onClick={() => begin(null)}>
        {ui('begunUnknown')}
      </button>
      <button type="button" className="link" onClick={() => setHasBegun(false)}>
        {ui('back')}
      </button>
    </NextStep>
  );
}

import { NextStep } from '@/components/elements';
import { send } from '@/extension/client';
import { ui } from '@/journey';
import { go } from '../app/navigation';

/** Before the first step, and while the guide is stopped. `ways`: offers the questions first. */
export function StartCard({ stopped, ways }: { stopped: boolean; ways: boolean }) {
  const start = (className: string, label: string) => (
    <button type="button" className={className} onClick={() => send({ type: 'start' })}>
      {label}
    </button>
  );
  if (stopped) {
    return (
      <NextStep label={ui('popupNextStep')} title={ui('popupStopped')} why={ui('popupStoppedHelp')}>
        {start('main', ui('resume'))}
      </NextStep>
    );
  }
  return (
    <NextStep
      label={ui('popupNextStep')}
      title={ui(ways ? 'welcome' : 'popupNotStarted')}
      why={ui(ways ? 'welcomeHelp' : 'popupNotStartedHelp')}
    >
      {ways && (
        <button type="button" className="main" onClick={() => go('ways')}>
          {ui('welcomeWays')}
        </button>
      )}
      {start(ways ? '' : 'main', ui(ways ? 'welcomeStart' : 'start'))}
    </NextStep>
  );
}

import { NextStep } from '@/components/elements';
import { send } from '@/extension/client';
import { useTexts } from '../app/guide';
import { showScreen } from '../app/navigation';

/** Before the first step, and while the guide is stopped. `offerRoutes`: offers the questions first. */
export function StartCard({ stopped, offerRoutes }: { stopped: boolean; offerRoutes: boolean }) {
  const { ui } = useTexts();
  const start = (className: string, label: string) => (
    <button type="button" className={className} onClick={() => send({ type: 'start' })}>
      {label}
    </button>
  );
  if (stopped) {
    return (
      <NextStep label={ui('popupNextStep')} title={ui('popupStopped')} why={ui('popupStoppedHelp')}>
        {start('primary', ui('resume'))}
      </NextStep>
    );
  }
  return (
    <NextStep
      label={ui('popupNextStep')}
      title={ui(offerRoutes ? 'welcome' : 'popupNotStarted')}
      why={ui(offerRoutes ? 'welcomeHelp' : 'popupNotStartedHelp')}
    >
      {offerRoutes && (
        <button type="button" className="primary" onClick={() => showScreen('route-chooser')}>
          {ui('welcomeWays')}
        </button>
      )}
      {start(offerRoutes ? '' : 'primary', ui(offerRoutes ? 'welcomeStart' : 'start'))}
    </NextStep>
  );
}

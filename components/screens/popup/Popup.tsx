import type { ReactNode } from 'react';
import { Icon, Page, useHeadingFocus } from '@/components/elements';
import { openPanel, useSnapshot } from '@/extension/client';
import { useTexts } from '../app/guide';
import { IdleQuestion } from '../app/IdleQuestion';
import { Notices } from '../app/Notices';
import {
  goBack,
  type ScreenName,
  showScreen,
  useAnnouncement,
  useScreen,
  useScreenTitle,
} from '../app/navigation';
import { ScreenErrorBoundary } from '../app/ScreenErrorBoundary';
import { useLargeText } from '../app/useLargeText';
import { BranchChoices } from '../home/BranchChoices';
import { EraseAllButton } from '../home/EraseAllButton';
import { JustDone, useJustDone } from '../home/JustDone';
import { MySteps } from '../home/MySteps';
import { NextStepCard } from '../home/NextStepCard';
import { PrivacyNote } from '../home/PrivacyNote';
import { StopButton } from '../home/StopButton';
import { Leave } from '../leave/Leave';
import { HandButton } from '../link/HandButton';
import { Link } from '../link/Link';
import { LinkNews } from '../link/LinkNews';
import { LinkStrip } from '../link/LinkStrip';
import { useLinked } from '../link/useLinked';
import { RouteChooser } from '../route-chooser/RouteChooser';
import { SiteCheck } from '../site-check/SiteCheck';
import { Troubleshooting } from '../troubleshooting/Troubleshooting';
import './Popup.css';

/** What of the panel's screens is small enough for the popup. */
const SCREENS: Partial<Record<ScreenName, () => ReactNode>> = {
  leave: Leave,
  link: Link,
  'site-check': SiteCheck,
  'route-chooser': RouteChooser,
  troubleshooting: Troubleshooting,
};

/** The popup: what to do next, help, whether this is the right place, and the way to the panel. The rest is folded away. */
export function Popup() {
  const { ui } = useTexts();
  const screen = useScreen();
  const announcement = useAnnouncement();
  useLargeText();
  useScreenTitle(ui);
  const Screen = SCREENS[screen] ?? PopupHome;
  const linked = useLinked();
  const part = useHeadingFocus<HTMLDivElement>(screen);
  return (
    <Page
      title={ui('popupTitle')}
      disclaimer={ui('unofficial')}
      className="popup"
      strip={linked && <LinkStrip {...linked} />}
    >
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      <LinkNews />
      <IdleQuestion />
      <div ref={part} className="stack">
        <ScreenErrorBoundary key={screen} onRetry={() => showScreen('home')}>
          {screen !== 'home' && (
            <div className="back-row">
              <button type="button" className="link" onClick={goBack}>
                <Icon name="back" />
                {ui('back')}
              </button>
            </div>
          )}
          <Screen />
        </ScreenErrorBoundary>
      </div>
    </Page>
  );
}

function PopupHome() {
  const { ui } = useTexts();
  const { ready } = useSnapshot();
  // What can be undone for some seconds needs its place.
  const isJustDone = useJustDone().length > 0;
  // The popup is full: who is helped asks the helper.
  const linked = useLinked();
  return (
    <>
      <Notices />
      {ready && (
        <>
          <JustDone />
          <NextStepCard compact />
          <ul className="popup-actions">
            <li>
              <button type="button" onClick={() => showScreen('troubleshooting')}>
                <Icon name="help" />
                {ui('stuckScreen')}
              </button>
            </li>
            <li>
              {linked ? (
                <HandButton up={linked.hand} />
              ) : (
                <button type="button" onClick={() => showScreen('site-check')}>
                  <Icon name="pin" />
                  {ui('linkPlace')}
                </button>
              )}
            </li>
            {!isJustDone && (
              <li>
                <button type="button" onClick={() => openPanel()}>
                  <Icon name="panel" />
                  {ui('openBeside')}
                </button>
              </li>
            )}
          </ul>
          <details>
            <summary>{ui('more')}</summary>
            <div className="stack">
              {linked && (
                <button type="button" className="link" onClick={() => showScreen('site-check')}>
                  <Icon name="pin" />
                  {ui('linkPlace')}
                </button>
              )}
              <MySteps short />
              <BranchChoice />
              <PrivacyNote />
              <div className="buttons">
                <StopButton />
                <EraseAllButton />
              </div>
            </div>
          </details>
        </>
      )}
    </>
  );
}

function BranchChoice() {
  const { progress } = useSnapshot();
  return progress ? <BranchChoices branches={['verification']} /> : null;
}

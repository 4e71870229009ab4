import { Icon, Page, StageList, UndoList, useHeadingFocus } from '@/components/elements';
import { openPanel, send, useSnapshot } from '@/extension/client';
import { newProgress } from '@/journey';
import { useJourney, useTexts } from '../app/guide';
import { Notices } from '../app/Notices';
import { announce, goBack, showScreen, useAnnouncement, useScreen, useScreenTitle } from '../app/navigation';
import { stageItems, undoItems } from '../app/progress-items';
import { ScreenErrorBoundary } from '../app/ScreenErrorBoundary';
import { useLargeText } from '../app/useLargeText';
import { BranchChoices } from '../home/BranchChoices';
import { EraseAllButton } from '../home/EraseAllButton';
import { JustDone } from '../home/JustDone';
import { NextStepCard } from '../home/NextStepCard';
import { PrivacyNote } from '../home/PrivacyNote';
import { StopButton } from '../home/StopButton';
import { SiteCheck } from '../site-check/SiteCheck';
import './Popup.css';

/** The popup: what to do next, whether this is the right place, and the way to the panel. The rest is folded away. */
export function Popup() {
  const { ui } = useTexts();
  const screen = useScreen();
  const announcement = useAnnouncement();
  useLargeText();
  useScreenTitle(ui);
  const part = useHeadingFocus<HTMLDivElement>(screen);
  return (
    <Page title={ui('popupTitle')} disclaimer={ui('unofficial')}>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      <div ref={part} className="stack">
        <ScreenErrorBoundary key={screen} onRetry={() => showScreen('home')}>
          {screen === 'site-check' ? (
            <>
              <div className="back-row">
                <button type="button" className="link" onClick={goBack}>
                  <Icon name="back" />
                  {ui('back')}
                </button>
              </div>
              <SiteCheck />
            </>
          ) : (
            <PopupHome />
          )}
        </ScreenErrorBoundary>
      </div>
    </Page>
  );
}

function PopupHome() {
  const texts = useTexts();
  const journey = useJourney();
  const { ui } = texts;
  const { progress, ready } = useSnapshot();
  const shown = progress ?? newProgress(0);
  return (
    <>
      <Notices />
      {ready && (
        <>
          <JustDone />
          <NextStepCard compact />
          <ul className="popup-actions">
            <li>
              <button type="button" onClick={() => showScreen('site-check')}>
                <Icon name="pin" />
                {ui('linkPlace')}
              </button>
            </li>
            <li>
              <button type="button" onClick={() => openPanel()}>
                <Icon name="panel" />
                {ui('openBeside')}
              </button>
            </li>
          </ul>
          <StageList title={ui('popupStages')} stages={stageItems({ journey, texts }, shown)} collapsed />
          <details>
            <summary>{ui('more')}</summary>
            <div className="stack">
              <UndoList
                title={ui('undoHelp')}
                buttonLabel={ui('undo')}
                items={undoItems({ journey, texts }, shown)}
                onUndo={(step) => {
                  void send({ type: 'undo', step });
                  announce(ui('popupUndone'));
                }}
              />
              {progress && <BranchChoices branches={['verification']} />}
              <PrivacyNote />
              <div className="buttons">
                <EraseAllButton />
              </div>
            </div>
          </details>
          <div className="buttons">
            <StopButton />
          </div>
        </>
      )}
    </>
  );
}

import { useEffect } from 'react';
import { Icon, Page, StageList, UndoList, useArrival } from '@/components/elements';
import { openPanel, send, useSnapshot } from '@/extension/client';
import { lang, newProgress, ui } from '@/journey';
import { Notices } from '../app/Notices';
import { back, go, say, useNavigation, useSaid } from '../app/navigation';
import { stageLines, undoLines } from '../app/progress-lines';
import { ScreenErrorBoundary } from '../app/ScreenErrorBoundary';
import { BranchChoices } from '../home/BranchChoices';
import { NextStepCard } from '../home/NextStepCard';
import { EraseButton, OurPromise, StopButton } from '../home/Reset';
import { SiteCheck } from '../site-check/SiteCheck';

/** The popup: what to do next, whether this is the right place, and the way to the panel. The rest is folded away. */
export function Popup() {
  const { view } = useNavigation();
  const said = useSaid();
  const { large } = useSnapshot().settings;
  const part = useArrival<HTMLDivElement>(view);
  useEffect(() => {
    document.documentElement.classList.toggle('large', large);
  }, [large]);
  return (
    <Page title={ui('popupTitle')} unofficial={ui('unofficial')} lang={lang}>
      <p className="hidden" role="status">
        {said}
      </p>
      <div ref={part} className="stack">
        <ScreenErrorBoundary key={view} onAgain={() => go('home')}>
          {view === 'place' ? (
            <>
              <div className="back-row">
                <button type="button" className="link" onClick={back}>
                  <Icon name="back" />
                  {ui('back')}
                </button>
              </div>
              <SiteCheck />
            </>
          ) : (
            <First />
          )}
        </ScreenErrorBoundary>
      </div>
    </Page>
  );
}

function First() {
  const { progress, ready } = useSnapshot();
  const shown = progress ?? newProgress(0);
  return (
    <>
      <Notices />
      {ready && (
        <>
          <NextStepCard full={false} />
          <ul className="popup-links">
            <li>
              <button type="button" onClick={() => go('place')}>
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
          <StageList title={ui('popupStages')} stages={stageLines(shown)} folded />
          <details className="popup-more">
            <summary>{ui('more')}</summary>
            <div className="stack">
              <UndoList
                title={ui('undoHelp')}
                button={ui('undo')}
                steps={undoLines(shown)}
                onUndo={(step) => {
                  void send({ type: 'undo', step });
                  say(ui('popupUndone'));
                }}
              />
              {progress && <BranchChoices keys={['verification']} />}
              <OurPromise />
              <div className="buttons">
                <EraseButton />
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

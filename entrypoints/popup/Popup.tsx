import { useEffect } from 'react';
import { Page, Sign, StageList, UndoList, useArrival } from '@/components/panel';
import { lang, newProgress, ui } from '@/journey';
import { Branches } from '../screens/Branches';
import { openPanel, send, useSnapshot } from '../screens/client';
import { stageLines, undoLines } from '../screens/lines';
import { Notices } from '../screens/Notices';
import { Now } from '../screens/Now';
import { Place } from '../screens/Place';
import { EraseButton, OurPromise, StopButton } from '../screens/Reset';
import { back, go, say, useSaid, useView } from '../screens/view';
import { Whole } from '../screens/Whole';

/** The popup: what to do next, whether this is the right place, and the way to the panel. The rest is folded away. */
export function Popup() {
  const { view } = useView();
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
        <Whole key={view} onAgain={() => go('home')}>
          {view === 'place' ? (
            <>
              <div className="back-row">
                <button type="button" className="link" onClick={back}>
                  <Sign name="back" />
                  {ui('back')}
                </button>
              </div>
              <Place />
            </>
          ) : (
            <First />
          )}
        </Whole>
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
          <Now full={false} />
          <ul className="popup-links">
            <li>
              <button type="button" onClick={() => go('place')}>
                <Sign name="pin" />
                {ui('linkPlace')}
              </button>
            </li>
            <li>
              <button type="button" onClick={() => openPanel()}>
                <Sign name="panel" />
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
              {progress && <Branches keys={['verification']} />}
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

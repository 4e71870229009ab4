import { useCallback, useState } from 'react';
import { Icon, OptionList, useHeadingFocus } from '@/components/elements';
import { ask, useSnapshot } from '@/extension/client';
import { useTexts } from '../app/guide';
import { showScreen, useBackHandler } from '../app/navigation';
import { TroubleshootingAnswer } from '../troubleshooting/TroubleshootingAnswer';
import { LinkAgree } from './LinkAgree';
import { LinkDigits } from './LinkDigits';
import { LinkLog } from './LinkLog';

/** « Quelqu’un m’aide à distance »: who helps, the ten digits, what is shown, then the way back to one's steps. */
export function Link() {
  const { link } = useSnapshot();
  const learner = link?.learner ?? null;
  const phase = learner?.phase ?? 'none';
  // « Non » takes the focus by itself.
  const part = useHeadingFocus<HTMLDivElement>(/none|ended|asking/.test(phase) ? 'begin' : phase);
  return (
    <div ref={part}>
      {learner === null || learner.phase === 'ended' ? (
        <Begin />
      ) : learner.phase === 'asking' ? (
        <LinkAgree />
      ) : learner.phase === 'linked' || learner.phase === 'lost' ? (
        <LinkLog />
      ) : (
        <OnTheWay phase={learner.phase} />
      )}
    </div>
  );
}

/** Who was called learns what that may be, and gets no field for digits. */
function Begin() {
  const { ui } = useTexts();
  const [who, setWho] = useState<'known' | 'called' | null>(null);
  const part = useHeadingFocus<HTMLDivElement>(who ?? '');
  const back = useCallback(() => setWho(null), []);
  useBackHandler(who === 'known' ? back : null);
  return (
    <div ref={part}>
      {who === 'called' ? (
        <TroubleshootingAnswer symptom="code-asked" />
      ) : who === 'known' ? (
        <LinkDigits />
      ) : (
        <div className="screen">
          <h2>{ui('linkWho')}</h2>
          <OptionList
            options={[
              { id: 'known', label: ui('linkWhoKnown') },
              { id: 'called', label: ui('linkWhoCalled') },
            ]}
            onSelect={(id) => setWho(id === 'known' ? 'known' : 'called')}
          />
        </div>
      )}
    </div>
  );
}

function OnTheWay({ phase }: { phase: 'dialling' | 'meeting' }) {
  const { ui } = useTexts();
  return (
    <div className="screen stack">
      <h2>{ui(phase === 'dialling' ? 'linkDialling' : 'linkMeeting')}</h2>
      <p>{ui('linkPatience')}</p>
      <div className="buttons">
        <button
          type="button"
          onClick={async () => {
            await ask({ type: 'link-stop' });
            showScreen('home');
          }}
        >
          <Icon name="close" />
          {ui('linkStop')}
        </button>
      </div>
    </div>
  );
}

import { useState } from 'react';
import { Icon, Toggle, useHeadingFocus } from '@/components/elements';
import { ask, openOptions, useSnapshot } from '@/extension/client';
import { newProgress, type Texts } from '@/journey';
import { useJourney, useTexts } from '../app/guide';
import { announce, showScreen, useBackHandler } from '../app/navigation';
import { BoardSection } from '../board/BoardSection';
import { useSettings } from '../settings/useSettings';
import { AdviserStep } from './AdviserStep';
import { RuleList } from './RuleList';
import { StepChooser } from './StepChooser';
import { stageOptions } from './stage-options';

/** For who sits beside a learner: show any step, show the page's point again, and what is not theirs to do. */
export function Adviser() {
  const texts = useTexts();
  const journey = useJourney();
  const { ui } = texts;
  const { progress, settings } = useSnapshot();
  const [shown, setShown] = useState<string | null>(null);
  const part = useHeadingFocus<HTMLDivElement>(shown ?? '');
  useBackHandler(shown === null ? null : () => setShown(null));
  if (!settings.adviser) return <AdviserOff />;
  const shownProgress = progress ?? newProgress(0);
  return (
    <div className="screen stack" ref={part}>
      {shown === null ? (
        <>
          <h2>{ui('adviserTitle')}</h2>
          <BoardSection />
          <ScreenTools />
          <PageTools />
          <section className="section">
            <h3>{ui('adviserShowTitle')}</h3>
            <p className="help">{ui('adviserShowHelp')}</p>
            <StepChooser stages={stageOptions({ journey, texts }, shownProgress)} onSelect={setShown} />
          </section>
          <AdviserRules />
        </>
      ) : (
        <AdviserStep step={shown} progress={shownProgress} onShow={setShown} />
      )}
    </div>
  );
}

function AdviserOff() {
  const { ui } = useTexts();
  return (
    <div className="screen stack">
      <h2>{ui('adviserTitle')}</h2>
      <p>{ui('adviserOff')}</p>
      <p>{ui('adviserOffHelp')}</p>
      <button type="button" className="primary" onClick={() => openOptions()}>
        <Icon name="settings" />
        {ui('settingsOpen')}
      </button>
    </div>
  );
}

/** What changes on the screen that both look at. */
function ScreenTools() {
  const texts = useTexts();
  const { ui } = texts;
  const { settings, locked, change } = useSettings();
  return (
    <section className="section">
      <h3>{ui('adviserScreenTitle')}</h3>
      <div className="buttons below">
        <button type="button" onClick={() => showAgain(texts)}>
          <Icon name="eye" />
          {ui('adviserAgain')}
        </button>
      </div>
      <Toggle
        label={ui('adviserLarge')}
        checked={settings.large}
        lockedReason={locked.includes('large') ? ui('settingsLocked') : undefined}
        onChange={(large) => change({ large })}
      />
    </section>
  );
}

/** For who sees that a site has changed. */
function PageTools() {
  const { ui } = useTexts();
  return (
    <section className="section">
      <h3>{ui('repairSection')}</h3>
      <p className="help">{ui('repairSectionHelp')}</p>
      <div className="buttons below">
        <button type="button" onClick={() => showScreen('repair')}>
          <Icon name="search" />
          {ui('repairOpen')}
        </button>
      </div>
    </section>
  );
}

async function showAgain({ ui }: Texts): Promise<void> {
  const shown = await ask({ type: 'show-again' });
  announce(ui(shown ? 'adviserAgainDone' : 'adviserAgainNone'));
}

/** Source: the frame of helpers, and the kit of the CNIL for them (05/2021). */
function AdviserRules() {
  const { ui } = useTexts();
  return (
    <>
      <RuleList
        title={ui('adviserAloneTitle')}
        icon="check"
        rules={[ui('adviserAlone1'), ui('adviserAlone2'), ui('adviserAlone3'), ui('adviserAlone4')]}
      />
      <RuleList
        warning
        title={ui('adviserNeverTitle')}
        icon="close"
        rules={[ui('adviserNever1'), ui('adviserNever2'), ui('adviserNever3'), ui('adviserNever4')]}
      />
      <RuleList
        title={ui('adviserGroupTitle')}
        icon="people"
        rules={[ui('adviserGroup1'), ui('adviserGroup2'), ui('adviserGroup3')]}
      />
      <p className="quiet">{ui('adviserSource')}</p>
    </>
  );
}

import { useState } from 'react';
import { Icon, Toggle, useArrival } from '@/components/elements';
import { Points } from '@/components/screens/adviser/Points';
import { StepChoice } from '@/components/screens/adviser/StepChoice';
import { ask, openOptions, useSnapshot } from '@/extension/client';
import type { ShowAgainReply } from '@/extension/messages/protocol';
import {
  isDone,
  journey,
  newProgress,
  type Progress,
  previewOf,
  stageTitle,
  stepsOf,
  stepTitle,
  ui,
} from '@/journey';
import { go, say, useInnerBack } from '../app/navigation';
import { useSettings } from '../settings/settings-change';
import { AdviserStep } from './AdviserStep';

/** For who sits beside a learner: show any step, show the page's point again, and what is not theirs to do. */
export function Adviser() {
  const { progress, settings } = useSnapshot();
  const [shown, setShown] = useState<string | null>(null);
  const part = useArrival<HTMLDivElement>(shown ?? '');
  useInnerBack(shown === null ? null : () => setShown(null));
  if (!settings.adviser) return <Off />;
  const shownProgress = progress ?? newProgress(0);
  return (
    <div className="screen stack" ref={part}>
      {shown === null ? (
        <>
          <h2>{ui('adviserTitle')}</h2>
          <OnScreen />
          <PageTools />
          <section className="part">
            <h3>{ui('adviserShowTitle')}</h3>
            <p className="help">{ui('adviserShowHelp')}</p>
            <StepChoice stages={choices(shownProgress)} onPick={setShown} />
          </section>
          <Rules />
        </>
      ) : (
        <AdviserStep step={shown} progress={shownProgress} onShow={setShown} />
      )}
    </div>
  );
}

function Off() {
  return (
    <div className="screen stack">
      <h2>{ui('adviserTitle')}</h2>
      <p>{ui('adviserOff')}</p>
      <p>{ui('adviserOffHelp')}</p>
      <button type="button" className="main" onClick={() => openOptions()}>
        <Icon name="settings" />
        {ui('settingsOpen')}
      </button>
    </div>
  );
}

/** What changes on the screen that both look at. */
function OnScreen() {
  const { settings, locked, change } = useSettings();
  return (
    <section className="part">
      <h3>{ui('adviserScreenTitle')}</h3>
      <div className="buttons below">
        <button type="button" onClick={showAgain}>
          <Icon name="eye" />
          {ui('adviserAgain')}
        </button>
      </div>
      <Toggle
        label={ui('adviserLarge')}
        on={settings.large}
        locked={locked.includes('large') ? ui('settingsLocked') : undefined}
        onChange={(large) => change({ large })}
      />
    </section>
  );
}

/** For who sees that a site has changed. */
function PageTools() {
  return (
    <section className="part">
      <h3>{ui('repairSection')}</h3>
      <p className="help">{ui('repairSectionHelp')}</p>
      <div className="buttons below">
        <button type="button" onClick={() => go('repair')}>
          <Icon name="search" />
          {ui('repairOpen')}
        </button>
      </div>
    </section>
  );
}

async function showAgain(): Promise<void> {
  const shown = await ask<ShowAgainReply>({ type: 'show-again' });
  say(ui(shown ? 'adviserAgainDone' : 'adviserAgainNone'));
}

/** Source: the frame of helpers, and the kit of the CNIL for them (05/2021). */
function Rules() {
  return (
    <>
      <Points
        title={ui('adviserAloneTitle')}
        sign="check"
        points={[ui('adviserAlone1'), ui('adviserAlone2'), ui('adviserAlone3'), ui('adviserAlone4')]}
      />
      <Points
        warn
        title={ui('adviserNeverTitle')}
        sign="close"
        points={[ui('adviserNever1'), ui('adviserNever2'), ui('adviserNever3'), ui('adviserNever4')]}
      />
      <Points
        title={ui('adviserGroupTitle')}
        sign="people"
        points={[ui('adviserGroup1'), ui('adviserGroup2'), ui('adviserGroup3')]}
      />
      <p className="quiet">{ui('adviserSource')}</p>
    </>
  );
}

/** The steps of the learner's route, then those that only some people meet. */
function choices(progress: Progress) {
  const stages = stepsOf(progress);
  const route = stages.flatMap(({ steps }) => steps.map(({ id }) => id));
  const others = journey.steps.filter(({ id }) => !route.includes(id) && previewOf(id, progress) !== null);
  const line = ({ id, done }: { id: string; done: boolean }) => ({
    id,
    done,
    title: stepTitle(id),
    note: ui(done ? 'stageDone' : 'stageTodo'),
    label: ui('adviserShowStep', { step: stepTitle(id) }),
  });
  return [
    ...stages.map(({ stage, steps }) => ({
      id: stage,
      title: stageTitle(stage),
      current: steps.some(({ current }) => current),
      steps: steps.map(line),
    })),
    {
      id: 'others',
      title: ui('adviserOthers'),
      current: false,
      steps: others.map(({ id }) => ({ ...line({ id, done: isDone(progress, id) }), note: '' })),
    },
  ];
}

import { Icon, NextStep } from '@/components/elements';
import { openAddress, send, useSnapshot } from '@/extension/client';
import { hintText, isFinished, stageTitle, ui } from '@/journey';
import { atHand } from '@/journey/ways';
import { branchesNow } from '../app/answers-in-force';
import { say } from '../app/navigation';
import { LockCard } from './LockCard';
import { Notify } from './Notify';
import { StartCard } from './StartCard';
import { Waits } from './Waits';

/** The one thing to do now. `full`: in the panel, with waits, what to have at hand, and « C’est déjà fait ». */
export function NextStepCard({ full }: { full: boolean }) {
  const { progress, next, waits, settings } = useSnapshot();
  const running = progress?.status.value === 'running';
  if (!progress || !next || !running) {
    return <StartCard stopped={progress?.status.value === 'stopped'} ways={full} />;
  }
  const label = ui('popupNextStep');
  const { do: title, why, after, done, stuck } = hintText(next.hint);
  const { open, tick, step } = next;
  if (isFinished(progress)) {
    return (
      <NextStep label={label} title={ui('popupFinished')} why={full ? title : undefined}>
        {full && open && <OpenButton url={open} main={!settings.shared} />}
      </NextStep>
    );
  }
  const lock = waits.find(({ wait }) => !wait.auto && wait.steps.includes(step));
  if (full && lock) return <LockCard lock={lock} next={next} />;
  const finish = () => {
    void send({ type: 'tick', step });
    say(ui('popupDone'));
  };
  return (
    <NextStep
      label={label}
      where={stageTitle(next.stage)}
      step={ui('step', { index: next.index, total: next.total })}
      title={title}
      why={why}
      after={after}
      problem={next.problem}
      address={open ? { host: new URL(open).hostname, help: ui('popupOpensTab') } : undefined}
      stuck={stuck ? { title: ui('stuckTitle'), text: stuck } : undefined}
      before={full && <Waits step={step} />}
      offer={full && <Notify step={step} />}
      hand={full ? { title: ui('atHand'), items: atHand(step, branchesNow(progress)) } : undefined}
    >
      {tick && (
        <button type="button" className="main" onClick={finish}>
          {done ?? ui('done')}
        </button>
      )}
      {open && <OpenButton url={open} main={!tick} />}
      {!tick && !open && <p className="quiet">{ui('popupGoToPage')}</p>}
      {full && !tick && (
        <button type="button" className="link" onClick={finish}>
          {ui('alreadyDone')}
        </button>
      )}
    </NextStep>
  );
}

function OpenButton({ url, main }: { url: string; main: boolean }) {
  return (
    <button type="button" className={main ? 'main' : ''} onClick={() => openAddress(url)}>
      {ui('popupOpenPage')}
      <Icon name="out" />
    </button>
  );
}

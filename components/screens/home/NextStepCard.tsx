import { Icon, NextStep } from '@/components/elements';
import { openAddress, send, useSnapshot } from '@/extension/client';
import { useJourney, usePreparation, useTexts } from '../app/guide';
import { announce } from '../app/navigation';
import { LockCard } from './LockCard';
import { NotifyOffer } from './NotifyOffer';
import { StartCard } from './StartCard';
import { StepWaits } from './StepWaits';

/** The one thing to do now. `compact`: without waits, what to have at hand, and « C’est déjà fait ». */
export function NextStepCard({ compact = false }: { compact?: boolean }) {
  const texts = useTexts();
  const { ui } = texts;
  const { branchesOf, isFinished } = useJourney();
  const { atHand } = usePreparation();
  const { progress, next, waits, settings } = useSnapshot();
  const running = progress?.status.value === 'running';
  if (!progress || !next || !running) {
    return <StartCard stopped={progress?.status.value === 'stopped'} offerRoutes={!compact} />;
  }
  const label = ui('popupNextStep');
  const { do: title, why, after, done, stuck } = texts.hint(next.hint);
  const { open, tick, step } = next;
  if (isFinished(progress)) {
    return (
      <NextStep label={label} title={ui('popupFinished')} why={compact ? undefined : title}>
        {!compact && open && <OpenButton url={open} main={!settings.shared} />}
      </NextStep>
    );
  }
  const lock = waits.find(({ wait }) => !wait.auto && wait.steps.includes(step));
  if (!compact && lock) return <LockCard lock={lock} next={next} />;
  const finish = () => {
    void send({ type: 'tick', step });
    announce(ui('popupDone'));
  };
  return (
    <NextStep
      label={label}
      stage={texts.stage(next.stage)}
      position={ui('step', { index: next.index, total: next.total })}
      title={title}
      why={why}
      after={after}
      problem={next.problem}
      address={open ? { host: new URL(open).hostname, help: ui('popupOpensTab') } : undefined}
      help={stuck ? { title: ui('stuckTitle'), text: stuck } : undefined}
      beforeButtons={!compact && <StepWaits step={step} />}
      afterButtons={!compact && <NotifyOffer step={step} />}
      preparation={
        compact ? undefined : { title: ui('atHand'), items: atHand(step, branchesOf(progress.branch)) }
      }
    >
      {tick && (
        <button type="button" className="primary" onClick={finish}>
          {done ?? ui('done')}
        </button>
      )}
      {open && <OpenButton url={open} main={!tick} />}
      {!tick && !open && <p className="quiet">{ui('popupGoToPage')}</p>}
      {!compact && !tick && (
        <button type="button" className="link" onClick={finish}>
          {ui('alreadyDone')}
        </button>
      )}
    </NextStep>
  );
}

function OpenButton({ url, main }: { url: string; main: boolean }) {
  const { ui } = useTexts();
  return (
    <button type="button" className={main ? 'primary' : ''} onClick={() => openAddress(url)}>
      {ui('popupOpenPage')}
      <Icon name="out" />
    </button>
  );
}

import { Icon, NextStep } from '@/components/elements';
import { openAddress, send, useSnapshot } from '@/extension/client';
import { useJourney, usePreparation, useTexts } from '../app/guide';
import { announce } from '../app/navigation';
import { LockCard } from './LockCard';
import { NotifyOffer } from './NotifyOffer';
import { StartCard } from './StartCard';
import { StepWaits } from './StepWaits';
import { stepWords } from './step-words';
import { useHeld } from './useHeld';

/** A page that draws itself is read again within so many milliseconds. */
const SETTLED = 700;

/** The one thing to do now. `compact`: without waits, what to have at hand, and « C’est déjà fait ». */
export function NextStepCard({ compact = false }: { compact?: boolean }) {
  const texts = useTexts();
  const { ui } = texts;
  const journey = useJourney();
  const { branchesOf, isFinished } = journey;
  const { atHand } = usePreparation();
  const { progress, next, waits, settings, reading } = useSnapshot();
  const isElsewhere = useHeld(reading?.related === false, SETTLED);
  const running = progress?.status.value === 'running';
  if (!progress || !next || !running) {
    return <StartCard stopped={progress?.status.value === 'stopped'} offerRoutes={!compact} />;
  }
  const label = ui('popupNextStep');
  const { tick, step } = next;
  if (isFinished(progress)) {
    const { open, hint } = next;
    return (
      <NextStep label={label} title={ui('popupFinished')} why={compact ? undefined : texts.hint(hint).do}>
        {!compact && open && <OpenButton url={open} main={!settings.shared} />}
      </NextStep>
    );
  }
  const lock = waits.find(({ wait }) => !wait.auto && wait.steps.includes(step));
  if (!compact && lock) return <LockCard lock={lock} next={next} />;
  const { intro, hint, isHere, isNext } = stepWords(
    { journey, texts },
    next,
    reading?.related || isElsewhere ? reading : null,
    progress,
  );
  const { do: title, why, after, stuck } = hint;
  const open = isHere ? null : next.open;
  const finish = () => {
    void send({ type: 'tick', step });
    announce(ui('popupDone'));
  };
  return (
    <NextStep
      label={label}
      stage={isNext ? texts.stage(next.stage) : undefined}
      position={isNext ? ui('step', { index: next.index, total: next.total }) : undefined}
      intro={intro}
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
          {texts.hint(next.hint).done ?? ui('done')}
        </button>
      )}
      {open && <OpenButton url={open} main={!tick} />}
      {!tick && !open && !isHere && <p className="quiet">{ui('popupGoToPage')}</p>}
      {!compact && !tick && isNext && (
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

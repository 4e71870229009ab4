import { Icon, NextStep } from '@/components/elements';
import { send, showTab, useSnapshot } from '@/extension/client';
import type { Place } from '@/extension/messages/what-now';
import { positionWords, type Texts } from '@/journey';
import { useJourney, usePreparation, useTexts } from '../app/guide';
import { announce } from '../app/navigation';
import { ReadAloudButton } from '../app/ReadAloudButton';
import { FinishedCard } from './FinishedCard';
import { LockCard } from './LockCard';
import { NotifyOffer } from './NotifyOffer';
import { OpenButton } from './OpenButton';
import { StartCard } from './StartCard';
import { StepWaits } from './StepWaits';
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
  const { progress, next, words, waits, place, openTab } = useSnapshot();
  const isOther = useHeld(place === 'other', SETTLED);
  const running = progress?.status.value === 'running';
  if (!progress || !next || !words || !running) {
    return <StartCard stopped={progress?.status.value === 'stopped'} />;
  }
  const label = ui('popupNextStep');
  const { tick, step, onPage } = next;
  // On a page the card's words count; here as there.
  const isHere = onPage || place === 'unknown';
  if (isFinished(progress) && !isHere) return <FinishedCard next={next} />;
  const lock = waits.find(({ wait }) => !wait.auto && wait.steps.includes(step));
  if (!compact && lock && !isHere) return <LockCard lock={lock} next={next} />;
  const { do: title, why, after } = words;
  // Who is asked may have to go back to their own step.
  const staysHere = isHere && !next.reach;
  const open = staysHere || openTab !== null ? null : next.open;
  const isTodo = journey.nextStep(null, progress).step === step;
  const instead = journey.data.steps.find(({ id }) => id === step)?.instead;
  const finish = (isInstead = false) => {
    for (const [key, value] of Object.entries(instead ?? {})) {
      const usual = journey.data.branches[key]?.default ?? value;
      void send({ type: 'branch', key, value: isInstead ? value : usual });
    }
    void send(next.reach ? { type: 'reach', stage: next.reach } : { type: 'tick', step });
    announce(ui('popupDone'));
  };
  return (
    <NextStep
      label={label}
      stage={texts.stage(next.stage)}
      position={positionWords(ui, next)}
      code={compact ? undefined : { label: ui('stepCode'), code: journey.stepCode(progress, next) }}
      intro={introOf(ui, isOther || place !== 'other' ? place : 'away', isHere)}
      title={title}
      why={why}
      after={compact ? undefined : after}
      problem={next.problem}
      address={open && !compact ? { host: new URL(open).hostname, help: ui('popupOpensTab') } : undefined}
      beforeButtons={!compact && <StepWaits step={step} />}
      afterButtons={!compact && <NotifyOffer step={step} />}
      preparation={
        compact ? undefined : { title: ui('atHand'), items: atHand(step, branchesOf(progress.branch)) }
      }
    >
      {tick && instead && words.instead && (
        <button type="button" className="primary" onClick={() => finish(true)}>
          {words.instead}
        </button>
      )}
      {tick && (
        <button type="button" className={instead ? '' : 'primary'} onClick={() => finish()}>
          {words.done ?? ui('done')}
        </button>
      )}
      {!staysHere && !instead && <WayThere open={open} main={!tick} />}
      {!compact && !tick && isTodo && (
        <button type="button" className="link" onClick={() => finish()}>
          {ui('alreadyDone')}
        </button>
      )}
      {!compact && <ReadAloudButton of=".next-step" />}
    </NextStep>
  );
}

/** What the guide makes of the page in front, where there is something to say. */
function introOf(ui: Texts['ui'], place: Place, isHere: boolean): string | undefined {
  if (place === 'other') return ui('hereOther');
  if (!isHere) return undefined;
  if (place === 'unknown') return ui('hereUnknown');
  return ui(place === 'known' ? 'hereKnown' : 'hereLikely');
}

/** To the tab that has the page; where none is open, to the address where the step goes on. */
function WayThere({ open, main }: { open: string | null; main: boolean }) {
  const { ui } = useTexts();
  const { openTab, next } = useSnapshot();
  if (openTab !== null) {
    return (
      <button type="button" className={main ? 'primary' : ''} onClick={() => showTab(openTab)}>
        {ui('popupShowTab')}
        <Icon name="next" />
      </button>
    );
  }
  if (open) return <OpenButton url={open} main={main} />;
  return next?.tick ? null : <p className="quiet">{ui('popupGoToPage')}</p>;
}

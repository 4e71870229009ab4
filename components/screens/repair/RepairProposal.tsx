import { Icon, Notice } from '@/components/elements';
import { useTexts } from '../app/guide';
import type { Picked } from './Repair';
import { RepairPicture } from './RepairPicture';
import { signalItem } from './repair-words';
import { SignalList } from './SignalList';

/** What was picked, what the guide would know it by, and whether that is enough. */
export function RepairProposal(props: {
  picked: Picked;
  onKeep(repair: NonNullable<Picked['repair']>): void;
  onPickAgain(): void;
  onCancel(): void;
}) {
  const texts = useTexts();
  const { ui } = texts;
  const { name, repair, refusal, strange, signals, works, taken } = props.picked;
  return (
    <section className="stack">
      <h3>{ui('proposalTitle')}</h3>
      <p>
        <Icon name="pin" /> <b>{name}</b>
      </p>
      {refusal && <Notice text={ui(`repairNo-${refusal}`)} />}
      {repair && (
        <>
          <h4>{ui('proposalSigns')}</h4>
          <SignalList signals={signals.map((one) => signalItem(texts, one))} />
          {works ? (
            <Notice kind="info" text={ui('proposalWorks')} />
          ) : (
            <Notice text={ui(taken ? 'proposalTaken' : 'proposalFails')} />
          )}
          {strange && works && repair.found && (
            <>
              <Notice text={ui('repairsWaits')} />
              <RepairPicture page={repair.page} target={repair.found} />
            </>
          )}
        </>
      )}
      <div className="buttons">
        {repair && works && (
          <button type="button" className="primary" onClick={() => props.onKeep(repair)}>
            <Icon name="check" />
            {ui(strange ? 'repairsConfirm' : 'proposalKeep')}
          </button>
        )}
        <button type="button" onClick={props.onPickAgain}>
          <Icon name="pin" />
          {ui('proposalAgain')}
        </button>
        <button type="button" className="link" onClick={props.onCancel}>
          {ui('repairCancel')}
        </button>
      </div>
    </section>
  );
}

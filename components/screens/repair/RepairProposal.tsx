import { Icon, Notice } from '@/components/elements';
import { SignalList } from '@/components/screens/repair/TargetCard';
import { ui } from '@/journey';
import type { Picked } from './Repair';
import { signLine } from './repair-words';

/** What was picked, what the guide would know it by, and whether that is enough. */
export function Proposal(props: {
  picked: Picked;
  onKeep(repair: NonNullable<Picked['repair']>): void;
  onAgain(): void;
  onCancel(): void;
}) {
  const { name, repair, refusal, signals, works, taken } = props.picked;
  return (
    <section className="stack">
      <h3>{ui('proposalTitle')}</h3>
      <p className="picked">
        <Icon name="pin" /> <b>{name}</b>
      </p>
      {refusal && <Notice text={ui(`repairNo-${refusal}`)} />}
      {repair && (
        <>
          <h4>{ui('proposalSigns')}</h4>
          <SignalList signs={signals.map((one) => signLine(one))} />
          {works ? (
            <Notice calm text={ui('proposalWorks')} />
          ) : (
            <Notice text={ui(taken ? 'proposalTaken' : 'proposalFails')} />
          )}
        </>
      )}
      <div className="buttons">
        {repair && works && (
          <button type="button" className="main" onClick={() => props.onKeep(repair)}>
            <Icon name="check" />
            {ui('proposalKeep')}
          </button>
        )}
        <button type="button" onClick={props.onAgain}>
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

import { useState } from 'react';
import { Icon } from '@/components/elements';
import { onPage } from '@/extension/repairs/ask-page-tools';
import type { HealthAnswer, TargetHealth } from '@/extension/repairs/page-tools/protocol';
import type { Texts } from '@/journey';
import { useJourney, useTexts } from '../app/guide';
import { announce } from '../app/navigation';
import { pageTitle, signalItem, targetTitle, textForKind } from './repair-words';
import { TargetCard } from './TargetCard';
import './RepairHealth.css';

interface TargetActions {
  onPick(target: TargetHealth): void;
  onMute(target: TargetHealth): void;
}

/** The page in front: which one it is, and each of its targets. */
export function RepairHealth({
  health,
  onCheckAgain,
  onTeach,
  ...deeds
}: { health: HealthAnswer; onCheckAgain(): void; onTeach(): void } & TargetActions) {
  const texts = useTexts();
  const guide = { journey: useJourney(), texts };
  const { ui } = texts;
  const { page, host, targets, near } = health;
  return (
    <section className="stack">
      <div>
        <h3>{page === null ? ui('healthUnknown') : ui('healthPage', { step: pageTitle(guide, page) })}</h3>
        <p className="quiet">{ui('healthOnSite', { site: texts.siteName(host) })}</p>
      </div>
      {page === null && <p>{ui('healthUnknownHelp')}</p>}
      {near.map(({ page: other, there, wanted }) => (
        <p key={other} className="quiet">
          {ui('healthNear', { page: pageTitle(guide, other), there, wanted: Math.max(there, wanted) })}
        </p>
      ))}
      <div className="buttons">
        <button type="button" className={page === null ? 'primary' : undefined} onClick={onTeach}>
          <Icon name={page === null ? 'pin' : 'close'} />
          {ui(page === null ? 'teachOpen' : 'teachOpenWrong')}
        </button>
      </div>
      {page !== null && targets.length === 0 && <p>{ui('healthNone')}</p>}
      <ul className="repair-health-targets">
        {targets.map((target) => (
          <TargetItem key={target.id} target={target} {...deeds} />
        ))}
      </ul>
      <div className="buttons">
        <button type="button" onClick={onCheckAgain}>
          <Icon name="search" />
          {ui('repairAgain')}
        </button>
      </div>
    </section>
  );
}

function TargetItem({ target, onPick, onMute }: { target: TargetHealth } & TargetActions) {
  const texts = useTexts();
  const journey = useJourney();
  const { ui } = texts;
  const { id, kind, verdict, trouble, signals } = target;
  const [doubted, setDoubted] = useState(false);
  const title = targetTitle(
    { journey, texts },
    id,
    signals.map(({ signal }) => signal),
  );
  const found = verdict === 'found';
  const some = signals.some(({ agrees }) => agrees);
  return (
    <TargetCard
      id={id}
      title={title}
      verdict={verdict}
      verdictLabel={ui(`verdict-${verdict}`)}
      trouble={trouble ? `${ui(`trouble-${trouble}`)}${found ? '' : ` ${ui('troubleShare')}`}` : undefined}
      signalsTitle={ui('healthSigns')}
      signals={signals.map((one) => signalItem(texts, one, some))}
    >
      {found && (
        <button
          type="button"
          aria-label={ui('repairShowOf', { target: title })}
          onClick={() => showOnPage(texts, id)}
        >
          <Icon name="eye" />
          {ui('repairShow')}
        </button>
      )}
      {found && !doubted && !trouble && (
        <button
          type="button"
          aria-label={`${textForKind(texts, 'repairWrong', kind)} : ${title}`}
          onClick={() => setDoubted(true)}
        >
          <Icon name="close" />
          {textForKind(texts, 'repairWrong', kind)}
        </button>
      )}
      {(doubted || !found || trouble) && (
        <button
          type="button"
          aria-label={`${textForKind(texts, 'repairHere', kind)} : ${title}`}
          onClick={() => onPick(target)}
        >
          <Icon name="pin" />
          {textForKind(texts, 'repairHere', kind)}
        </button>
      )}
      {doubted && (
        <>
          <button type="button" aria-label={`${ui('repairMute')} : ${title}`} onClick={() => onMute(target)}>
            {ui('repairMute')}
          </button>
          <p className="help">{ui('repairWrongHelp')}</p>
        </>
      )}
    </TargetCard>
  );
}

async function showOnPage({ ui }: Texts, target: string): Promise<void> {
  const seen = await onPage({ job: 'show', target });
  if ('message' in seen) announce(ui(seen.message));
  else announce(ui(seen.answer.shown ? 'repairShown' : 'repairShownNot'));
}

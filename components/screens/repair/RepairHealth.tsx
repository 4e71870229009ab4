import { useState } from 'react';
import { Icon } from '@/components/elements';
import { TargetCard } from '@/components/screens/repair/TargetCard';
import { onPage } from '@/extension/repairs/ask-page-tools';
import type { HealthAnswer, ShowAnswer, TargetHealth } from '@/extension/repairs/page-tools/protocol';
import { siteName, ui } from '@/journey';
import { say } from '../app/navigation';
import { byKind, pageTitle, signLine, targetTitle } from './repair-words';

interface Deeds {
  onPick(target: TargetHealth): void;
  onMute(target: TargetHealth): void;
}

/** The page in front: which one it is, and each of its targets. */
export function Health({ health, onAgain, ...deeds }: { health: HealthAnswer; onAgain(): void } & Deeds) {
  const { page, host, targets, near } = health;
  return (
    <section className="stack">
      <div>
        <h3>{page === null ? ui('healthUnknown') : ui('healthPage', { step: pageTitle(page) })}</h3>
        <p className="quiet">{ui('healthOnSite', { site: siteName(host) })}</p>
      </div>
      {page === null && <p>{ui('healthUnknownHelp')}</p>}
      {near.map(({ page: other, there, wanted }) => (
        <p key={other} className="quiet">
          {ui('healthNear', { page: pageTitle(other), there, wanted: Math.max(there, wanted) })}
        </p>
      ))}
      {page !== null && targets.length === 0 && <p>{ui('healthNone')}</p>}
      <ul className="target-list">
        {targets.map((target) => (
          <Target key={target.id} target={target} {...deeds} />
        ))}
      </ul>
      <div className="buttons">
        <button type="button" onClick={onAgain}>
          <Icon name="search" />
          {ui('repairAgain')}
        </button>
      </div>
    </section>
  );
}

function Target({ target, onPick, onMute }: { target: TargetHealth } & Deeds) {
  const { id, kind, verdict, trouble, signals } = target;
  const [doubted, setDoubted] = useState(false);
  const title = targetTitle(
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
      verdictWords={ui(`verdict-${verdict}`)}
      trouble={trouble ? `${ui(`trouble-${trouble}`)} ${ui('troubleShare')}` : undefined}
      signsTitle={ui('healthSigns')}
      signs={signals.map((one) => signLine(one, some))}
    >
      {found && (
        <button
          type="button"
          aria-label={ui('repairShowOf', { target: title })}
          onClick={() => showOnPage(id)}
        >
          <Icon name="eye" />
          {ui('repairShow')}
        </button>
      )}
      {found && !doubted && (
        <button
          type="button"
          aria-label={`${byKind('repairWrong', kind)} : ${title}`}
          onClick={() => setDoubted(true)}
        >
          <Icon name="close" />
          {byKind('repairWrong', kind)}
        </button>
      )}
      {(doubted || !found) && (
        <button
          type="button"
          aria-label={`${byKind('repairHere', kind)} : ${title}`}
          onClick={() => onPick(target)}
        >
          <Icon name="pin" />
          {byKind('repairHere', kind)}
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

async function showOnPage(target: string): Promise<void> {
  const seen = await onPage<ShowAnswer>({ job: 'show', target });
  if ('message' in seen) say(ui(seen.message));
  else say(ui(seen.answer.shown ? 'repairShown' : 'repairShownNot'));
}

import { Drawing } from '@/components/drawings';
import { OffPage } from '@/components/panel';
import { isFinished, ui } from '@/journey';
import { offPageCard } from '@/journey/off-page';
import { branchesNow } from './branches';
import { ContactNow } from './ContactNow';
import { useSnapshot } from './client';
import { StoreCode } from './StoreCode';

/** The card of a step that happens away from any page. */
export function OffPageNow() {
  const { progress, next, waits } = useSnapshot();
  if (progress?.status.value !== 'running' || !next || isFinished(progress)) return null;
  const branches = branchesNow(progress);
  // A lock has a card of its own.
  const lock = waits.find(({ wait }) => !wait.auto && wait.steps.includes(next.step));
  const card = offPageCard(lock?.wait.id ?? next.step, branches);
  if (!card) return null;
  const lines = [
    { title: ui('offPageWhat'), text: card.what },
    { title: ui('offPageFrom'), text: card.from },
    { title: ui('offPageLooks'), text: card.looks },
    { title: ui('offPageWhere'), text: card.where },
    ...(card.usual ? [{ title: ui('offPageUsual'), text: card.usual, basis: card.basis }] : []),
    { title: ui('offPageWorry'), text: card.worry, worry: true },
    { title: ui('offPageThen'), text: card.then, worry: true },
  ];
  return (
    <OffPage label={ui('offPageLabel')} drawing={<Drawing name={card.drawing} />} lines={lines}>
      {card.store && <StoreCode phone={branches.phone ?? 'unknown'} />}
      {card.contact && <ContactNow contact={card.contact} />}
    </OffPage>
  );
}

import { Drawing } from '@/components/drawings';
import { useSnapshot } from '@/extension/client';
import { systemClock } from '@/extension/storage/clock';
import { hasFigure, yearWhenOld } from '@/journey';
import { ContactDetails } from '../app/ContactDetails';
import { useJourney, useOffPage, useTexts } from '../app/guide';
import { Origin } from '../app/Origin';
import { AppStoreCard } from './AppStoreCard';
import { OffPageCard, type OffPageItem } from './OffPageCard';

/** The card of a step that happens away from any page. */
export function OffPageStep() {
  const { ui } = useTexts();
  const { branchesOf, isFinished } = useJourney();
  const { offPageCard } = useOffPage();
  const { progress, next, waits } = useSnapshot();
  if (progress?.status.value !== 'running' || !next || isFinished(progress)) return null;
  const branches = branchesOf(progress.branch);
  // A lock has a card of its own.
  const lock = waits.find(({ wait }) => !wait.auto && wait.steps.includes(next.step));
  const card = offPageCard(lock?.wait.id ?? next.step, branches);
  if (!card) return null;
  const year = hasFigure(card.usual ?? '') && yearWhenOld(card.checked, systemClock());
  const basis = [card.basis, year && ui('readIn', { year })].filter(Boolean).join(' ');
  const items: OffPageItem[] = [
    { title: ui('offPageWhat'), text: card.what },
    { title: ui('offPageFrom'), text: card.from },
    { title: ui('offPageLooks'), text: card.looks },
    { title: ui('offPageWhere'), text: card.where },
    ...(card.usual ? [{ title: ui('offPageUsual'), text: card.usual, basis }] : []),
    { title: ui('offPageWorry'), text: card.worry, warning: true },
    { title: ui('offPageThen'), text: card.then, warning: true },
  ];
  return (
    <OffPageCard label={ui('offPageLabel')} drawing={<Drawing name={card.drawing} />} items={items}>
      {card.store && <AppStoreCard />}
      {card.contact && <ContactDetails contact={card.contact} />}
      <Origin {...card} />
    </OffPageCard>
  );
}

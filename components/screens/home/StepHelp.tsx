import { Drawing } from '@/components/drawings';
import { useSnapshot } from '@/extension/client';
import { systemClock } from '@/extension/storage/clock';
import { hasFigure, yearWhenOld } from '@/journey';
import { ContactDetails } from '../app/ContactDetails';
import { useJourney, useOffPage, useTexts } from '../app/guide';
import { Origin } from '../app/Origin';
import { AppStoreCard } from './AppStoreCard';
import { OffPageCard, type OffPageItem } from './OffPageCard';
import { layoutOf, PART_TITLES, WARNINGS } from './off-page-layout';
import { ScreenFold } from './ScreenFold';

/** What helps with the step to do now: the card of a step that happens away from any page, else the picture of its screen. */
export function StepHelp() {
  const { ui } = useTexts();
  const { branchesOf, isFinished } = useJourney();
  const { offPageCard } = useOffPage();
  const { progress, next, waits } = useSnapshot();
  if (progress?.status.value !== 'running' || !next || isFinished(progress)) return null;
  const branches = branchesOf(progress.branch);
  // A lock has a card of its own.
  const lock = waits.find(({ wait }) => !wait.auto && wait.steps.includes(next.step));
  const card = offPageCard(lock?.wait.id ?? next.step, branches);
  if (!card) return <ScreenFold next={next} />;
  const year = hasFigure(card.usual ?? '') && yearWhenOld(card.checked, systemClock());
  const basis = [card.basis, year && ui('readIn', { year })].filter(Boolean).join(' ');
  const { first, folded, fold } = layoutOf(card.kind, card.fraud);
  const itemsOf = (parts: typeof first): OffPageItem[] =>
    parts.flatMap((part) => {
      const text = card[part];
      if (text === null) return [];
      return {
        title: ui(PART_TITLES[part]),
        text,
        ...(part === 'usual' && { basis }),
        warning: WARNINGS.includes(part),
      };
    });
  return (
    <OffPageCard
      label={ui('offPageLabel')}
      drawing={<Drawing name={card.drawing} />}
      first={itemsOf(first)}
      fold={ui(fold)}
      folded={itemsOf(folded)}
    >
      {card.store && <AppStoreCard />}
      {card.contact && <ContactDetails contact={card.contact} />}
      <Origin {...card} />
    </OffPageCard>
  );
}

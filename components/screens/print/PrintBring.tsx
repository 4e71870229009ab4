import { Drawing, type DrawingName } from '@/components/drawings';
import { useSnapshot } from '@/extension/client';
import { systemClock } from '@/extension/storage/clock';
import type { Branches } from '@/journey';
import { useJourney, usePreparation, useTexts } from '../app/guide';
import { ReadAloudButton } from '../app/ReadAloudButton';
import { PrintChecklist } from './PrintChecklist';
import { Sheet } from './Sheet';
import { WriteInLines } from './WriteInLines';
import './PrintBring.css';

/** « À apporter »: one page to take to the appointment. Nothing personal: what is written there is written by hand. */
export function PrintBring() {
  const { date, ui } = useTexts();
  const { branchesOf } = useJourney();
  const { bringList } = usePreparation();
  const { progress } = useSnapshot();
  const branches = branchesOf(progress?.branch ?? {});
  const destination = destinationOf(branches);
  const items = bringList(branches);
  const meeting = destination === 'office' || destination === 'home' || destination === 'france-services';
  return (
    <Sheet
      title={ui('printBring')}
      subtitle={ui(`printFor-${destination}`)}
      drawing={<Drawing name={DRAWINGS[destination]} />}
      disclaimer={ui('unofficial')}
      date={ui('printDate', { date: date(systemClock()) })}
      printLabel={ui('printButton')}
      onPrint={() => window.print()}
      tools={<ReadAloudButton of=".sheet" />}
    >
      <p>{ui(items.length > 0 ? 'printBringHelp' : 'printBringEmpty')}</p>
      <div className="print-bring">
        <PrintChecklist items={items.map(({ item, why }) => ({ id: item, title: item, help: why }))} />
      </div>
      {meeting && (
        <WriteInLines
          title={ui('printMeeting')}
          lines={
            destination === 'home'
              ? [ui('printMeetingDay')]
              : [ui('printMeetingDay'), ui('printMeetingPlace')]
          }
        />
      )}
      <div className="framed">
        <p className="title">{ui('printCodes')}</p>
        {(destination === 'office' || destination === 'home') && <p>{ui('printCodesOffice')}</p>}
      </div>
    </Sheet>
  );
}

const WAYS = ['app', 'france-identite', 'paper', 'france-services'] as const;

type Destination = 'web' | 'office' | 'home' | (typeof WAYS)[number];

const DRAWINGS: Record<Destination, DrawingName> = {
  web: 'video',
  office: 'post-office',
  home: 'postman',
  app: 'app',
  'france-identite': 'approve',
  paper: 'paper',
  'france-services': 'help-desk',
};

/** Where the paper is taken to. */
function destinationOf(branches: Branches): Destination {
  const other = WAYS.find((way) => way === branches.way);
  if (other) return other;
  if (branches.verification !== 'face-to-face') return 'web';
  return branches.destination === 'home' ? 'home' : 'office';
}

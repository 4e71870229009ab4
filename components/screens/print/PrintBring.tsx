import { Drawing, type DrawingName } from '@/components/drawings';
import { useSnapshot } from '@/extension/client';
import { lang, ui } from '@/journey';
import { bringList } from '@/journey/ways';
import { currentBranches } from '../app/current-branches';
import { PrintChecklist } from './PrintChecklist';
import { dayOfSheet } from './print-day';
import { Sheet } from './Sheet';
import { WriteInLines } from './WriteInLines';
import './PrintBring.css';

/** « À apporter »: one page to take to the appointment. Nothing personal: what is written there is written by hand. */
export function PrintBring() {
  const { progress } = useSnapshot();
  const branches = currentBranches(progress);
  const place = placeOf(branches);
  const items = bringList(branches);
  const meeting = place === 'office' || place === 'home' || place === 'france-services';
  return (
    <Sheet
      title={ui('printBring')}
      subtitle={ui(`printFor-${place}`)}
      drawing={<Drawing name={DRAWINGS[place]} />}
      disclaimer={ui('unofficial')}
      date={dayOfSheet()}
      lang={lang}
      printLabel={ui('printButton')}
      onPrint={() => window.print()}
    >
      <p>{ui(items.length > 0 ? 'printBringHelp' : 'printBringEmpty')}</p>
      <div className="print-bring">
        <PrintChecklist items={items.map(({ item, why }) => ({ id: item, title: item, help: why }))} />
      </div>
      {meeting && (
        <WriteInLines
          title={ui('printMeeting')}
          lines={
            place === 'home' ? [ui('printMeetingDay')] : [ui('printMeetingDay'), ui('printMeetingPlace')]
          }
        />
      )}
      <div className="framed">
        <p className="title">{ui('printCodes')}</p>
        {(place === 'office' || place === 'home') && <p>{ui('printCodesOffice')}</p>}
      </div>
    </Sheet>
  );
}

const WAYS = ['app', 'france-identite', 'paper', 'france-services'] as const;

type Place = 'web' | 'office' | 'home' | (typeof WAYS)[number];

const DRAWINGS: Record<Place, DrawingName> = {
  web: 'video',
  office: 'post-office',
  home: 'postman',
  app: 'app',
  'france-identite': 'approve',
  paper: 'paper',
  'france-services': 'help-desk',
};

/** Where the paper is taken to. */
function placeOf(branches: Record<string, string>): Place {
  const other = WAYS.find((way) => way === branches.way);
  if (other) return other;
  if (branches.verification !== 'face-to-face') return 'web';
  return branches.place === 'home' ? 'home' : 'office';
}

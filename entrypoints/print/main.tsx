import { Notices } from '@/components/screens/app/Notices';
import { startPage } from '@/components/screens/app/start-page';
import { PrintBring } from '@/components/screens/print/PrintBring';
import { PrintWhere } from '@/components/screens/print/PrintWhere';
import { useSnapshot } from '@/extension/client';
import { createTexts, shippedJourney } from '@/journey';
import { shippedPreparation } from '@/journey/preparation/shipped';

const texts = createTexts('fr');
const journey = shippedJourney();
const bring = new URLSearchParams(window.location.search).get('what') === 'bring';
document.title = `${texts.ui(bring ? 'printBring' : 'printWhere')} – Jalon`;

/** Without the learner's own state the sheet would be a wrong one: then the notice alone shows. */
function Print() {
  const { ready } = useSnapshot();
  if (!ready) return <Notices />;
  return bring ? <PrintBring /> : <PrintWhere />;
}

startPage({ texts, journey, preparation: shippedPreparation(texts.lang, journey) }, <Print />);

/** A sheet to print: `?what=bring`, what to bring; else where the learner is. */
import { startPage } from '@/components/screens/app/start-page';
import { PrintPage } from '@/components/screens/print/PrintPage';
import { createTexts, shippedJourney } from '@/journey';
import { shippedOffPage } from '@/journey/off-page/shipped';
import { shippedPreparation } from '@/journey/preparation/shipped';

const texts = createTexts('fr');
const journey = shippedJourney();
const sheet = new URLSearchParams(window.location.search).get('what') === 'bring' ? 'bring' : 'where';
document.title = `${texts.ui(sheet === 'bring' ? 'printBring' : 'printWhere')} – Jalon`;

startPage(
  {
    texts,
    journey,
    offPage: shippedOffPage(texts.lang),
    preparation: shippedPreparation(texts.lang, journey),
  },
  <PrintPage sheet={sheet} />,
);

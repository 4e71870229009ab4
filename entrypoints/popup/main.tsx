/** What a click on the extension’s button opens. */
import { startPage } from '@/components/screens/app/start-page';
import { Popup } from '@/components/screens/popup/Popup';
import { createTexts, shippedJourney } from '@/journey';
import { shippedPreparation } from '@/journey/preparation/shipped';

const texts = createTexts('fr');
const journey = shippedJourney();

startPage({ texts, journey, preparation: shippedPreparation(texts.lang, journey) }, <Popup />);

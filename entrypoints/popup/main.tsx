/** What a click on the extension’s button opens. */
import { startPage } from '@/components/screens/app/start-page';
import { Popup } from '@/components/screens/popup/Popup';
import { createTexts, shippedJourney } from '@/journey';
import { shippedOffPage } from '@/journey/off-page/shipped';
import { shippedPreparation } from '@/journey/preparation/shipped';
import { shippedRouteChooser } from '@/journey/route-chooser/shipped';
import { shippedTroubleshooting } from '@/journey/troubleshooting/shipped';

const texts = createTexts('fr');
const { lang } = texts;
const journey = shippedJourney();

startPage(
  {
    texts,
    journey,
    preparation: shippedPreparation(lang, journey),
    routeChooser: shippedRouteChooser(lang),
    troubleshooting: shippedTroubleshooting(lang, journey, shippedOffPage(lang)),
  },
  <Popup />,
);

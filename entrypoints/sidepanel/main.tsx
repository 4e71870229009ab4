/** The panel beside the page. */
import { Panel } from '@/components/screens/app/Panel';
import { startPage } from '@/components/screens/app/start-page';
import { createTexts, shippedJourney } from '@/journey';
import { shippedGlossary } from '@/journey/glossary/shipped';
import { shippedOffPage } from '@/journey/off-page/shipped';
import { shippedPreparation } from '@/journey/preparation/shipped';
import { shippedRouteChooser } from '@/journey/route-chooser/shipped';
import { shippedTroubleshooting } from '@/journey/troubleshooting/shipped';

const texts = createTexts('fr');
const { lang } = texts;
const journey = shippedJourney();
const offPage = shippedOffPage(lang);

startPage(
  {
    texts,
    journey,
    offPage,
    preparation: shippedPreparation(lang, journey),
    routeChooser: shippedRouteChooser(lang),
    troubleshooting: shippedTroubleshooting(lang, journey, offPage),
    glossary: shippedGlossary(lang),
  },
  <Panel />,
);

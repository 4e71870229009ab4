/** What a page gives its screens, for the tests: the shipped journey, in French. */
import type { PageGuide } from '@/components/screens/app/guide';
import { createTexts, shippedJourney } from '@/journey';
import { shippedGlossary } from '@/journey/glossary/shipped';
import { shippedOffPage } from '@/journey/off-page/shipped';
import { shippedPreparation } from '@/journey/preparation/shipped';
import { shippedRouteChooser } from '@/journey/route-chooser/shipped';
import { shippedTroubleshooting } from '@/journey/troubleshooting/shipped';

export const texts = createTexts('fr');
export const journey = shippedJourney();
const offPage = shippedOffPage('fr');
export const troubleshooting = shippedTroubleshooting('fr', journey, offPage);
export const routeChooser = shippedRouteChooser('fr');

export const guide: PageGuide = {
  texts,
  journey,
  offPage,
  troubleshooting,
  routeChooser,
  preparation: shippedPreparation('fr', journey),
  glossary: shippedGlossary('fr'),
};

/** The page of the settings. */
import { startPage } from '@/components/screens/app/start-page';
import { SettingsPage } from '@/components/screens/settings/SettingsPage';
import { createTexts, shippedJourney } from '@/journey';

startPage({ texts: createTexts('fr'), journey: shippedJourney() }, <SettingsPage />);

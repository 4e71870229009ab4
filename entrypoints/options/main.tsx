import { useEffect } from 'react';
import { Page } from '@/components/elements';
import { useTexts } from '@/components/screens/app/guide';
import { Notices } from '@/components/screens/app/Notices';
import { startPage } from '@/components/screens/app/start-page';
import { Settings } from '@/components/screens/settings/Settings';
import { useSnapshot } from '@/extension/client';
import { createTexts, shippedJourney } from '@/journey';

function Options() {
  const { ui } = useTexts();
  const { ready, settings } = useSnapshot();
  useEffect(() => {
    document.documentElement.classList.toggle('large', settings.large);
  }, [settings.large]);
  return (
    <Page title={ui('settingsTitle')} disclaimer={ui('unofficial')}>
      <Notices />
      {ready && <Settings />}
    </Page>
  );
}

startPage({ texts: createTexts('fr'), journey: shippedJourney() }, <Options />);

/** The page of the settings. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from '@/components/elements';
import { Notices } from '@/components/screens/app/Notices';
import { useLargeText } from '@/components/screens/app/useLargeText';
import { Settings } from '@/components/screens/settings/Settings';
import { useSnapshot } from '@/extension/client';
import { lang, ui } from '@/journey';

function Options() {
  const { ready } = useSnapshot();
  useLargeText();
  return (
    <Page title={ui('settingsTitle')} disclaimer={ui('unofficial')} lang={lang}>
      <Notices />
      {ready && <Settings />}
    </Page>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Options />
    </StrictMode>,
  );
}

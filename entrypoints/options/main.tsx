import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from '@/components/panel';
import { lang, ui } from '@/journey';
import { useSnapshot } from '../screens/client';
import { Notices } from '../screens/Notices';
import { Settings } from '../screens/Settings';

function Options() {
  const { ready, settings } = useSnapshot();
  useEffect(() => {
    document.documentElement.classList.toggle('large', settings.large);
  }, [settings.large]);
  return (
    <Page title={ui('settingsTitle')} unofficial={ui('unofficial')} lang={lang}>
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

import { Page } from '@/components/elements';
import { useSnapshot } from '@/extension/client';
import { useTexts } from '../app/guide';
import { Notices } from '../app/Notices';
import { useLargeText } from '../app/useLargeText';
import { Settings } from './Settings';

/** The page of the settings, as the browser opens it. */
export function SettingsPage() {
  const { ui } = useTexts();
  const { ready } = useSnapshot();
  useLargeText();
  return (
    <Page title={ui('settingsTitle')} disclaimer={ui('unofficial')}>
      <Notices />
      {ready && <Settings />}
    </Page>
  );
}

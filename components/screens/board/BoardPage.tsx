import { Page } from '@/components/elements';
import { useSnapshot } from '@/extension/client';
import { useTexts } from '../app/guide';
import { Notices } from '../app/Notices';
import { useLargeText } from '../app/useLargeText';
import { Board } from './Board';

/** The board in a tab of its own. */
export function BoardPage() {
  const { ui } = useTexts();
  const { ready } = useSnapshot();
  useLargeText();
  return (
    <Page title={ui('boardTitle')} disclaimer={ui('unofficial')}>
      <Notices />
      {ready && <Board wide />}
    </Page>
  );
}

import { Icon } from '@/components/elements';
import { ask } from '@/extension/client';
import { useTexts } from '../app/guide';
import { announce } from '../app/navigation';
import './HandButton.css';

/** « Lever la main »: the adviser sees it. */
export function HandButton({ up }: { up: boolean }) {
  const { ui } = useTexts();
  const raise = async () => {
    if (await ask({ type: 'link-hand', up: !up })) announce(ui(up ? 'linkHandIsDown' : 'linkHandIsUp'));
  };
  return (
    <button type="button" className={up ? 'hand-button up' : 'hand-button'} onClick={raise}>
      <Icon name="hand" />
      {ui(up ? 'linkHandDown' : 'linkHandUp')}
    </button>
  );
}

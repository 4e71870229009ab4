import { Icon } from '@/components/elements';
import { openOptions } from '@/extension/client';
import { useTexts } from '../app/guide';

/** The adviser's tools while the adviser's view is off: where to switch it on. */
export function RepairOff() {
  const { ui } = useTexts();
  return (
    <div className="screen stack">
      <h2>{ui('repairTitle')}</h2>
      <p>{ui('repairOff')}</p>
      <button type="button" className="primary" onClick={() => openOptions()}>
        <Icon name="settings" />
        {ui('settingsOpen')}
      </button>
    </div>
  );
}

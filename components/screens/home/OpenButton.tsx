import { Icon } from '@/components/elements';
import { openAddress } from '@/extension/client';
import { useTexts } from '../app/guide';

/** Opens an official address in a new tab; it says which site that is. */
export function OpenButton({ url, main }: { url: string; main: boolean }) {
  const { ui, siteName } = useTexts();
  return (
    <button type="button" className={main ? 'primary' : ''} onClick={() => openAddress(url)}>
      {ui('popupOpenPage', { site: siteName(new URL(url).hostname) })}
      <Icon name="out" />
    </button>
  );
}

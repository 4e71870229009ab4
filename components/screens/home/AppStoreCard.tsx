import { Icon } from '@/components/elements';
import { appStore } from '@/journey/off-page';
import { useOffPage, useTexts } from '../app/guide';
import { PhoneQrCode } from './PhoneQrCode';
import './AppStoreCard.css';

/** How to find the app in the phone's store: the words to look for, and a code to film where an address is known. */
export function AppStoreCard({ phone }: { phone: string }) {
  const { ui } = useTexts();
  const { storeWords } = useOffPage();
  const url = phone === 'android' ? appStore?.android : phone === 'iphone' ? appStore?.iphone : null;
  return (
    <div className="app-store-card tinted-box">
      <h3>
        <Icon name="search" /> {ui('storeTitle')}
      </h3>
      <p className="app-store-card-search">
        <b>{storeWords}</b>
      </p>
      {url && <PhoneQrCode url={url} title={ui('storeCode')} />}
    </div>
  );
}

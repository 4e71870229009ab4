import { Icon } from '@/components/elements';
import { useOffPage, useTexts } from '../app/guide';
import './AppStoreCard.css';

/** How to find the app in the phone's store: the words to look for. */
export function AppStoreCard() {
  const { ui } = useTexts();
  const { storeWords } = useOffPage();
  return (
    <div className="app-store-card tinted-box">
      <h3>
        <Icon name="search" /> {ui('storeTitle')}
      </h3>
      <p className="app-store-card-search">
        <b>{storeWords}</b>
      </p>
    </div>
  );
}

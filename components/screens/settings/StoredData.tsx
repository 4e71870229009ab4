import { useState } from 'react';
import { ask } from '@/extension/client';
import { useTexts } from '../app/guide';
import { type StoredDataItem, StoredDataList } from './StoredDataList';
import { storedDataItems } from './stored-data-items';

/** « Voir tout ce qui est gardé »: all that is stored, asked for on the click. */
export function StoredData() {
  const texts = useTexts();
  const { ui } = texts;
  const [items, setItems] = useState<readonly StoredDataItem[] | null>(null);
  const toggle = async () => {
    if (items) return setItems(null);
    const stored = await ask({ type: 'kept' });
    if (stored) setItems(storedDataItems(texts, stored));
  };
  return (
    <div>
      <button type="button" aria-expanded={items !== null} onClick={toggle}>
        {ui(items ? 'keptHide' : 'keptShow')}
      </button>
      <div role="status">
        {items && <p className="help below">{ui(items.length > 0 ? 'keptHelp' : 'keptNone')}</p>}
      </div>
      {items && items.length > 0 && <StoredDataList items={items} exactLabel={ui('keptExact')} />}
    </div>
  );
}

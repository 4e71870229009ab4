import { useState } from 'react';
import { ask } from '@/extension/client';
import type { KeptReply } from '@/extension/messages/protocol';
import { ui } from '@/journey';
import { type StoredDataItem, StoredDataList } from './StoredDataList';
import { storedDataItems } from './stored-data-items';

/** « Voir tout ce qui est gardé »: all that is stored, asked for on the click. */
export function StoredData() {
  const [kept, setKept] = useState<readonly StoredDataItem[] | null>(null);
  const toggle = async () => {
    if (kept) return setKept(null);
    const stored = await ask<KeptReply>({ type: 'kept' });
    if (stored) setKept(storedDataItems(stored));
  };
  return (
    <div>
      <button type="button" aria-expanded={kept !== null} onClick={toggle}>
        {ui(kept ? 'keptHide' : 'keptShow')}
      </button>
      <div role="status">
        {kept && <p className="help below">{ui(kept.length > 0 ? 'keptHelp' : 'keptNone')}</p>}
      </div>
      {kept && kept.length > 0 && <StoredDataList kept={kept} exact={ui('keptExact')} />}
    </div>
  );
}

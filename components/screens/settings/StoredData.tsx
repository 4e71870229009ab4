import { useState } from 'react';
import { type StoredDataLine, StoredDataList } from '@/components/screens/settings/StoredDataList';
import { ask } from '@/extension/client';
import type { KeptReply } from '@/extension/messages/protocol';
import { ui } from '@/journey';
import { storedDataLines } from './stored-data-lines';

/** « Voir tout ce qui est gardé »: all that is stored, asked for on the click. */
export function StoredData() {
  const [kept, setKept] = useState<readonly StoredDataLine[] | null>(null);
  const toggle = async () => {
    if (kept) return setKept(null);
    const stored = await ask<KeptReply>({ type: 'kept' });
    if (stored) setKept(storedDataLines(stored));
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

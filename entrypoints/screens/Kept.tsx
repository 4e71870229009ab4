import { useState } from 'react';
import { type KeptLine, KeptList } from '@/components/people';
import { ui } from '@/journey';
import type { KeptReply } from '../background/protocol';
import { ask } from './client';
import { keptLines } from './KeptLines';

/** « Voir tout ce qui est gardé »: all that is stored, asked for on the click. */
export function Kept() {
  const [kept, setKept] = useState<readonly KeptLine[] | null>(null);
  const toggle = async () => {
    if (kept) return setKept(null);
    const stored = await ask<KeptReply>({ type: 'kept' });
    if (stored) setKept(keptLines(stored));
  };
  return (
    <div>
      <button type="button" aria-expanded={kept !== null} onClick={toggle}>
        {ui(kept ? 'keptHide' : 'keptShow')}
      </button>
      <div role="status">
        {kept && <p className="help below">{ui(kept.length > 0 ? 'keptHelp' : 'keptNone')}</p>}
      </div>
      {kept && kept.length > 0 && <KeptList kept={kept} exact={ui('keptExact')} />}
    </div>
  );
}

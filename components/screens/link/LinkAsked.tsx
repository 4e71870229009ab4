import { useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/elements';
import { ask } from '@/extension/client';
import type { LearnerLink } from '@/extension/link/view';
import { commandWords } from '@/extension/link/words';
import { useJourney, useTexts } from '../app/guide';

import './LinkAsked.css';

type Pending = NonNullable<Extract<LearnerLink, { phase: 'linked' | 'lost' }>['pending']>;

/** What the adviser wants to be seen: it stays until the learner has seen it, or the next one comes. */
export function LinkAsked({ pending }: { pending: Pending | null }) {
  const texts = useTexts();
  const journey = useJourney();
  const [shown, setShown] = useState<Pending | null>(null);
  /** The learner has read this one. */
  const [read, setRead] = useState<number | null>(null);
  // Each snapshot brings it anew; it is told once.
  const newest = useRef(pending);
  newest.current = pending;
  const n = pending?.n ?? null;
  useEffect(() => {
    if (n === null) return;
    const tell = () => {
      if (document.visibilityState !== 'visible') return;
      setShown(newest.current);
      void ask({ type: 'link-shown', n });
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [n]);
  const newer = pending ?? shown;
  const asked = newer && newer.n !== read ? newer : null;
  return (
    <div className="link-asked" role="status">
      {asked && (
        <>
          <Icon name="people" />
          <p>{commandWords({ journey, texts }, asked.command)}</p>
          <button type="button" onClick={() => setRead(asked.n)}>
            {texts.ui('linkAskedSeen')}
          </button>
        </>
      )}
    </div>
  );
}

import { useEffect, useState } from 'react';
import { Notice } from '@/components/elements';
import { noteUse, refresh, useSnapshot } from '@/extension/client';
import { WARNING } from '@/extension/learners/idle-warning';
import { systemClock } from '@/extension/storage/clock';
import { useTexts } from './guide';

/** « Vous êtes là ? », a minute before the guide forgets whoever does nothing. */
export function IdleQuestion() {
  const { ui } = useTexts();
  const { eraseAt } = useSnapshot();
  const isSoon = useReached(eraseAt === null ? null : eraseAt - WARNING);
  const isOver = useReached(eraseAt);
  useEffect(() => {
    if (isOver) void refresh();
  }, [isOver]);
  if (!isSoon) return null;
  return (
    <Notice text={ui('idleAsk')} help={ui('idleSoon')}>
      <button type="button" className="primary" onClick={() => noteUse()}>
        {ui('idleStay')}
      </button>
    </Notice>
  );
}

/** @returns whether this moment has come, in ms since 1970; null: it never does */
function useReached(at: number | null): boolean {
  const [now, setNow] = useState(systemClock);
  useEffect(() => {
    if (at === null) return;
    const timer = setTimeout(() => setNow(systemClock()), Math.max(0, at - systemClock()) + 50);
    return () => clearTimeout(timer);
  }, [at]);
  return at !== null && Math.max(now, systemClock()) >= at;
}

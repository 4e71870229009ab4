import { useEffect, useState } from 'react';
import { systemClock } from '@/extension/storage/clock';

/** @returns the time in ms, looked at again every half minute: « revenez demain » must not stand there for ever */
export function useNow(): number {
  const [now, setNow] = useState(systemClock);
  useEffect(() => {
    const timer = setInterval(() => setNow(systemClock()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

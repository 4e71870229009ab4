import { useEffect, useState } from 'react';

/** @returns the time in ms, looked at again every half minute: « revenez demain » must not stand there for ever */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

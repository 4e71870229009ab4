import { useEffect, useMemo, useRef, useState } from 'react';
import type { LinkRow } from '@/extension/link/view';
import { systemClock } from '@/extension/storage/clock';
import { NO_ORDER, nextOrder } from './row-order';

/** @returns the time in ms, looked at each second */
export function useSeconds(): number {
  const [now, setNow] = useState(systemClock);
  useEffect(() => {
    const timer = setInterval(() => setNow(systemClock()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/**
 * @returns the rows as they stand now, and what the list of them must hear: while pointer or focus is in it, no row moves
 */
export function useRowOrder(rows: readonly LinkRow[], now: number) {
  const [order, setOrder] = useState(NO_ORDER);
  const hold = useRef({ pointer: false, focus: false });
  useEffect(() => {
    const { pointer, focus } = hold.current;
    setOrder((before) => nextOrder(before, rows, now, pointer || focus));
  }, [rows, now]);
  const heard = useMemo(
    () => ({
      onPointerEnter: () => {
        hold.current.pointer = true;
      },
      onPointerLeave: () => {
        hold.current.pointer = false;
      },
      onFocus: () => {
        hold.current.focus = true;
      },
      onBlur: () => {
        hold.current.focus = false;
      },
    }),
    [],
  );
  const shown = order.ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return { shown, heard };
}

import { useEffect, useRef } from 'react';

/**
 * Takes the focus to the first heading of a part when the learner has gone there; not when the page opens.
 * @param where what changes when another screen is shown
 * @returns goes on the part that holds the heading
 */
export function useHeadingFocus<T extends HTMLElement>(where: string) {
  const part = useRef<T>(null);
  const before = useRef(where);
  useEffect(() => {
    if (before.current === where) return;
    before.current = where;
    const heading = part.current?.querySelector<HTMLElement>('h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [where]);
  return part;
}

import { useEffect, useState } from 'react';

/**
 * Something that is true for a moment only is not worth telling: a page that draws its next screen is nothing known
 * meanwhile.
 * @param wait milliseconds
 * @returns whether it has been true for so long
 */
export function useHeld(value: boolean, wait: number): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!value) return;
    const timer = setTimeout(setHeld, wait, true);
    return () => {
      clearTimeout(timer);
      setHeld(false);
    };
  }, [value, wait]);
  return value && held;
}

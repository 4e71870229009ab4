import { useEffect } from 'react';
import { useSnapshot } from '@/extension/client';

/** Shows the whole page in large letters while the setting says so. */
export function useLargeText(): void {
  const { large } = useSnapshot().settings;
  useEffect(() => {
    document.documentElement.classList.toggle('large-text', large);
  }, [large]);
}

import { useState } from 'react';
import { ask, useSnapshot } from '@/extension/client';
import type { Settings } from '@/extension/messages/protocol';

/**
 * The settings as they are shown: a change shows at once, and is taken back when the background did not note it.
 * @returns `change` notes a change, by another deed where one is given, and tells whether it was noted
 */
export function useSettings() {
  const { settings, locked } = useSnapshot();
  const [asked, setAsked] = useState<Partial<Settings>>({});
  const change = async (
    wish: Partial<Settings>,
    deed: () => Promise<boolean> = async () => (await ask({ type: 'settings', settings: wish })) !== null,
  ): Promise<boolean> => {
    setAsked(wish);
    try {
      return await deed();
    } finally {
      setAsked({});
    }
  };
  return { settings: { ...settings, ...asked }, locked, change };
}

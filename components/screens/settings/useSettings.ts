import { useState } from 'react';
import { ask, useSnapshot } from '@/extension/client';
import type { Settings } from '@/extension/storage/settings';

/**
 * The settings as they are shown: a change shows at once, and is taken back when the background did not note it.
 * @returns `change` notes a change, by `apply` where it is given, and tells whether it was noted
 */
export function useSettings() {
  const { settings, locked } = useSnapshot();
  const [pending, setPending] = useState<Partial<Settings>>({});
  const change = async (
    wanted: Partial<Settings>,
    apply: () => Promise<boolean> = async () => (await ask({ type: 'settings', settings: wanted })) !== null,
  ): Promise<boolean> => {
    setPending(wanted);
    try {
      return await apply();
    } finally {
      setPending({});
    }
  };
  return { settings: { ...settings, ...pending }, locked, change };
}

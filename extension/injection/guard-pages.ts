/** Where a journey runs, pages get the event shield before their own scripts; elsewhere no page has a listener of it. */
import browser from 'webextension-polyfill';
import type { Mode } from '../messages/protocol';
import { hostPatterns } from './hosts';

const ID = 'guard';

/** What this background has done last: it is asked with each job. */
let isOn: boolean | undefined;

/**
 * Lets pages that are loaded from now on have the event shield, or not. Where the browser refuses, the shield comes with the
 * card, behind the page's own listeners.
 * @param mode what scripts in pages may do from now on
 */
export async function guardPages(mode: Mode): Promise<void> {
  const wanted = mode === 'guide';
  if (wanted === isOn) return;
  try {
    const { scripting } = browser;
    const [there] = await scripting.getRegisteredContentScripts({ ids: [ID] });
    if (wanted && !there)
      await scripting.registerContentScripts([
        { id: ID, js: ['guard.js'], matches: hostPatterns(), runAt: 'document_start' },
      ]);
    if (!wanted && there) await scripting.unregisterContentScripts({ ids: [ID] });
    isOn = wanted;
  } catch {
    isOn = undefined;
  }
}

/** What the overlay asks of the background. The polyfill would add 3 kB to somebody else's page. */
import { browser } from 'wxt/browser';
import type { ReadableMap } from '@/selectors';
import { joinMap } from '@/selectors/engine/read-page';
import type { Ask } from '../messages/table';
import { world } from '../world';

/** @returns the answer, or null when the extension is gone or the worker could not answer */
export const ask: Ask<'page'> = async (request) => {
  try {
    return (await browser.runtime.sendMessage(request)) ?? null;
  } catch {
    return null;
  }
};

/**
 * The gates are the detector's, which is there first.
 * @param page the one whose targets are wanted
 * @returns the site's map, without the targets of the other pages; null when the extension is gone
 */
export async function askMap(page: string | null): Promise<ReadableMap | null> {
  const rest = await ask({ type: 'visit', page });
  const gates = world.jalonGates;
  return rest && gates ? joinMap(gates, page, rest) : null;
}

/** @returns false once the extension was reloaded, updated or removed under the open page */
export function extensionLives(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

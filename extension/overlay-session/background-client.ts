/** What the overlay asks of the background. The polyfill would add 3 kB to somebody else's page. */
import { browser } from 'wxt/browser';
import type { ReadableMap } from '@/selectors';
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

/** The gates are the detector's, which is there first. @returns the site's map; null when the extension is gone */
export async function askMap(): Promise<ReadableMap | null> {
  const rest = await ask({ type: 'visit' });
  const gates = world.jalonGates;
  if (!rest || !gates) return null;
  return {
    ...gates,
    ...rest,
    pages: gates.pages.map((gate, at) => ({ ...gate, ...rest.pages[at] })),
  } as ReadableMap;
}

/** @returns false once the extension was reloaded, updated or removed under the open page */
export function extensionLives(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

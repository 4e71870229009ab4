/** What the overlay asks of the background. The polyfill would add 3 kB to somebody else's page. */
import { browser } from 'wxt/browser';
import type { Ask } from '../messages/table';

/** @returns the answer, or null when the extension is gone or the worker could not answer */
export const ask: Ask<'page'> = async (request) => {
  try {
    return (await browser.runtime.sendMessage(request)) ?? null;
  } catch {
    return null;
  }
};

/** @returns false once the extension was reloaded, updated or removed under the open page */
export function extensionLives(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

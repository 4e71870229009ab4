/** The few browser calls of the overlay. The polyfill would add 3 kB to somebody else's page. */
import { browser } from 'wxt/browser';
import type { Ask } from '@/extension/messages/table';
import type { Command } from '@/journey';
import type { PageReading } from '@/selectors';

/** @returns the answer, or null when the extension is gone or the worker could not answer */
const ask: Ask<'page'> = async (request) => {
  try {
    return (await browser.runtime.sendMessage(request)) ?? null;
  } catch {
    return null;
  }
};

export const askTargets = () => ask({ type: 'visit' });
export const askCard = (reading: PageReading) => ask({ type: 'reading', reading });
export const sendCommand = (command: Command) => ask({ type: 'command', command });
export const sendDecline = () => ask({ type: 'decline' });

/** @returns false once the extension was reloaded, updated or removed under the open page */
export function extensionLives(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

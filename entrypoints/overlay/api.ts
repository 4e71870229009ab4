/** The few browser calls of the overlay. The polyfill would add 3 kB to somebody else's page. */
import { browser } from 'wxt/browser';
import type { Message, ReadingReply, VisitReply } from '@/extension/messages/protocol';
import type { Command, Progress } from '@/journey';
import type { PageReading } from '@/selectors';

/** @returns the answer, or null when the extension is gone or the worker could not answer */
async function ask<T>(message: Message): Promise<T | null> {
  try {
    return ((await browser.runtime.sendMessage(message)) as T | undefined) ?? null;
  } catch {
    return null;
  }
}

export const askTargets = () => ask<NonNullable<VisitReply>>({ type: 'visit' });
export const askCard = (reading: PageReading) => ask<ReadingReply>({ type: 'reading', reading });
export const sendCommand = (command: Command) => ask<Progress>({ type: 'command', command });
export const sendDecline = () => ask<null>({ type: 'decline' });

/** @returns false once the extension was reloaded, updated or removed under the open page */
export function extensionLives(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

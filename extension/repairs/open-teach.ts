/** « Montrer à Jalon »: from a page of the journey to the panel's screen that teaches it. Background. */
import browser from 'webextension-polyfill';
import type { Call } from '../messages/message';
import { SHOW_TEACH, TEACH_VIEW, type TeachRequest } from './teach-request';

/** Shows the screen in the panel that stands beside the page; else opens the panel in a tab. */
export async function openTeach(_: object, { sender: { tab } }: Call): Promise<void> {
  const request: TeachRequest = { type: SHOW_TEACH, window: tab?.windowId ?? null };
  // Nobody answers where no panel is open.
  const shown = await browser.runtime.sendMessage(request).catch(() => false);
  if (shown === true) return;
  const place = tab && { windowId: tab.windowId, index: tab.index + 1 };
  await browser.tabs.create({ url: browser.runtime.getURL(TEACH_VIEW), ...place });
}

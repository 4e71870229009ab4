/** Brings the adviser's tools to a page: only on a click in the panel, and only on a site of the journey. */
import browser from 'webextension-polyfill';
import { hostPatterns } from '../injection/hosts';
import { mapOf } from '../injection/site-maps';
import { tabInFront } from '../injection/tabs';
import type { Refusal } from '../messages/protocol';

/** Where the tools are, and which tab to come back to. */
export interface InjectedTools {
  ok: true;
  tab: number;
  back: number | null;
}

/**
 * @param own the tab where the panel itself stands, if it stands in one
 * @returns the tab that has the tools now
 */
export async function injectPageTools(own: number | undefined): Promise<InjectedTools | Refusal> {
  const tab = await pageInFront(own);
  if (tab?.id === undefined) return { ok: false, message: 'repairNoPage' };
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [0] },
      files: ['/inspect.js'],
    });
  } catch {
    return { ok: false, message: 'repairNoReach' };
  }
  // Where the panel is a tab, the page comes to the front for the picker; `back` brings the panel again.
  return { ok: true, tab: tab.id, back: own ?? null };
}

/** The tab in front when it shows a site of the journey; else, beside a panel in a tab, the page used last. */
async function pageInFront(own: number | undefined) {
  const front = await tabInFront();
  if (front?.id !== own && mapOf(front?.url)) return front;
  if (own === undefined && !front?.url?.startsWith(browser.runtime.getURL(''))) return undefined;
  const pages = (await browser.tabs.query({ url: hostPatterns() })).filter(({ id }) => id !== own);
  return pages.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/** Pages that were open before the extension came. */
import browser from 'webextension-polyfill';
import type { ScriptWorld } from '../world';
import { hostPatterns } from './hosts';
import { mapOf } from './site-maps';

/** Chromium gives open pages no detector when the extension comes, or comes again; Firefox does so by itself. */
export async function injectDetectors(): Promise<void> {
  const tabs = await browser.tabs.query({ url: hostPatterns() });
  const injected = tabs.map(({ id = browser.tabs.TAB_ID_NONE }) =>
    browser.scripting.executeScript({ target: { tabId: id }, files: ['/detect.js'] }),
  );
  await Promise.allSettled(injected);
}

/** @returns whether this page of the journey has no detector: it comes with the next load */
export async function needsReload(tabId: number | undefined, url: string | undefined): Promise<boolean> {
  if (tabId === undefined || !mapOf(url)) return false;
  const isThere = () => (globalThis as ScriptWorld).jalonRuntime !== undefined;
  const [seen] = await browser.scripting
    .executeScript({ target: { tabId }, func: isThere })
    .catch(() => [{ result: true }]);
  return seen?.result === false;
}

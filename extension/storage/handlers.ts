/** Answers with what is stored: for the screens, and to the letter. */
import browser from 'webextension-polyfill';
import { hostPatterns } from '../injection/hosts';
import { needsReload } from '../injection/inject-detector';
import { hasBadMap, mapOf } from '../injection/site-maps';
import { tabInFront, tabsOnSites } from '../injection/tabs';
import type { Call, Handler } from '../messages/message';
import type { Snapshot, StoredItems } from '../messages/protocol';
import type { Settings } from './settings';

/**
 * @param request `window`: where the screen that asks stands; null: the window in front
 * @returns all that the extension's own pages show, with what only the browser knows
 */
export async function snapshot(
  { window }: { window: number | null },
  { store, link }: Call,
): Promise<Snapshot> {
  const tab = await tabInFront(window);
  const map = mapOf(tab?.url);
  const isOnSite = map !== null;
  const front = map && tab?.id !== undefined ? { id: tab.id, map } : undefined;
  const state = await store.snapshot(front, await tabsOnSites());
  state.link = await link.view();
  const { notices } = state;
  if (hasBadMap()) notices.push('badMap');
  if (!(await browser.permissions.contains({ origins: hostPatterns() }))) notices.push('permissionMissing');
  else if (await needsReload(tab?.id, tab?.url)) notices.push('reloadPage');
  // It asked for nothing, though it is all there: it belongs to something else.
  else if (isOnSite && tab?.status === 'complete' && state.place === 'away' && state.next)
    state.place = 'other';
  return state;
}

/** @returns a handler that changes something and answers with the state after it */
export function thenSnapshot<Request>(change: Handler<Request, unknown>): Handler<Request, Snapshot> {
  return async (request, call) => {
    await change(request, call);
    // Who acts is in the window in front.
    return snapshot({ window: null }, call);
  };
}

export const changeSettings = (
  { settings }: { settings: Partial<Settings> },
  { store }: Call,
): Promise<void> => store.changeSettings(settings);

/** @returns everything that is stored; the browser keeps the reminders that we asked for */
export async function storedItems(_: object, { store }: Call): Promise<StoredItems> {
  const alarms = await browser.alarms.getAll();
  return { ...(await store.storedItems()), ...(alarms.length > 0 && { alarms }) };
}

/** Answers to the guide's scripts in the pages of the journey, and what concerns the cards there. */
import browser from 'webextension-polyfill';
import {
  gatesOf,
  type PageReading,
  type SiteGates,
  type SiteMap,
  type SiteTargets,
  targetsOf,
} from '@/selectors';
import { buildReply } from '../messages/build-reply';
import type { Call } from '../messages/message';
import type { ReadingReply } from '../messages/protocol';
import { SHOW_CARD } from '../messages/to-overlay';
import { mapOf } from './site-maps';
import { sendToTabs, tabInFront } from './tabs';

/** Asked once by each document: what was shown on this tab before is gone. */
export async function gatesOfSite(_: object, { sender, store }: Call): Promise<SiteGates | null> {
  if (sender.tab?.id !== undefined && sender.frameId === 0)
    store.clearTab(sender.tab.id).catch(() => undefined);
  const map = mapOf(sender.url);
  return map && gatesOf(map);
}

/** Brings the overlay to the frame that asked, once its page is known and the journey allows it. */
export async function injectOverlay({ page }: { page: string }, { sender, store }: Call): Promise<void> {
  const known = mapOf(sender.url)?.pages.find((one) => one.id === page);
  const tabId = sender.tab?.id;
  if (!known || tabId === undefined || sender.frameId !== 0) return;
  const mode = await store.mode();
  if (mode === 'silent' || (mode === 'offer' && !known.start)) return;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/overlay.js'] });
}

/** @returns the sender's whole map, with the repairs of this computer */
export async function mapOfSite(_: object, { sender, repairs }: Call): Promise<SiteMap | null> {
  const map = mapOf(sender.url);
  return map && repairs.apply(map);
}

/** @returns what the gates have left out of it */
export async function targetsOfSite(_: object, call: Call): Promise<SiteTargets | null> {
  const map = await mapOfSite(_, call);
  return map && targetsOf(map);
}

/** Notes which page the learner has reached, then says what to show there. */
export async function replyToReading(
  { reading }: { reading: PageReading },
  { guide, sender, store }: Call,
): Promise<ReadingReply> {
  const map = mapOf(sender.url);
  const known = map?.pages.some((page) => page.id === reading.page) ?? false;
  if (!map || (reading.page !== null && !known)) return { show: 'nothing' };
  return store.recordPage(reading.page, sender.tab?.id, (mode, progress, large) =>
    buildReply(guide, reading, map, mode, progress, large),
  );
}

/**
 * Brings a card back on the tab in front; the panel may stand in a tab itself: then wherever there is one.
 * @returns whether a card was there to be shown again
 */
export async function showCardAgain(_: object, { store }: Call): Promise<boolean> {
  const tab = await tabInFront();
  const shown = await store.tabsWithCard();
  const isOwn = tab?.url?.startsWith(browser.runtime.getURL('')) ?? false;
  return sendToTabs(isOwn ? shown : shown.filter((one) => one === String(tab?.id)), SHOW_CARD);
}

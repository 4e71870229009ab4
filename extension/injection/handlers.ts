/** Answers to the guide's scripts in the pages of the journey, and what concerns the cards there. */
import browser from 'webextension-polyfill';
import type { CardToolsWords } from '@/components/overlay';
import { gatesOf, type PageReading, type PageTargets, type SiteMap, targetsOf } from '@/selectors';
import { buildReply } from '../messages/build-reply';
import { focusKeys } from '../messages/focus-keys';
import type { Call } from '../messages/message';
import type { GatesReply, ReadingReply } from '../messages/protocol';
import { SHOW_CARD } from '../messages/to-overlay';
import { READING_RATES } from '../storage/settings';
import type { LINK_CARD } from './link-card';
import { mapOf } from './site-maps';
import { sendToTabs, tabInFront } from './tabs';

/**
 * Asked once by each document: what was shown on this tab before is gone. Where a journey runs, what weighs evidence is
 * brought to the page first. The one message tells all that the page needs to begin.
 * @param again the same document asks again, since repairs have changed, a journey has begun, or it has come back
 */
export async function gatesOfSite(
  { again }: { again: boolean },
  { sender, store, repairs }: Call,
): Promise<GatesReply> {
  const told = store.forPages().catch(() => ({ mode: 'offer' as const, expected: null }));
  const shipped = mapOf(sender.url);
  // A disk that cannot be read takes the taught screens away, not the guide. Asked for first: a page waits for it.
  const map = shipped && repairs.apply(shipped).catch(() => shipped);
  if (!again && sender.tab?.id !== undefined && sender.frameId === 0)
    store.clearTab(sender.tab.id).catch(() => undefined);
  const { mode, expected } = await told;
  if (!map || mode === 'silent') return { mode, expected: null, gates: null };
  const { weights, ...gates } = gatesOf(await map);
  // Without it the words of the map still tell the pages.
  const isThere =
    mode === 'guide' && weights !== undefined && (await bring(['/recogniser.js'], sender).catch(() => false));
  return { mode, expected, gates: isThere ? { ...gates, weights } : gates };
}

type Brought = '/recogniser.js' | '/guard.js' | '/overlay.js' | '/card-tools.js' | typeof LINK_CARD;

/** @returns whether the sender's page could be given the scripts */
async function bring(files: Brought[], sender: Call['sender']): Promise<boolean> {
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0) return false;
  // At once: a page that loads slowly has its card as soon as it can be told which it is.
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files,
    injectImmediately: true,
  });
  return true;
}

/**
 * Brings the overlay to the frame that asked, once the journey allows it: to a page of its map, and, while a journey runs,
 * to one that looks like a screen of the journey though nobody knows which (null).
 */
export async function injectOverlay(
  { page }: { page: string | null },
  { sender, store, link }: Call,
): Promise<void> {
  const map = mapOf(sender.url);
  const known = map?.pages.find((one) => one.id === page);
  if (!map || (page !== null && !known)) return;
  const mode = await store.mode();
  if (mode === 'silent' || (mode === 'offer' && !known)) return;
  // Where the page was there before the journey, it has no event shield yet.
  const isThere = await bring(['/guard.js', '/overlay.js'], sender);
  const besides = isThere ? await link.pageScript() : null;
  if (besides) await bring([besides], sender);
}

/** Brings what a card can do besides. @returns its words; null when the page could not be given it */
export async function bringCardTools(
  _: object,
  { guide, sender, store }: Call,
): Promise<CardToolsWords | null> {
  if (!(await bring(['/card-tools.js'], sender).catch(() => false))) return null;
  const { ui } = guide.texts;
  return {
    read: ui('readAloud'),
    readStop: ui('readAloudStop'),
    move: ui('move'),
    moving: ui('moving'),
    rate: READING_RATES[(await store.settings()).readingSpeed],
  };
}

/** @returns the sender's whole map, with the repairs of this computer */
export async function mapOfSite(_: object, { sender, repairs }: Call): Promise<SiteMap | null> {
  const map = mapOf(sender.url);
  return map && repairs.apply(map);
}

/** @returns what the gates have left out of one page of it, or (null) of its walls alone */
export async function targetsOfPage(
  { page }: { page: string | null },
  call: Call,
): Promise<PageTargets | null> {
  const map = await mapOfSite({}, call);
  return map && targetsOf(map, page);
}

/** What a reading comes with. */
interface ReadingFields {
  reading: PageReading;
  /** The page that the learner says it is. */
  chosen: string | null;
  /** The learner has filled or ticked something while the card was there. */
  acted: boolean;
}

/** Notes which page the learner has reached, then says what to show there. */
export async function replyToReading(
  { reading, chosen, acted }: ReadingFields,
  { guide, sender, store, repairs }: Call,
): Promise<ReadingReply> {
  const shipped = mapOf(sender.url);
  // The reading names what it found by places in the lists of the map that the page has.
  const map = shipped && (await repairs.apply(shipped).catch(() => shipped));
  const isOwn = (id: string | null) => id === null || map?.pages.some((page) => page.id === id) === true;
  if (!map || !isOwn(reading.page)) return { show: 'nothing' };
  const choice = isOwn(chosen) ? chosen : null;
  // Who says that it is another screen does nothing for this one.
  const isAgreed = chosen === null || chosen === reading.page;
  const keys = await focusKeys();
  const seen = { ...reading, acted: acted && isAgreed, chosen: choice };
  return store.recordPage(seen, sender.tab?.id, (mode, progress, settings) =>
    buildReply(guide, reading, choice, map, mode, progress, { ...settings, keys }),
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

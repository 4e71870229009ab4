/**
 * What the guide shows on which tab. It lasts as long as the browser runs, and is never on the disk. It keeps learners
 * apart: a page that lay open when another learner came proves nothing about the new one.
 */

import * as v from 'valibot';
import browser, { type Tabs } from 'webextension-polyfill';
import type { ReadingReply } from '../messages/protocol';
import { ReadingSchema } from '../messages/schemas';
import type { AreYouThereMessage, OverlayMessage } from '../messages/to-overlay';
import type { KeptReading, Shown } from '../messages/what-now';
import { TABS_KEY } from '../storage/keys';
import type { Items, StorageArea } from '../storage/storage-area';
import { hostPatterns } from './hosts';

const TabSchema = v.object({
  page: v.nullable(v.string()),
  /** Who reached this page. */
  by: v.string(),
  /** Whose card, or pill of an unknown screen, is shown there; null: there is none. */
  card: v.nullable(v.string()),
  /** What was read of the page that the card stands on; null: no card. This and what follows was not there in 0.1.0. */
  reading: v.optional(v.nullable(v.omit(ReadingSchema, ['likeliest'])), null),
  /** The page that the learner says it is. */
  chosen: v.optional(v.nullable(v.string()), null),
  /** It was noted that the learner has reached the page. */
  reached: v.optional(v.boolean(), true),
});
export type TabView = v.InferOutput<typeof TabSchema>;
const TabsSchema = v.record(v.string(), TabSchema);
export type TabViews = v.InferOutput<typeof TabsSchema>;

/** @returns what was noted of the tabs */
export function tabViewsIn(session: Items): TabViews {
  const result = v.safeParse(TabsSchema, session[TABS_KEY]);
  return result.success ? result.output : {};
}

/** @returns who reached the page that this tab shows */
export function reachedBy(tab: TabView | undefined, page: string | null, learner: string): string {
  return tab && (tab.page === page || page === null) ? tab.by : learner;
}

/**
 * @param seen the page, who reached it, and whether that was noted
 * @param shown what the reply was built from
 * @param learner who is in front of the screen
 * @returns what a tab shows with this reply; null: nothing that must be known later
 */
export function tabViewOf(
  reply: ReadingReply,
  seen: Pick<TabView, 'page' | 'by' | 'reached'>,
  shown: Shown,
  learner: string,
): TabView | null {
  const isShown = reply.show === 'card' || reply.show === 'unknown';
  if (!isShown && seen.by === learner) return null;
  return {
    ...seen,
    card: isShown ? learner : null,
    reading: isShown ? kept(shown.reading) : null,
    chosen: isShown ? shown.chosen : null,
  };
}

/** A score changes with every look, and nothing that is shown goes by it. */
function kept({ page, verdict, related, hindered, wall, states, targets }: KeptReading): KeptReading {
  const unscored = Object.entries(targets).map(([id, target]) => [id, { ...target, score: 0 }]);
  return {
    page,
    verdict,
    related,
    ...(hindered && { hindered }),
    wall,
    states,
    targets: Object.fromEntries(unscored),
  };
}

/** Notes what a tab shows (null: nothing yet, or no more); only when that is news, and not for a page that was closed meanwhile. */
export async function saveTabView(
  area: StorageArea,
  tabs: TabViews,
  tab: number,
  view: TabView | null,
): Promise<void> {
  const { [tab]: before, ...others } = tabs;
  if (JSON.stringify(before ?? null) === JSON.stringify(view)) return;
  const isGone = () =>
    browser.tabs.get(tab).then(
      () => false,
      () => true,
    );
  if (view && (await isGone())) return;
  const after = view ? { ...others, [tab]: view } : others;
  if (Object.keys(after).length === 0) await area.removeFromSession(TABS_KEY);
  else await area.writeToSession({ [TABS_KEY]: after });
}

/** @returns what this tab shows, for the extension's own pages; null: no card of the guide stands there */
export function shownOn(view: TabView | undefined): Shown | null {
  return view?.card != null && view.reading ? { reading: view.reading, chosen: view.chosen } : null;
}

/** @returns the tab that people look at. @param window where; null: in the window in front */
export async function tabInFront(window: number | null = null): Promise<Tabs.Tab | undefined> {
  const where = window === null ? { currentWindow: true } : { windowId: window };
  return (await browser.tabs.query({ active: true, ...where }))[0];
}

/** @returns the tabs that are on a site of the journey now; the browser tells of no others */
export async function tabsOnSites(): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: hostPatterns() });
  return tabs.flatMap(({ id }) => id ?? []);
}

/** Sends a message to the overlays of some tabs. @returns whether one of them was there */
export async function sendToTabs(
  tabs: readonly (string | number)[],
  said: OverlayMessage | AreYouThereMessage,
): Promise<boolean> {
  const message = typeof said === 'string' ? { type: said } : said;
  const told = await Promise.all(
    tabs.map((tab) =>
      browser.tabs.sendMessage(Number(tab), message).then(
        () => true,
        () => false,
      ),
    ),
  );
  return told.includes(true);
}

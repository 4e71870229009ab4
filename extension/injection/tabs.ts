/**
 * What the guide shows on which tab. It lasts as long as the browser runs, and is never on the disk. It keeps learners
 * apart: a page that lay open when another learner came proves nothing about the new one.
 */

import * as v from 'valibot';
import browser, { type Tabs } from 'webextension-polyfill';
import type { Snapshot } from '../messages/protocol';
import type { OverlayMessage } from '../messages/to-overlay';
import { TABS_KEY } from '../storage/keys';
import type { Items, StorageArea } from '../storage/storage-area';

const TabSchema = v.object({
  page: v.nullable(v.string()),
  problem: v.boolean(),
  /** Who reached this page. */
  by: v.string(),
  /** Whose card is shown there; null: there is none. */
  card: v.nullable(v.string()),
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

/** Notes what a tab shows (null: a new document, nothing yet); writes only when that is news. */
export async function saveTabView(
  area: StorageArea,
  tabs: TabViews,
  tab: number,
  view: TabView | null,
): Promise<void> {
  const { [tab]: before, ...others } = tabs;
  if (JSON.stringify(before ?? null) === JSON.stringify(view)) return;
  const after = view ? { ...others, [tab]: view } : others;
  if (Object.keys(after).length === 0) await area.removeFromSession(TABS_KEY);
  else await area.writeToSession({ [TABS_KEY]: after });
}

/** @returns what the guide shows on this tab, for the extension's own pages */
export function readingOf(view: TabView | undefined): Snapshot['reading'] {
  return view && view.card !== null ? { page: view.page, problem: view.problem } : null;
}

/** @returns the tab that people look at */
export async function tabInFront(): Promise<Tabs.Tab | undefined> {
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

/** Sends a message to the overlays of some tabs. @returns whether one of them was there */
export async function sendToTabs(tabs: readonly (string | number)[], type: OverlayMessage): Promise<boolean> {
  const told = await Promise.all(
    tabs.map((tab) =>
      browser.tabs.sendMessage(Number(tab), { type }).then(
        () => true,
        () => false,
      ),
    ),
  );
  return told.includes(true);
}

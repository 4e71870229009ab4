/**
 * What the guide shows on which tab. It lasts as long as the browser runs, and is never on the disk. It keeps learners
 * apart: a page that lay open when another learner came proves nothing about the new one.
 */

import * as v from 'valibot';
import browser, { type Tabs } from 'webextension-polyfill';
import type { ReadingReply, Snapshot } from '../messages/protocol';
import type { OverlayMessage } from '../messages/to-overlay';
import { TABS_KEY } from '../storage/keys';
import type { Items, StorageArea } from '../storage/storage-area';

const TabSchema = v.object({
  page: v.nullable(v.string()),
  problem: v.boolean(),
  /** Who reached this page. */
  by: v.string(),
  /** Whose card, or pill of an unknown screen, is shown there; null: there is none. */
  card: v.nullable(v.string()),
  /** How sure the guide is of the screen. This and what follows was not there in 0.1.0. */
  verdict: v.optional(v.picklist(['known', 'likely', 'unknown']), 'known'),
  /** Key of the words of the card. */
  hint: v.optional(v.nullable(v.string()), null),
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
 * @param learner who is in front of the screen
 * @returns what a tab shows with this reply; null: nothing that must be known later
 */
export function tabViewOf(
  reply: ReadingReply,
  seen: Pick<TabView, 'page' | 'by' | 'reached'>,
  learner: string,
): TabView | null {
  const isCard = reply.show === 'card';
  const isShown = isCard || reply.show === 'unknown';
  if (!isShown && seen.by === learner) return null;
  return {
    ...seen,
    problem: isCard && reply.next.problem,
    card: isShown ? learner : null,
    verdict: !isCard ? 'unknown' : reply.doubt ? 'likely' : 'known',
    hint: isShown ? reply.next.hint : null,
  };
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
  if (!view || view.card === null) return null;
  const { page, problem, verdict, hint } = view;
  return { page: verdict === 'unknown' ? null : page, problem, verdict, related: true, hint };
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

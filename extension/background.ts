/** The background's parts, put together once for each start of the worker. The browser's events: entrypoints/background.ts. */
import type { Guide } from '@/journey';
import type { Troubleshooting } from '@/journey/troubleshooting';
import { injectDetectors } from './injection/inject-detector';
import { allMaps } from './injection/site-maps';
import { sendToTabs, tabInFront } from './injection/tabs';
import { tellPages } from './injection/tell-pages';
import { createLink } from './link/create-link';
import { type AnswerMessage, answerWith } from './messages/answer-message';
import { FOCUS_CARD } from './messages/to-overlay';
import { RepairsStore } from './repairs/repairs-store';
import { SetupStore } from './setup/setup';
import { type Clock, systemClock } from './storage/clock';
import { Store } from './storage/store';

export interface Background {
  answer: AnswerMessage;
  /** Does what is due by the stored times, and writes down for content scripts what they may do. */
  wake(): Promise<void>;
  /** A policy came, changed or went. */
  policyChanged(): Promise<void>;
  /** The extension has come, or has come again: pages that are open get their detector. */
  reachOpenPages(): Promise<void>;
  /** Something that is stored has changed: scripts in pages are told, which see nothing of it, and a link shows it. */
  stored(changes: Parameters<typeof tellPages>[0], area: string): Promise<void>;
  /** A tab is closed: what was read of it is forgotten. */
  tabClosed(tab: number): Promise<void>;
  /** A command of the keyboard. */
  command(name: string): Promise<void>;
}

/** What it is made of: the journey and its words; the clock, which a test replaces. */
interface Parts extends Guide {
  troubleshooting: Troubleshooting;
  clock?: Clock;
}

/** Puts the parts together. */
export function createBackground({ clock = systemClock, troubleshooting, ...guide }: Parts): Background {
  const store = new Store({ clock, ...guide });
  const repairs = new RepairsStore({ turn: (job) => store.runExclusive(job), maps: allMaps, clock });
  const setup = new SetupStore({ store, repairs, maps: allMaps, clock });
  const link = createLink({ store, guide, clock });
  return {
    answer: answerWith({ store, repairs, setup, link, guide, troubleshooting }),
    async wake() {
      await store.wake();
      await setup.applyPolicy();
      await link.wake();
    },
    async policyChanged() {
      await store.policyChanged();
      await setup.applyPolicy();
      await link.stored({}, 'managed');
    },
    reachOpenPages: injectDetectors,
    async stored(changes, area) {
      await Promise.all([area === 'local' && tellPages(changes), link.stored(changes, area)]);
    },
    tabClosed: (tab) => store.clearTab(tab),
    async command(name) {
      if (name !== FOCUS_CARD) return;
      const tab = await tabInFront();
      if (tab?.id !== undefined) await sendToTabs([tab.id], FOCUS_CARD);
    },
  };
}

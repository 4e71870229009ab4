/**
 * The only writer. Jobs wait in one queue; each reads what is stored, changes it and writes it back: two tabs at once lose
 * nothing, a killed worker leaves whole records. Each begins with what the clock asks for.
 */
import { type Command, type Guide, merge, newProgress, type Progress, type UiKey } from '@/journey';
import type { SiteMap } from '@/selectors';
import { guardPages } from '../injection/guard-pages';
import { reachedBy, saveTabView, sendToTabs, tabViewOf, tabViewsIn } from '../injection/tabs';
import { idleDeadline, judgeIdle, recordUse, startIdle } from '../learners/idle';
import { withNewLearner } from '../learners/learners';
import type { GatesReply, Mode, ReadingReply, SavedFile, Snapshot, StoredItems } from '../messages/protocol';
import { SHOW_CARD } from '../messages/to-overlay';
import { isReached, type SeenPage } from '../messages/what-now';
import { type Clock, steadyClock } from './clock';
import { DECLINED_KEY, MODE_KEY, NOTICES_KEY, PLACE_KEY, REPAIRS_KEY, SETTINGS_KEY, USED_KEY } from './keys';
import { exportFile, importFile } from './progress-file';
import { SerialQueue } from './serial-queue';
import { DEFAULTS, type Settings } from './settings';
import { snapshotOf } from './snapshot';
import type { StorageArea } from './storage-area';
import { UnitOfWork, type WorkState } from './unit-of-work';

/** What is shown for a page. */
type BuildReply = (mode: Mode, progress: Progress | null, settings: Settings) => ReadingReply;

export class Store {
  private readonly queue = new SerialQueue();
  private readonly work: UnitOfWork;
  private readonly clock: Clock;
  private readonly guide: Guide;
  private readonly isOver: (deadline: number) => boolean;

  constructor({ clock, steady = steadyClock, ...guide }: Guide & { clock: Clock; steady?: Clock }) {
    this.clock = clock;
    this.isOver = judgeIdle(clock, steady, () => void this.wake());
    this.guide = guide;
    this.work = new UnitOfWork(clock, guide, () => void this.wake());
  }

  /** @param job `expired`: whoever was in front of the screen has just been erased, for want of use */
  private run<T>(job: (state: WorkState, expired: boolean) => Promise<T>): Promise<T> {
    return this.queue.run(async () => {
      const state = await this.work.load();
      return (await this.eraseIfIdle(state)) ? job(await this.work.load(), true) : job(state, false);
    });
  }

  /** Other data of this computer has its turn in the same queue. */
  runExclusive<T>(job: (area: StorageArea) => Promise<T>): Promise<T> {
    return this.queue.run(() => job(this.work.area));
  }

  /** Erases the current learner when nobody has used the guide for the time that the settings say. */
  private async eraseIfIdle(state: WorkState): Promise<boolean> {
    const { stored, index, record, settings } = state;
    const { area } = this.work;
    const at = idleDeadline(stored, settings.eraseAfter);
    if (at === null) {
      await startIdle(area, stored, settings.eraseAfter, record.value !== null, this.clock);
      return false;
    }
    if (!this.isOver(at)) return false;
    await area.remove([USED_KEY]);
    if (!index.list.some(({ id }) => id === index.current)) return false;
    await this.work.eraseLearner(state, index.current);
    if (record.value || record.writeBlockedBy) await area.addNotice(NOTICES_KEY, 'idleErased');
    await this.updateReminders();
    return true;
  }

  /** After a change: what has to be reminded of may be another. */
  private async updateReminders(): Promise<void> {
    await this.work.updateReminders(await this.work.load());
  }

  private recordUse = async ({ settings, stored }: WorkState): Promise<void> =>
    settings.eraseAfter > 0 ? recordUse(this.work.area, stored, this.clock) : undefined;

  /**
   * Applies one command and tells content scripts the new mode.
   * @param tab where it comes from, when it was a page; a card of somebody else's is no longer listened to
   * @returns the record of whoever is in front of the screen; null when they have none
   */
  command(command: Command, tab?: number): Promise<Progress | null> {
    return this.run(async (state, expired) => {
      const { stored, index, record } = state;
      const card = tab === undefined ? null : (tabViewsIn(stored.session)[tab]?.card ?? null);
      if (expired || (card !== null && card !== index.current)) return record.value;
      const after = this.guide.journey.apply(
        record.value ?? newProgress(this.clock(), index.current),
        command,
        this.clock(),
      );
      await this.recordUse(state);
      await this.work.saveProgress(state, after);
      if (command.type === 'start') await this.work.area.removeNotice(NOTICES_KEY, 'idleErased');
      await this.updateReminders();
      return after;
    });
  }

  /**
   * Notes what page a tab shows, and that the learner has reached it: at once where it is surely known, and where it is
   * only likely once they have acted on it. An unknown page proves nothing.
   * @returns the reply that is built for it
   */
  recordPage(seen: SeenPage, tab: number | undefined, buildReply: BuildReply): Promise<ReadingReply> {
    return this.run(async (state) => {
      const { stored, index, record, settings } = state;
      const { page } = seen;
      const mode = await this.work.saveMode(state);
      const tabs = tabViewsIn(stored.session);
      const before = tab === undefined ? undefined : tabs[tab];
      const by = reachedBy(before, page, index.current);
      let progress = record.value;
      const reached = page !== null && isReached(this.guide.journey, seen, progress);
      if (mode === 'guide' && (page !== null || seen.related) && progress) {
        await this.recordUse(state);
        // A card that is there already: only the words are asked for again. Of two tabs, the one in use has come last.
        const isNew = before?.page !== page || before.card !== index.current || !before.reached;
        if (reached && by === index.current && isNew)
          progress = await this.recordReached(state, progress, page);
      }
      const reply = buildReply(mode, progress, settings);
      const noted = { page: page ?? before?.page ?? null, by, reached };
      const view = tabViewOf(reply, noted, { reading: seen, chosen: seen.chosen }, index.current);
      if (tab !== undefined) await saveTabView(this.work.area, tabs, tab, view);
      return reply;
    });
  }

  /** Writes only when the page changes something. */
  private async recordReached(state: WorkState, before: Progress, page: string): Promise<Progress> {
    const after = this.guide.journey.apply(before, { type: 'seen', page }, this.clock());
    const bare = (one: Progress) => JSON.stringify({ ...one, last: one.last.step });
    if (bare(after) === bare(before)) return before;
    await this.work.saveProgress(state, after);
    await this.updateReminders();
    return after;
  }

  /** A tab has a new document, or is gone: nothing is shown there. */
  clearTab = (tab: number): Promise<void> =>
    this.run(({ stored }) => saveTabView(this.work.area, tabViewsIn(stored.session), tab, null));

  /** The pill is not shown again. */
  decline(): Promise<void> {
    return this.run(async (state) => {
      await this.work.area.write({ [DECLINED_KEY]: true });
      await this.work.saveMode({ ...state, declined: true });
    });
  }

  /** @returns what content scripts may show, and writes it down for them when it is not there yet */
  mode(): Promise<Mode> {
    return this.run((state) => this.work.saveMode(state));
  }

  /** @returns what scripts in pages may know */
  forPages(): Promise<Omit<GatesReply, 'gates'>> {
    return this.run((state) => this.work.pageState(state));
  }

  /** An alarm, or the browser's start: what is due is done, and alarms that were forgotten are set again. */
  wake(): Promise<void> {
    return this.run(async (state) => {
      this.work.reminders.invalidate();
      await this.work.saveMode(state);
      await this.work.updateReminders(state);
    });
  }

  /** A policy came, changed or went. */
  policyChanged(): Promise<void> {
    this.work.policy.invalidate();
    return this.wake();
  }

  /**
   * @param tab the tab in front, with the map of its site
   * @param open the tabs that are on sites of the journey
   * @returns everything that the extension's own pages show, but for what only the browser knows
   */
  snapshot(tab?: { id: number; map: SiteMap }, open: readonly number[] = []): Promise<Snapshot> {
    return this.run(async (state) => {
      await this.work.saveMode(state);
      await this.work.updateReminders(state);
      return snapshotOf(this.guide, state, this.work.progressOfAll(state), { front: tab, open });
    });
  }

  /** Somebody uses the guide without a click. Whoever has just been erased does not count. */
  noteUse(): Promise<void> {
    return this.run(async (state, expired) => {
      if (!expired) await this.recordUse(state);
      await this.updateReminders();
    });
  }

  /** Somebody new is in front of the screen. */
  newLearner(): Promise<void> {
    return this.run(async (state) => {
      await this.recordUse(state);
      await this.work.saveIndex(state, withNewLearner(state.index, this.clock()));
      await this.work.area.removeNotice(NOTICES_KEY, 'idleErased');
      await this.updateReminders();
    });
  }

  /** Another learner is in front of the screen; an unknown one changes nothing. */
  switchLearner(learner: string): Promise<void> {
    return this.run(async (state, expired) => {
      const { index } = state;
      if (!index.list.some(({ id }) => id === learner)) return;
      // Whoever comes now has just begun to use the guide.
      if (!expired) await this.recordUse(state);
      await this.work.saveIndex(state, { ...index, current: learner });
      await this.updateReminders();
    });
  }

  /** Erases one learner; an unknown one changes nothing. */
  eraseLearner(learner: string): Promise<void> {
    return this.run(async (state) => {
      if (!state.index.list.some(({ id }) => id === learner)) return;
      await this.work.eraseLearner(state, learner);
      await this.updateReminders();
    });
  }

  /** Erases all that the extension keeps of anybody, backups too. Settings, repairs, broker are the place's: they stay. */
  eraseAll(): Promise<void> {
    return this.run(async ({ stored, settings, settingsState }) => {
      const { area } = this.work;
      await this.work.clear(stored);
      const own = settingsState.value && { [SETTINGS_KEY]: settingsState.value };
      const kept = [REPAIRS_KEY, PLACE_KEY].filter((key) => key in stored.local);
      const quiet = settings.shared ? {} : { [DECLINED_KEY]: true };
      await guardPages('offer');
      await area.write({
        [MODE_KEY]: (settings.shared ? 'offer' : 'silent') satisfies Mode,
        ...quiet,
        ...own,
        ...Object.fromEntries(kept.map((key) => [key, stored.local[key]])),
      });
      await this.updateReminders();
      void sendToTabs(Object.keys(tabViewsIn(stored.session)), SHOW_CARD);
    });
  }

  /** @returns the settings in force */
  settings = (): Promise<Settings> => this.run(async ({ settings }) => settings);

  /** Changes settings; those that a policy has set stay. */
  changeSettings(change: Partial<Settings>): Promise<void> {
    return this.run(async (state) => {
      const { settingsState, policy } = state;
      const free = Object.fromEntries(Object.entries(change).filter(([key]) => !(key in policy)));
      const after = { ...DEFAULTS, ...settingsState.value, ...free, version: 1 as const };
      await this.work.settings.save(after, settingsState);
      if ((policy.eraseAfter ?? after.eraseAfter) > 0)
        await recordUse(this.work.area, state.stored, this.clock);
      else await this.work.area.remove([USED_KEY]);
      await this.updateReminders();
    });
  }

  /** @returns the current learner's steps as a file, or null when there are none */
  export(): Promise<SavedFile | null> {
    return this.run(async ({ record }) => record.value && exportFile(record.value, this.clock()));
  }

  /** Adds the steps of a file to the current learner's. @returns why it was refused, or null */
  import(text: string): Promise<UiKey | null> {
    return this.run(async (state) => {
      const { index, record } = state;
      const file = importFile(this.guide.journey, text, record.value?.learner ?? index.current, this.clock());
      if (!file.ok) return file.message;
      await this.recordUse(state);
      await this.work.saveProgress(state, record.value ? merge(record.value, file.progress) : file.progress);
      await this.updateReminders();
      return null;
    });
  }

  /** @returns everything that is stored, by key; what lasts only as long as the browser runs is marked */
  storedItems(): Promise<StoredItems> {
    return this.run(async ({ stored: { local, session } }) => ({
      ...local,
      ...Object.fromEntries(Object.entries(session).map(([key, value]) => [`session:${key}`, value])),
    }));
  }

  /** @returns the tabs where a card is shown or put away */
  tabsWithCard(): Promise<string[]> {
    return this.run(async ({ stored }) =>
      Object.entries(tabViewsIn(stored.session)).flatMap(([tab, { card }]) => (card === null ? [] : [tab])),
    );
  }
}

/**
 * The only writer. Jobs wait in one line; each reads what is stored, changes it and writes it back, so that two tabs
 * at once lose nothing and a killed worker leaves whole records. Each begins with what the clock asks for.
 */
import {
  type Command,
  type Guide,
  type Journey,
  merge,
  newProgress,
  type Progress,
  type UiKey,
} from '@/journey';
import { noteTab, reachedBy, sendToTabs, tabsIn } from '../injection/tabs';
import { idleAt, lastUse, noteUse } from '../learners/idle';
import { withNewLearner } from '../learners/learners';
import type { Mode, ReadingReply, SavedFile, Snapshot, StoredItems } from '../messages/protocol';
import { SHOW_CARD } from '../messages/to-overlay';
import type { Clock } from './clock';
import { DECLINED_KEY, MODE_KEY, NOTICES_KEY, REPAIRS_KEY, SETTINGS_KEY, USED_KEY } from './keys';
import { exportFile, importFile } from './progress-file';
import { SerialQueue } from './serial-queue';
import { DEFAULTS, type Settings } from './settings';
import { snapshotOf } from './snapshot';
import type { StorageArea } from './storage-area';
import { UnitOfWork, type WorkState } from './unit-of-work';

/** What is shown for a page. @param large the learner wants large letters */
type Draw = (mode: Mode, progress: Progress | null, large: boolean) => ReadingReply;

export class Store {
  private readonly line = new SerialQueue();
  private readonly desk: UnitOfWork;

  private readonly now: Clock;
  private readonly journey: Journey;

  constructor({ clock, ...guide }: Guide & { clock: Clock }) {
    this.now = clock;
    this.journey = guide.journey;
    this.desk = new UnitOfWork(clock, guide, () => void this.wake());
  }

  /** @param work `expired`: whoever was in front of the screen has just been erased, for want of use */
  private job<T>(work: (here: WorkState, expired: boolean) => Promise<T>): Promise<T> {
    return this.line.run(async () => {
      const here = await this.desk.find();
      return (await this.expire(here)) ? work(await this.desk.find(), true) : work(here, false);
    });
  }

  /** Other data of this computer has its turn in the same line. */
  alone<T>(work: (disk: StorageArea) => Promise<T>): Promise<T> {
    return this.line.run(() => work(this.desk.disk));
  }

  /** Erases the current learner when nobody has used the guide for the time that the settings say. */
  private async expire(here: WorkState): Promise<boolean> {
    const { stored, index, record, settings } = here;
    const { disk } = this.desk;
    const at = idleAt(stored, settings.eraseAfter);
    if (at === null) {
      // Not asked for: an old time must not count once it is. Just asked for: the time begins.
      if (settings.eraseAfter === 0 && lastUse(stored) !== null) await disk.remove([USED_KEY]);
      if (settings.eraseAfter > 0 && record.value) await noteUse(disk, stored, this.now);
      return false;
    }
    if (this.now() < at) return false;
    await disk.remove([USED_KEY]);
    if (!index.list.some(({ id }) => id === index.current)) return false;
    await this.desk.forget(here, index.current);
    if (record.value || record.barred) await disk.note(NOTICES_KEY, 'idleErased');
    await this.tend();
    return true;
  }

  /** After a change: what has to be reminded of may be another. */
  private async tend(): Promise<void> {
    await this.desk.tend(await this.desk.find());
  }

  private async use({ settings, stored }: WorkState): Promise<void> {
    if (settings.eraseAfter > 0) await noteUse(this.desk.disk, stored, this.now);
  }

  /**
   * Applies one command and tells content scripts the new mode.
   * @param tab where it comes from, when it was a page; a card of somebody else's is no longer listened to
   * @returns the record of whoever is in front of the screen; null when they have none
   */
  command(command: Command, tab?: number): Promise<Progress | null> {
    return this.job(async (here, expired) => {
      const { stored, index, record } = here;
      const card = tab === undefined ? null : (tabsIn(stored.session)[tab]?.card ?? null);
      if (expired || (card !== null && card !== index.current)) return record.value;
      const after = this.journey.apply(
        record.value ?? newProgress(this.now(), index.current),
        command,
        this.now(),
      );
      await this.use(here);
      await this.desk.keepRecord(here, after);
      if (command.type === 'start') await this.desk.disk.unnote(NOTICES_KEY, 'idleErased');
      await this.tend();
      return after;
    });
  }

  /**
   * Notes what page a tab shows, and that the learner has reached it.
   * @param page a page of the maps, or null
   * @returns what `draw` makes of it
   */
  look(page: string | null, tab: number | undefined, draw: Draw): Promise<ReadingReply> {
    return this.job(async (here) => {
      const { stored, index, record, settings } = here;
      const mode = await this.desk.keepMode(here);
      const tabs = tabsIn(stored.session);
      const before = tab === undefined ? undefined : tabs[tab];
      const by = reachedBy(before, page, index.current);
      let progress = record.value;
      if (mode === 'guide' && page !== null && progress) {
        await this.use(here);
        // A card that is there already: only the words are asked for again. Of two tabs, the one in use has come last.
        const isNew = before?.page !== page || before.card !== index.current;
        if (by === index.current && isNew) progress = await this.see(here, progress, page);
      }
      const reply = draw(mode, progress, settings.large);
      if (tab !== undefined) {
        const isCard = reply.show === 'card';
        const view = {
          page: page ?? before?.page ?? null,
          problem: isCard && reply.next.problem,
          by,
          card: isCard ? index.current : null,
        };
        await noteTab(this.desk.disk, tabs, tab, isCard || by !== index.current ? view : null);
      }
      return reply;
    });
  }

  /** Writes only when the page changes something. */
  private async see(here: WorkState, before: Progress, page: string): Promise<Progress> {
    const after = this.journey.apply(before, { type: 'seen', page }, this.now());
    const same =
      JSON.stringify({ ...after, last: after.last.step }) ===
      JSON.stringify({ ...before, last: before.last.step });
    if (same) return before;
    await this.desk.keepRecord(here, after);
    await this.tend();
    return after;
  }

  /** A tab has a new document: nothing is shown there yet. */
  left(tab: number): Promise<void> {
    return this.job(({ stored }) => noteTab(this.desk.disk, tabsIn(stored.session), tab, null));
  }

  /** The pill is not shown again. */
  decline(): Promise<void> {
    return this.job(async (here) => {
      await this.desk.disk.write({ [DECLINED_KEY]: true });
      await this.desk.keepMode({ ...here, declined: true });
    });
  }

  /** @returns what content scripts may show, and writes it down for them when it is not there yet */
  mode(): Promise<Mode> {
    return this.job((here) => this.desk.keepMode(here));
  }

  /** An alarm, or the browser's start: what is due is done, and alarms that were forgotten are set again. */
  wake(): Promise<void> {
    return this.job(async (here) => {
      this.desk.reminders.doubt();
      await this.desk.keepMode(here);
      await this.desk.tend(here);
    });
  }

  /** A policy came, changed or went. */
  policyChanged(): Promise<void> {
    this.desk.policy.forget();
    return this.wake();
  }

  /**
   * @param tab the tab in front
   * @returns everything that the extension's own pages show, but for what only the browser knows
   */
  snapshot(tab?: number): Promise<Snapshot> {
    return this.job(async (here) => {
      await this.desk.keepMode(here);
      await this.desk.tend(here);
      return snapshotOf(this.journey, here, this.desk.people(here), tab);
    });
  }

  /** Somebody new is in front of the screen. */
  newLearner(): Promise<void> {
    return this.job(async (here) => {
      await this.use(here);
      await this.desk.keepIndex(here, withNewLearner(here.index, this.now()));
      await this.desk.disk.unnote(NOTICES_KEY, 'idleErased');
      await this.tend();
    });
  }

  /** Another learner is in front of the screen; an unknown one changes nothing. */
  switchTo(learner: string): Promise<void> {
    return this.job(async (here, expired) => {
      const { index } = here;
      if (!index.list.some(({ id }) => id === learner)) return;
      // Whoever comes now has just begun to use the guide.
      if (!expired) await this.use(here);
      await this.desk.keepIndex(here, { ...index, current: learner });
      await this.tend();
    });
  }

  /** Erases one learner; an unknown one changes nothing. */
  erase(learner: string): Promise<void> {
    return this.job(async (here) => {
      if (!here.index.list.some(({ id }) => id === learner)) return;
      await this.desk.forget(here, learner);
      await this.tend();
    });
  }

  /** Erases everything that the extension keeps of anybody, backups too. Settings and repairs are the place's: they stay. */
  eraseAll(): Promise<void> {
    return this.job(async ({ stored, settings, settingsState }) => {
      const { disk } = this.desk;
      await disk.clear();
      const own = settingsState.value && { [SETTINGS_KEY]: settingsState.value };
      const repairs = stored.local[REPAIRS_KEY];
      const quiet = settings.shared ? {} : { [DECLINED_KEY]: true };
      await disk.write({
        [MODE_KEY]: (settings.shared ? 'offer' : 'silent') satisfies Mode,
        ...quiet,
        ...own,
        ...(repairs !== undefined && { [REPAIRS_KEY]: repairs }),
      });
      await this.tend();
      void sendToTabs(Object.keys(tabsIn(stored.session)), SHOW_CARD);
    });
  }

  /** @returns the settings in force */
  settings(): Promise<Settings> {
    return this.job(async ({ settings }) => settings);
  }

  /** Changes settings; those that a policy has set stay. */
  change(change: Partial<Settings>): Promise<void> {
    return this.job(async (here) => {
      const { settingsState, policy } = here;
      const free = Object.fromEntries(Object.entries(change).filter(([key]) => !(key in policy)));
      const after = { ...DEFAULTS, ...settingsState.value, ...free, version: 1 as const };
      await this.desk.settings.keep(after, settingsState);
      if ((policy.eraseAfter ?? after.eraseAfter) > 0) await noteUse(this.desk.disk, here.stored, this.now);
      else await this.desk.disk.remove([USED_KEY]);
      await this.tend();
    });
  }

  /** @returns the current learner's steps as a file, or null when there are none */
  export(): Promise<SavedFile | null> {
    return this.job(async ({ record }) => record.value && exportFile(record.value, this.now()));
  }

  /** Adds the steps of a file to the current learner's. @returns why it was refused, or null */
  import(text: string): Promise<UiKey | null> {
    return this.job(async (here) => {
      const { index, record } = here;
      const file = importFile(this.journey, text, record.value?.learner ?? index.current, this.now());
      if (!file.ok) return file.message;
      await this.use(here);
      await this.desk.keepRecord(here, record.value ? merge(record.value, file.progress) : file.progress);
      await this.tend();
      return null;
    });
  }

  /** @returns everything that is stored, by key; what lasts only as long as the browser runs is marked */
  kept(): Promise<StoredItems> {
    return this.job(async ({ stored: { local, session } }) => ({
      ...local,
      ...Object.fromEntries(Object.entries(session).map(([key, value]) => [`session:${key}`, value])),
    }));
  }

  /** @returns the tabs where a card is shown or put away */
  shownIn(): Promise<string[]> {
    return this.job(async ({ stored }) =>
      Object.entries(tabsIn(stored.session)).flatMap(([tab, { card }]) => (card === null ? [] : [tab])),
    );
  }
}

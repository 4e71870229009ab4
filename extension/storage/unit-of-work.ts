/** What lies open during one job: the settings, who is in front of the screen, and their record. */
import type { Guide, Progress } from '@/journey';
import { sendToTabs, tabsIn } from '../injection/tabs';
import { idleAt } from '../learners/idle';
import { completeIndex, type Index, parseIndex, withCurrent, withoutLearner } from '../learners/learners';
import type { Mode } from '../messages/protocol';
import { SHOW_CARD } from '../messages/to-overlay';
import { type Person, Reminders } from '../reminders/reminders';
import type { Clock } from './clock';
import { DECLINED_KEY, LEARNERS_KEY, MODE_KEY } from './keys';
import { PolicyReader } from './policy';
import { FIRST, keysOf, recordIds, recordOf } from './progress-records';
import { DEFAULTS, type Settings, type StoredSettings, settingsItem } from './settings';
import { StorageArea, type Stored } from './storage-area';
import { type Loaded, VersionedRecord } from './versioned-record';

export interface WorkState {
  stored: Stored;
  index: Index;
  indexState: Loaded<Index>;
  /** The record of whoever is in front of the screen. */
  record: Loaded<Progress>;
  /** The settings in force, and those that a policy has set. */
  settings: Settings;
  policy: Partial<Settings>;
  settingsState: Loaded<StoredSettings>;
  declined: boolean;
}

/** @returns what content scripts may do */
function modeOf(progress: Progress | null, declined: boolean): Mode {
  if (progress?.status.value === 'running') return 'guide';
  return progress?.status.value === 'stopped' || declined ? 'silent' : 'offer';
}

/** Reads and writes for the jobs of store.ts. Only one job may use it at a time. */
export class UnitOfWork {
  readonly disk: StorageArea;
  readonly settings: VersionedRecord<StoredSettings>;
  private readonly index: VersionedRecord<Index>;
  readonly reminders: Reminders;
  readonly policy: PolicyReader;

  /**
   * @param guide the journey of the records, and the words for reminders
   * @param policyCame a policy is known that the jobs before did not know of
   */
  constructor(
    readonly now: Clock,
    private readonly guide: Guide,
    policyCame: () => void,
  ) {
    this.disk = new StorageArea(now);
    this.policy = new PolicyReader(this.disk, policyCame);
    this.settings = settingsItem(this.disk);
    this.index = new VersionedRecord(this.disk, {
      key: LEARNERS_KEY,
      parse: parseIndex,
      notices: { repaired: 'learnersRepaired', corrupt: 'learnersRepaired' },
    });
    this.reminders = new Reminders(this.disk, now, guide);
  }

  /** Reads everything; a damaged index or damaged settings are mended at once. */
  async find(): Promise<WorkState> {
    const stored = await this.disk.all();
    const policy = await this.policy.inForce(stored);
    const settingsState = await this.settings.load(stored);
    const { version: _, ...own } = settingsState.value ?? { ...DEFAULTS, version: 1 };
    if (settingsState.damaged) await this.settings.keep({ ...own, version: 1 }, settingsState);
    const indexState = await this.index.load(stored);
    const index = completeIndex(indexState.value, recordIds(stored));
    if (indexState.damaged) await this.index.keep(index, indexState);
    const record = await recordOf(this.disk, this.guide.journey, index.current).load(stored);
    const isNoted = settingsState.damaged || indexState.damaged || record.damaged;
    return {
      // What was wrong has just been noted.
      stored: isNoted ? await this.disk.all() : stored,
      index,
      indexState,
      record,
      settings: { ...own, ...policy },
      policy,
      settingsState,
      declined: stored.local[DECLINED_KEY] === true,
    };
  }

  /** Everybody's record, to look at. */
  people({ stored, index, record }: WorkState): Person[] {
    return index.list.map(({ id }) => ({
      id,
      progress:
        id === index.current ? record.value : recordOf(this.disk, this.guide.journey, id).peek(stored),
    }));
  }

  /** Alarms, badge and notifications follow what is stored. */
  async tend(here: WorkState): Promise<void> {
    const { stored, index, settings } = here;
    await this.reminders.tend(stored, {
      people: this.people(here),
      current: index.current,
      notify: settings.notify,
      idleAt: idleAt(stored, settings.eraseAfter),
    });
  }

  /** Writes the current learner's record, and the mode with it. The first learner needs no index. */
  async keepRecord({ index, indexState, record, declined }: WorkState, progress: Progress): Promise<void> {
    const named = withCurrent(index, this.now());
    if (named !== index && (indexState.value || index.current !== FIRST))
      await this.index.keep(named, indexState);
    await recordOf(this.disk, this.guide.journey, index.current).keep(progress, record, {
      [MODE_KEY]: modeOf(progress, declined),
    });
  }

  /** Writes down the mode for content scripts when it is not there yet. */
  async keepMode({ stored, record, declined }: WorkState): Promise<Mode> {
    const mode = modeOf(record.value, declined);
    if (stored.local[MODE_KEY] !== mode) await this.disk.write({ [MODE_KEY]: mode });
    return mode;
  }

  /** Writes who is here; when somebody else is in front of the screen now, every open page follows. */
  async keepIndex({ stored, index, indexState }: WorkState, after: Index, declined = false): Promise<void> {
    await this.index.keep(after, indexState);
    // A card that is new stands for somebody new, even where nobody had one before.
    if (after.current === index.current && after.list.length <= index.list.length) return;
    if (declined) await this.disk.write({ [DECLINED_KEY]: true });
    else await this.disk.remove([DECLINED_KEY]);
    await this.keepMode(await this.find());
    // Also where the disk took nothing and so told nobody; a card that was put away comes back for whoever is here now.
    void sendToTabs(Object.keys(tabsIn(stored.session)), SHOW_CARD);
  }

  /** Erases all that is stored of one learner. The guide is not offered at once, unless other people come here. */
  async forget(here: WorkState, learner: string): Promise<void> {
    await this.disk.remove(keysOf(here.stored.local, learner));
    await this.keepIndex(here, withoutLearner(here.index, learner), !here.settings.shared);
  }
}

/** What lies open during one job: the settings, who is in front of the screen, and their record. */
import { type Guide, newProgress, type Progress } from '@/journey';
import { guardPages } from '../injection/guard-pages';
import { sendToTabs, tabViewsIn } from '../injection/tabs';
import { idleDeadline } from '../learners/idle';
import {
  completeIndex,
  type LearnerIndex,
  parseLearnerIndex,
  withCurrent,
  withoutLearner,
} from '../learners/learners';
import type { GatesReply, Mode } from '../messages/protocol';
import { SHOW_CARD } from '../messages/to-overlay';
import { type LearnerProgress, Reminders } from '../reminders/reminders';
import { type Clock, CONFIRMED_AFTER } from './clock';
import { DECLINED_KEY, EXPECTED_KEY, LEARNERS_KEY, MODE_KEY, PROGRESS_KEY } from './keys';
import { PolicyReader } from './policy';
import { FIRST_LEARNER, keysOfLearner, learnersWithRecord, progressRecord } from './progress-records';
import { DEFAULTS, type Settings, type StoredSettings, settingsRecord } from './settings';
import { StorageArea, type StorageContents } from './storage-area';
import { type Loaded, VersionedRecord } from './versioned-record';

export interface WorkState {
  stored: StorageContents;
  index: LearnerIndex;
  indexState: Loaded<LearnerIndex>;
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
  readonly area: StorageArea;
  readonly settings: VersionedRecord<StoredSettings>;
  private readonly index: VersionedRecord<LearnerIndex>;
  readonly reminders: Reminders;
  readonly policy: PolicyReader;

  /**
   * @param guide the journey of the records, and the words for reminders
   * @param onLatePolicy a policy is known that the jobs before did not know of
   */
  constructor(
    readonly clock: Clock,
    private readonly guide: Guide,
    onLatePolicy: () => void,
  ) {
    this.area = new StorageArea(clock);
    this.policy = new PolicyReader(this.area, onLatePolicy);
    this.settings = settingsRecord(this.area);
    this.index = new VersionedRecord(this.area, {
      key: LEARNERS_KEY,
      parse: parseLearnerIndex,
      notices: { repaired: 'learnersRepaired', corrupt: 'learnersRepaired' },
    });
    this.reminders = new Reminders(this.area, clock, guide);
  }

  /** Reads everything; a damaged index or damaged settings are mended at once. */
  async load(): Promise<WorkState> {
    const stored = await this.area.readAll();
    const policy = await this.policy.current(stored);
    const settingsState = await this.settings.load(stored);
    const { version: _, ...own } = settingsState.value ?? { ...DEFAULTS, version: 1 };
    if (settingsState.damaged) await this.settings.save({ ...own, version: 1 }, settingsState);
    const indexState = await this.index.load(stored);
    const index = completeIndex(indexState.value, learnersWithRecord(stored));
    if (indexState.damaged) await this.index.save(index, indexState);
    const record = await progressRecord(this.area, this.guide.journey, index.current).load(stored);
    const isNoted = settingsState.damaged || indexState.damaged || record.damaged;
    return {
      // What was wrong has just been noted.
      stored: isNoted ? await this.area.readAll() : stored,
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
  progressOfAll({ stored, index, record }: WorkState): LearnerProgress[] {
    return index.list.map(({ id }) => ({
      id,
      progress:
        id === index.current
          ? record.value
          : progressRecord(this.area, this.guide.journey, id).valueIn(stored),
    }));
  }

  /** Alarms, badge and notifications follow what is stored. */
  async updateReminders(state: WorkState): Promise<void> {
    const { stored, index, settings } = state;
    const deadline = idleDeadline(stored, settings.eraseAfter);
    // Over, and still there: the clock is not believed yet.
    const isOver = deadline !== null && deadline <= this.clock();
    await this.reminders.update(stored, {
      learners: this.progressOfAll(state),
      current: index.current,
      notify: settings.notify,
      idleDeadline: isOver ? this.clock() + CONFIRMED_AFTER : deadline,
    });
  }

  /** What scripts in pages read: the mode and, while a journey runs, which pages to expect. */
  private forPages(progress: Progress | null, declined: boolean) {
    const mode = modeOf(progress, declined);
    if (mode !== 'guide' || !progress) return { [MODE_KEY]: mode };
    return { [MODE_KEY]: mode, [EXPECTED_KEY]: this.guide.journey.expectedPages(progress) };
  }

  /** @returns the same, from the record: what stands in the storage may be somebody else's */
  async pageState(state: WorkState): Promise<Omit<GatesReply, 'gates'>> {
    const mode = await this.saveMode(state);
    const progress = mode === 'guide' ? state.record.value : null;
    return { mode, expected: progress && this.guide.journey.expectedPages(progress) };
  }

  /** Nobody's step is told when no journey runs. What the disk refuses to take off is taken off another time. */
  private async dropExpected(mode: Mode, { local }: StorageContents): Promise<void> {
    if (mode !== 'guide' && EXPECTED_KEY in local) await this.area.remove([EXPECTED_KEY]).catch(() => {});
  }

  /** Writes the current learner's record, and the mode with it. The first learner needs no index. */
  async saveProgress(
    { stored, index, indexState, record, declined }: WorkState,
    progress: Progress,
  ): Promise<void> {
    const named = withCurrent(index, this.clock());
    if (named !== index && (indexState.value || index.current !== FIRST_LEARNER))
      await this.index.save(named, indexState);
    const forPages = this.forPages(progress, declined);
    // First: the learner's next page may come at once.
    await guardPages(forPages[MODE_KEY]);
    await progressRecord(this.area, this.guide.journey, index.current).save(progress, record, forPages);
    await this.dropExpected(forPages[MODE_KEY], stored);
  }

  /** Writes down the mode, and which pages to expect, for content scripts when they are not there yet. */
  async saveMode({ stored, record, declined }: WorkState): Promise<Mode> {
    const forPages = this.forPages(record.value, declined);
    await guardPages(forPages[MODE_KEY]);
    const isNews = Object.entries(forPages).some(
      ([key, value]) => JSON.stringify(stored.local[key]) !== JSON.stringify(value),
    );
    if (isNews) await this.area.write(forPages);
    await this.dropExpected(forPages[MODE_KEY], stored);
    return forPages[MODE_KEY];
  }

  /** Writes who is here; when somebody else is in front of the screen now, every open page follows. */
  async saveIndex(
    { stored, index, indexState }: WorkState,
    after: LearnerIndex,
    declined = false,
  ): Promise<void> {
    await this.index.save(after, indexState);
    // A card that is new stands for somebody new, even where nobody had one before.
    if (after.current === index.current && after.list.length <= index.list.length) return;
    if (declined) await this.area.write({ [DECLINED_KEY]: true });
    else await this.area.remove([DECLINED_KEY]);
    await this.saveMode(await this.load());
    // Also where the disk took nothing and so told nobody; a card that was put away comes back for whoever is here now.
    void sendToTabs(Object.keys(tabViewsIn(stored.session)), SHOW_CARD);
  }

  /** Done before these learners are erased: databases keep what is deleted until they tidy up. An empty record is a sound one. */
  private async writeOver(stored: StorageContents, learners = learnersWithRecord(stored)): Promise<void> {
    const { local } = stored;
    const blank = learners.flatMap((learner) =>
      keysOfLearner(local, learner)
        .filter((key) => key in local)
        .map((key) => [key, key === PROGRESS_KEY + learner ? newProgress(0, learner) : null]),
    );
    await this.area.write(Object.fromEntries(blank));
  }

  /** Takes out everything that is stored, of everybody. */
  async clear(stored: StorageContents): Promise<void> {
    await this.writeOver(stored);
    await this.area.clear();
  }

  /** Erases all that is stored of one learner. The guide is not offered at once, unless other people come here. */
  async eraseLearner(state: WorkState, learner: string): Promise<void> {
    await this.writeOver(state.stored, [learner]);
    await this.area.remove(keysOfLearner(state.stored.local, learner));
    await this.saveIndex(state, withoutLearner(state.index, learner), !state.settings.shared);
  }
}

/**
 * The only writer of progress. Commands wait in one line, each reads what is stored, changes it and
 * writes it back, so that two tabs at once lose nothing and a killed worker leaves a whole record.
 */
import browser from 'webextension-polyfill';
import { apply, type Command, newProgress, type Progress, parseProgress } from '@/journey';
import { MODE_KEY, type Mode, PROGRESS_KEY } from './protocol';

const DECLINED_KEY = 'declined';
const NOTICES_KEY = 'notices';
const BACKUP_PREFIX = 'backup:';

/** Notices are keys of `ui` sentences. */
type Notice = 'storageCorrupt' | 'storageNewer' | 'storageFull';

interface Loaded {
  progress: Progress | null;
  /** False when a newer version wrote the record: it is then left as it is. */
  writable: boolean;
}

export class Store {
  private line: Promise<unknown> = Promise.resolve();
  /** Progress of this session when the stored one must not be touched. */
  private aside: Progress | null = null;

  constructor(private readonly now: () => number = Date.now) {}

  /** Runs one job after the other, whatever happens to the one before. */
  private inLine<T>(job: () => Promise<T>): Promise<T> {
    const result = this.line.then(job, job);
    this.line = result.catch(() => undefined);
    return result;
  }

  private async load(): Promise<Loaded> {
    const raw = (await browser.storage.local.get(PROGRESS_KEY))[PROGRESS_KEY] as unknown;
    if (raw === undefined) return { progress: null, writable: true };
    const parsed = parseProgress(raw);
    if (parsed.ok) {
      if (parsed.repaired.length > 0) await this.keepBackup(raw);
      return { progress: parsed.progress, writable: true };
    }
    if (parsed.reason === 'newer-version') {
      await this.note('storageNewer');
      return { progress: this.aside, writable: false };
    }
    await this.keepBackup(raw);
    return { progress: null, writable: true };
  }

  /** A damaged record is kept beside, under a name that says when, before anything is written over it. */
  private async keepBackup(raw: unknown): Promise<void> {
    const all = await browser.storage.local.get(null);
    const same = Object.entries(all).some(
      ([key, value]) => key.startsWith(BACKUP_PREFIX) && JSON.stringify(value) === JSON.stringify(raw),
    );
    if (!same) await this.write({ [`${BACKUP_PREFIX}${this.now()}`]: raw });
    await this.note('storageCorrupt');
  }

  private async note(notice: Notice): Promise<void> {
    const notices = await this.storedNotices();
    if (!notices.includes(notice)) await this.write({ [NOTICES_KEY]: [...notices, notice] });
  }

  private async storedNotices(): Promise<string[]> {
    const raw = (await browser.storage.local.get(NOTICES_KEY))[NOTICES_KEY] as unknown;
    return Array.isArray(raw) ? raw.filter((one): one is string => typeof one === 'string') : [];
  }

  /** Writes whole items; a refusal (disk or quota full) keeps what was there and is told once. */
  private async write(items: Record<string, unknown>): Promise<boolean> {
    try {
      await browser.storage.local.set(items);
      return true;
    } catch {
      this.refused = true;
      return false;
    }
  }
  private refused = false;

  /** @returns the progress, or null before the first start */
  read(): Promise<Progress | null> {
    return this.inLine(async () => (await this.load()).progress ?? this.aside);
  }

  /** Applies one command and tells content scripts the new mode. */
  command(command: Command): Promise<Progress> {
    return this.inLine(async () => {
      const { progress, writable } = await this.load();
      const before = progress ?? this.aside ?? newProgress(this.now());
      const after = apply(before, command, this.now());
      const mode = modeOf(after, await this.declined());
      if (!writable) {
        this.aside = after;
        await this.write({ [MODE_KEY]: mode });
      } else if (!(await this.write({ [PROGRESS_KEY]: after, [MODE_KEY]: mode }))) {
        this.aside = after;
      } else {
        this.aside = null;
        this.refused = false;
      }
      return after;
    });
  }

  /** Notes that a page was reached; writes only when that changes something. */
  seen(page: string): Promise<Progress | null> {
    return this.inLine(async () => {
      const { progress, writable } = await this.load();
      const before = progress ?? this.aside;
      if (!before) return null;
      const after = apply(before, { type: 'seen', page }, this.now());
      const same =
        JSON.stringify({ ...after, last: after.last.step }) ===
        JSON.stringify({ ...before, last: before.last.step });
      if (same) return before;
      if (!writable || !(await this.write({ [PROGRESS_KEY]: after }))) this.aside = after;
      return after;
    });
  }

  /** The pill is not shown again. */
  decline(): Promise<void> {
    return this.inLine(async () => {
      const { progress } = await this.load();
      await this.write({ [DECLINED_KEY]: true, [MODE_KEY]: modeOf(progress, true) });
    });
  }

  /** @returns keys of `ui` sentences */
  notices(): Promise<string[]> {
    return this.inLine(async () => [
      ...(await this.storedNotices()),
      ...(this.refused ? ['storageFull'] : []),
    ]);
  }

  /** @returns what content scripts may show, and writes it down for them when it is not there yet */
  mode(): Promise<Mode> {
    return this.inLine(async () => {
      const { progress } = await this.load();
      const mode = modeOf(progress ?? this.aside, await this.declined());
      const stored = (await browser.storage.local.get(MODE_KEY))[MODE_KEY];
      if (stored !== mode) await this.write({ [MODE_KEY]: mode });
      return mode;
    });
  }

  private async declined(): Promise<boolean> {
    return (await browser.storage.local.get(DECLINED_KEY))[DECLINED_KEY] === true;
  }

  /** Erases everything that the extension keeps, backups too. */
  eraseAll(): Promise<void> {
    return this.inLine(async () => {
      this.aside = null;
      this.refused = false;
      await browser.storage.local.clear();
      await this.write({ [MODE_KEY]: 'silent' satisfies Mode, [DECLINED_KEY]: true });
    });
  }
}

function modeOf(progress: Progress | null, declined: boolean): Mode {
  if (progress?.status.value === 'running') return 'guide';
  return progress?.status.value === 'stopped' || declined ? 'silent' : 'offer';
}

/**
 * The only writer of progress. Commands wait in one line, each reads what is stored, changes it and
 * writes it back, so that two tabs at once lose nothing and a killed worker leaves a whole record.
 */
import browser from 'webextension-polyfill';
import { apply, type Command, merge, newProgress, type Progress, parseProgress, type UiKey } from '@/journey';
import { MODE_KEY, type Mode, PROGRESS_KEY } from './protocol';

const DECLINED_KEY = 'declined';
const NOTICES_KEY = 'notices';
const BACKUP_PREFIX = 'backup:';

/** What happened to a record and stays told; the other notices say how things are now. */
const LASTING = ['storageCorrupt', 'storageRepaired'] as const satisfies UiKey[];
type Lasting = (typeof LASTING)[number];

interface Loaded {
  progress: Progress | null;
  /** Why the stored record must be left as it is; null when it may be written over. */
  barred: 'storageNewer' | 'storageFull' | null;
  /** Part of the progress could not be written, and lasts only as long as the browser runs. */
  fleeting: boolean;
}

export class Store {
  private line: Promise<unknown> = Promise.resolve();

  constructor(private readonly now: () => number = Date.now) {}

  /** Runs one job after the other, whatever happens to the one before. */
  private inLine<T>(job: () => Promise<T>): Promise<T> {
    const result = this.line.then(job, job);
    this.line = result.catch(() => undefined);
    return result;
  }

  private async load(): Promise<Loaded> {
    const aside = await this.aside();
    const fleeting = aside !== null;
    const raw = (await browser.storage.local.get(PROGRESS_KEY))[PROGRESS_KEY] as unknown;
    if (raw === undefined) return { progress: aside, barred: null, fleeting };
    const parsed = parseProgress(raw);
    if (!parsed.ok && parsed.reason === 'newer-version') {
      return { progress: aside, barred: 'storageNewer', fleeting };
    }
    const stored = parsed.ok ? parsed.progress : null;
    const sound = parsed.ok && parsed.repaired.length === 0;
    const safe = sound || (await this.keepBackup(raw, parsed.ok ? 'storageRepaired' : 'storageCorrupt'));
    return {
      progress: stored && aside ? merge(stored, aside) : (stored ?? aside),
      barred: safe ? null : 'storageFull',
      fleeting,
    };
  }

  /** Progress that could not be written. It outlives the worker, but not the browser. */
  private async aside(): Promise<Progress | null> {
    const raw = (await browser.storage.session.get(PROGRESS_KEY))[PROGRESS_KEY] as unknown;
    const parsed = parseProgress(raw);
    return parsed.ok ? parsed.progress : null;
  }

  /**
   * A damaged record is kept beside, under a name that says when, before anything is written over it.
   * @returns false when there was no room for it
   */
  private async keepBackup(raw: unknown, notice: Lasting): Promise<boolean> {
    const all = await browser.storage.local.get(null);
    const same = Object.entries(all).some(
      ([key, value]) => key.startsWith(BACKUP_PREFIX) && JSON.stringify(value) === JSON.stringify(raw),
    );
    const kept = same || (await this.write({ [`${BACKUP_PREFIX}${this.now()}`]: raw }));
    const notices = await this.lastingNotices();
    if (!notices.includes(notice)) await this.write({ [NOTICES_KEY]: [...notices, notice] });
    return kept;
  }

  private async lastingNotices(): Promise<Lasting[]> {
    const raw = (await browser.storage.local.get(NOTICES_KEY))[NOTICES_KEY] as unknown;
    return Array.isArray(raw) ? LASTING.filter((one) => raw.includes(one)) : [];
  }

  /** Writes whole items; a refusal (disk or quota full) keeps what was there. */
  private async write(items: Record<string, unknown>): Promise<boolean> {
    try {
      await browser.storage.local.set(items);
      return true;
    } catch {
      return false;
    }
  }

  /** Writes progress, or keeps it for this session. `more` is small: it may find room where a record does not. */
  private async keep(progress: Progress, { barred, fleeting }: Loaded, more: Record<string, unknown> = {}) {
    if (barred === null && (await this.write({ [PROGRESS_KEY]: progress, ...more }))) {
      if (fleeting) await browser.storage.session.remove(PROGRESS_KEY);
      return;
    }
    await browser.storage.session.set({ [PROGRESS_KEY]: progress });
    await this.write(more);
  }

  /** @returns the progress, or null before the first start */
  read(): Promise<Progress | null> {
    return this.inLine(async () => (await this.load()).progress);
  }

  /** Applies one command and tells content scripts the new mode. */
  command(command: Command): Promise<Progress> {
    return this.inLine(async () => {
      const loaded = await this.load();
      const after = apply(loaded.progress ?? newProgress(this.now()), command, this.now());
      await this.keep(after, loaded, { [MODE_KEY]: modeOf(after, await this.declined()) });
      return after;
    });
  }

  /** Notes that a page was reached; writes only when that changes something. */
  seen(page: string): Promise<Progress | null> {
    return this.inLine(async () => {
      const loaded = await this.load();
      const before = loaded.progress;
      if (!before) return null;
      const after = apply(before, { type: 'seen', page }, this.now());
      const same =
        JSON.stringify({ ...after, last: after.last.step }) ===
        JSON.stringify({ ...before, last: before.last.step });
      if (same) return before;
      await this.keep(after, loaded);
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

  /** @returns keys of `ui` sentences: what happened to the record, and what keeps it from being written now */
  notices(): Promise<UiKey[]> {
    return this.inLine(async () => {
      const { barred, fleeting } = await this.load();
      const now: UiKey | null = barred ?? (fleeting ? 'storageFull' : null);
      return [...(await this.lastingNotices()), ...(now ? [now] : [])];
    });
  }

  /** @returns what content scripts may show, and writes it down for them when it is not there yet */
  mode(): Promise<Mode> {
    return this.inLine(async () => {
      const { progress } = await this.load();
      const mode = modeOf(progress, await this.declined());
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
      await browser.storage.session.clear();
      await browser.storage.local.clear();
      await this.write({ [MODE_KEY]: 'silent' satisfies Mode, [DECLINED_KEY]: true });
    });
  }
}

function modeOf(progress: Progress | null, declined: boolean): Mode {
  if (progress?.status.value === 'running') return 'guide';
  return progress?.status.value === 'stopped' || declined ? 'silent' : 'offer';
}

/**
 * One stored item with its version. What cannot be read is backed up and told; what a newer version wrote is left as it
 * is; what the disk refuses is kept in the session: the fallback.
 */
import { NOTICES_KEY } from './keys';
import type { Items, StorageArea, StorageContents, StoredNotice } from './storage-area';

/** `null`: nothing of it could be read. */
export interface Parsed<T> {
  value: T | null;
  state: 'valid' | 'repaired' | 'corrupt' | 'newer';
}

export interface RecordFormat<T> {
  key: string;
  parse(raw: unknown): Parsed<T>;
  /** Of the stored item and the session's fallback: the fallback counts, unless the two can be merged. */
  merge?(stored: T, fallback: T): T;
  /** What is told when it was damaged, and under which key it is noted. */
  notices: Record<'repaired' | 'corrupt', StoredNotice>;
  noticesKey?: string;
}

export interface Loaded<T> {
  /** Null: there is none, or it cannot be read. */
  value: T | null;
  /** Why the stored item must be left as it is; null when it may be written over. */
  writeBlockedBy: 'storageNewer' | 'storageFull' | null;
  /** Part of it could not be written, and lasts only as long as the browser runs. */
  hasFallback: boolean;
  /** It was damaged, and is still so on the disk. */
  damaged: boolean;
}

export class VersionedRecord<T> {
  constructor(
    private readonly area: StorageArea,
    private readonly format: RecordFormat<T>,
  ) {}

  /** Reads the item; a damaged one is backed up first. */
  async load({ local, session }: StorageContents): Promise<Loaded<T>> {
    const { key, parse, notices, noticesKey = NOTICES_KEY } = this.format;
    const fallback = this.sessionFallback(session);
    const hasFallback = fallback !== null;
    const raw = local[key];
    if (raw === undefined) return { value: fallback, writeBlockedBy: null, hasFallback, damaged: false };
    const { value, state } = parse(raw);
    if (state === 'newer')
      return { value: fallback ?? value, writeBlockedBy: 'storageNewer', hasFallback, damaged: false };
    const damaged = state !== 'valid';
    const safe = !damaged || (await this.area.backUp(key, raw));
    if (damaged) await this.area.addNotice(noticesKey, notices[state]);
    return {
      value: this.merged(value, fallback),
      writeBlockedBy: safe ? null : 'storageFull',
      hasFallback,
      damaged,
    };
  }

  /** Reads the item and leaves everything as it is. */
  valueIn({ local, session }: StorageContents): T | null {
    const raw = local[this.format.key];
    return this.merged(
      raw === undefined ? null : this.format.parse(raw).value,
      this.sessionFallback(session),
    );
  }

  /** Writes it, or keeps it for this session. `more` is small: it may find room where the item does not. */
  async save(value: T, { writeBlockedBy, hasFallback }: Loaded<T>, more: Items = {}): Promise<void> {
    const { key } = this.format;
    if (writeBlockedBy === null && (await this.area.write({ [key]: value, ...more }))) {
      if (hasFallback) await this.area.removeFromSession(key);
      return;
    }
    await this.area.writeToSession({ [key]: value });
    if (Object.keys(more).length > 0) await this.area.write(more);
  }

  private sessionFallback(session: Items): T | null {
    const raw = session[this.format.key];
    if (raw === undefined) return null;
    const { value, state } = this.format.parse(raw);
    return state === 'newer' ? null : value;
  }

  private merged(stored: T | null, fallback: T | null): T | null {
    if (stored === null || fallback === null) return stored ?? fallback;
    return this.format.merge ? this.format.merge(stored, fallback) : fallback;
  }
}

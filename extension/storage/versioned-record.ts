/**
 * One stored item behind its door. What cannot be read is kept beside and told; what a newer version wrote is left
 * as it is; what finds no room on the disk lasts as long as the browser runs.
 */
import { NOTICES_KEY } from './keys';
import type { Items, Lasting, StorageArea, Stored } from './storage-area';

/** `null`: nothing of it could be read. */
export interface Parsed<T> {
  value: T | null;
  state: 'sound' | 'repaired' | 'corrupt' | 'newer';
}

export interface RecordFormat<T> {
  key: string;
  parse(raw: unknown): Parsed<T>;
  /** What counts when part of it could not be written: the newer copy alone, unless they can be merged. */
  join?(stored: T, aside: T): T;
  /** What is told when it was damaged, and under which key it is noted. */
  notices: Record<'repaired' | 'corrupt', Lasting>;
  noticesKey?: string;
}

export interface Loaded<T> {
  /** Null: there is none, or it cannot be read. */
  value: T | null;
  /** Why the stored item must be left as it is; null when it may be written over. */
  barred: 'storageNewer' | 'storageFull' | null;
  /** Part of it could not be written, and lasts only as long as the browser runs. */
  fleeting: boolean;
  /** It was damaged, and is still so on the disk. */
  damaged: boolean;
}

export class VersionedRecord<T> {
  constructor(
    private readonly disk: StorageArea,
    private readonly shape: RecordFormat<T>,
  ) {}

  /** Reads the item; a damaged one is first kept beside. */
  async load({ local, session }: Stored): Promise<Loaded<T>> {
    const { key, parse, notices, noticesKey = NOTICES_KEY } = this.shape;
    const aside = this.aside(session);
    const fleeting = aside !== null;
    const raw = local[key];
    if (raw === undefined) return { value: aside, barred: null, fleeting, damaged: false };
    const { value, state } = parse(raw);
    if (state === 'newer') return { value: aside ?? value, barred: 'storageNewer', fleeting, damaged: false };
    const damaged = state !== 'sound';
    const safe = !damaged || (await this.disk.backUp(key, raw));
    if (damaged) await this.disk.note(noticesKey, notices[state]);
    return { value: this.joined(value, aside), barred: safe ? null : 'storageFull', fleeting, damaged };
  }

  /** Reads the item and leaves everything as it is. */
  peek({ local, session }: Stored): T | null {
    const raw = local[this.shape.key];
    return this.joined(raw === undefined ? null : this.shape.parse(raw).value, this.aside(session));
  }

  /** Writes it, or keeps it for this session. `more` is small: it may find room where the item does not. */
  async keep(value: T, { barred, fleeting }: Loaded<T>, more: Items = {}): Promise<void> {
    const { key } = this.shape;
    if (barred === null && (await this.disk.write({ [key]: value, ...more }))) {
      if (fleeting) await this.disk.forgetAside(key);
      return;
    }
    await this.disk.keepAside({ [key]: value });
    if (Object.keys(more).length > 0) await this.disk.write(more);
  }

  private aside(session: Items): T | null {
    const raw = session[this.shape.key];
    if (raw === undefined) return null;
    const { value, state } = this.shape.parse(raw);
    return state === 'newer' ? null : value;
  }

  private joined(stored: T | null, aside: T | null): T | null {
    if (stored === null || aside === null) return stored ?? aside;
    return this.shape.join ? this.shape.join(stored, aside) : aside;
  }
}

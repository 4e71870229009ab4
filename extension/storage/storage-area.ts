/** The storage of the extension: what lies on the disk, and what lasts only as long as the browser runs. */
import browser from 'webextension-polyfill';
import type { UiKey } from '@/journey';
import type { Clock } from './clock';
import { BACKUP_KEY } from './keys';

/** What happened and stays told; the other notices say how things are now. */
const LASTING = [
  'storageCorrupt',
  'storageRepaired',
  'learnersRepaired',
  'settingsRepaired',
  'repairsRepaired',
  'idleErased',
] as const satisfies UiKey[];
export type Lasting = (typeof LASTING)[number];

export type Items = Record<string, unknown>;
/** All that is stored at the beginning of a job. */
export interface Stored {
  local: Items;
  session: Items;
}

export class StorageArea {
  constructor(private readonly now: Clock) {}

  /** @returns everything that is stored */
  async all(): Promise<Stored> {
    const [local, session] = await Promise.all([
      browser.storage.local.get(null),
      browser.storage.session.get(null),
    ]);
    return { local, session };
  }

  /** Writes whole items. @returns false when it was refused (disk or quota full): what was there stays */
  async write(items: Items): Promise<boolean> {
    try {
      await browser.storage.local.set(items);
      return true;
    } catch {
      return false;
    }
  }

  /** Keeps items until the browser closes: what found no room on the disk, or concerns open tabs alone. */
  keepAside(items: Items): Promise<void> {
    return browser.storage.session.set(items);
  }

  forgetAside(keys: string | string[]): Promise<void> {
    return browser.storage.session.remove(keys);
  }

  /** Takes items off the disk and out of what was kept aside. @throws when the disk refuses */
  async remove(keys: string[]): Promise<void> {
    await browser.storage.session.remove(keys);
    await browser.storage.local.remove(keys);
  }

  /** Takes everything off. @throws when the disk refuses */
  async clear(): Promise<void> {
    await browser.storage.session.clear();
    await browser.storage.local.clear();
  }

  /**
   * A damaged item is kept beside, under a name that says which and when, before anything is written over it.
   * @returns false when there was no room for it
   */
  async backUp(key: string, raw: unknown): Promise<boolean> {
    const { local } = await this.all();
    const same = JSON.stringify(raw);
    const kept = Object.entries(local).some(
      ([name, value]) => name.startsWith(BACKUP_KEY) && JSON.stringify(value) === same,
    );
    return kept || this.write({ [`${BACKUP_KEY}${key}:${this.now()}`]: raw });
  }

  /** Notes something that stays told. @param key where: `NOTICES_KEY`, or that of one learner */
  async note(key: string, notice: Lasting): Promise<void> {
    const notices = lastingIn((await this.all()).local, key);
    if (!notices.includes(notice)) await this.write({ [key]: [...notices, notice] });
  }

  /** Takes back one notice. */
  async unnote(key: string, notice: Lasting): Promise<void> {
    const notices = lastingIn((await this.all()).local, key);
    if (notices.includes(notice)) await this.write({ [key]: notices.filter((one) => one !== notice) });
  }
}

/** @returns the notices that were noted under this key */
export function lastingIn(local: Items, key: string): Lasting[] {
  const raw = local[key];
  return Array.isArray(raw) ? LASTING.filter((one) => raw.includes(one)) : [];
}

/** @returns the keys of all copies of a damaged item */
export function backupsOf(local: Items, key: string): string[] {
  return Object.keys(local).filter((name) => name.startsWith(`${BACKUP_KEY}${key}:`));
}

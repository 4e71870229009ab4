/** The storage of the extension: `local`, on the disk, and `session`, which lasts as long as the browser runs. */
import browser from 'webextension-polyfill';
import type { UiKey } from '@/journey';
import type { Clock } from './clock';
import { BACKUP_KEY } from './keys';

/** What happened and stays told; the other notices say how things are now. */
const STORED_NOTICES = [
  'storageCorrupt',
  'storageRepaired',
  'learnersRepaired',
  'settingsRepaired',
  'setupRefused',
  'repairsRepaired',
  'idleErased',
] as const satisfies UiKey[];
export type StoredNotice = (typeof STORED_NOTICES)[number];

export type Items = Record<string, unknown>;
/** All that is stored at the beginning of a job. */
export interface StorageContents {
  local: Items;
  session: Items;
}

/**
 * Scripts in pages need nothing of what is stored: where the browser has levels (Chromium), they cannot reach it, whatever runs
 * beside them. Firefox has none for the disk.
 */
export function lockStorage(): void {
  const { local } = browser.storage as { local: { setAccessLevel?(to: object): Promise<void> } };
  local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}

export class StorageArea {
  constructor(private readonly clock: Clock) {}

  /** @returns everything that is stored */
  async readAll(): Promise<StorageContents> {
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

  /** Keeps items until the browser closes: a fallback for what the disk refused, or what concerns open tabs only. */
  writeToSession(items: Items): Promise<void> {
    return browser.storage.session.set(items);
  }

  removeFromSession(keys: string | string[]): Promise<void> {
    return browser.storage.session.remove(keys);
  }

  /** Takes items out of both areas. @throws when the disk refuses */
  async remove(keys: string[]): Promise<void> {
    await browser.storage.session.remove(keys);
    await browser.storage.local.remove(keys);
  }

  /** Takes everything out of both areas. @throws when the disk refuses */
  async clear(): Promise<void> {
    await browser.storage.session.clear();
    await browser.storage.local.clear();
  }

  /**
   * A damaged item is copied, under a key that says which and when, before anything is written over it.
   * @returns false when there was no room for it
   */
  async backUp(key: string, raw: unknown): Promise<boolean> {
    const { local } = await this.readAll();
    const same = JSON.stringify(raw);
    const isCopied = Object.entries(local).some(
      ([name, value]) => name.startsWith(BACKUP_KEY) && JSON.stringify(value) === same,
    );
    return isCopied || this.write({ [`${BACKUP_KEY}${key}:${this.clock()}`]: raw });
  }

  /** Notes something that stays told. @param key where: `NOTICES_KEY`, or that of one learner */
  async addNotice(key: string, notice: StoredNotice): Promise<void> {
    const notices = noticesIn((await this.readAll()).local, key);
    if (!notices.includes(notice)) await this.write({ [key]: [...notices, notice] });
  }

  /** Takes back one notice. */
  async removeNotice(key: string, notice: StoredNotice): Promise<void> {
    const notices = noticesIn((await this.readAll()).local, key);
    if (notices.includes(notice)) await this.write({ [key]: notices.filter((one) => one !== notice) });
  }
}

/** @returns the notices that were noted under this key */
export function noticesIn(local: Items, key: string): StoredNotice[] {
  const raw = local[key];
  return Array.isArray(raw) ? STORED_NOTICES.filter((one) => raw.includes(one)) : [];
}

/** @returns the keys of all copies of a damaged item */
export function backupKeysOf(local: Items, key: string): string[] {
  return Object.keys(local).filter((name) => name.startsWith(`${BACKUP_KEY}${key}:`));
}

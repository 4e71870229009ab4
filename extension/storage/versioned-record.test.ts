/** One stored item, whatever the disk and the versions do to it: nothing that somebody has done is lost or written over. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fillStorage, local, reset, START, time } from '../test-helpers';
import { StorageArea } from './storage-area';
import { type RecordFormat, VersionedRecord } from './versioned-record';

beforeEach(reset);

interface Shelf {
  version: number;
  books: string[];
}

/** Version 1 is ours; without books it is half a shelf; a string is no shelf at all. */
const format: RecordFormat<Shelf> = {
  key: 'shelf',
  parse(raw) {
    if (typeof raw !== 'object' || raw === null) return { value: null, state: 'corrupt' };
    const { version, books } = raw as Partial<Shelf>;
    const value = { version: 1, books: books ?? [] };
    if (version !== 1) return { value, state: 'newer' };
    return { value, state: books ? 'valid' : 'repaired' };
  },
  notices: { repaired: 'settingsRepaired', corrupt: 'storageCorrupt' },
};

const shelf = (...books: string[]): Shelf => ({ version: 1, books });
const area = new StorageArea(() => time.now);
const record = (more: Partial<RecordFormat<Shelf>> = {}) => new VersionedRecord(area, { ...format, ...more });
const load = async (one = record()) => one.load(await area.readAll());
const session = (): Promise<Record<string, unknown>> => fakeBrowser.storage.session.get(null);
const store = (item: unknown) => fakeBrowser.storage.local.set({ shelf: item });
const keepForNow = (item: unknown) => fakeBrowser.storage.session.set({ shelf: item });

const free = { writeBlockedBy: null, hasFallback: false, damaged: false };

describe('an item', () => {
  test('that is sound is read, and nothing is written', async () => {
    await store(shelf('a'));
    expect(await load()).toEqual({ value: shelf('a'), ...free });
    expect(await local()).toEqual({ shelf: shelf('a') });
  });

  test('that is not there is null, and may be written', async () => {
    const none = await load();
    expect(none).toEqual({ value: null, ...free });
    await record().save(shelf('a'), none);
    expect(await local()).toEqual({ shelf: shelf('a') });
    expect(await session()).toEqual({});
  });

  test('is written together with what goes with it', async () => {
    await record().save(shelf('a'), await load(), { lamp: 'on' });
    expect(await local()).toEqual({ shelf: shelf('a'), lamp: 'on' });
  });
});

describe('a damaged item', () => {
  test.each([
    ['of which nothing can be read', 'wreck', null, 'storageCorrupt'],
    ['of which a part can be read', { version: 1 }, shelf(), 'settingsRepaired'],
  ])('%s is copied with its key and its time, and told', async (_, raw, value, notice) => {
    await store(raw);
    expect(await load()).toEqual({ ...free, value, damaged: true });
    expect(await local()).toEqual({ shelf: raw, [`backup:shelf:${START}`]: raw, notices: [notice] });
  });

  test('is copied and told once, however often it is read', async () => {
    await store('wreck');
    await load();
    time.now += 1000;
    const before = await local();
    await load();
    expect(await local()).toEqual(before);
  });

  test('is copied again when it is another wreck', async () => {
    await store('wreck');
    await load();
    time.now += 1000;
    await store('another');
    await load();
    expect(await local()).toMatchObject({
      [`backup:shelf:${START}`]: 'wreck',
      [`backup:shelf:${START + 1000}`]: 'another',
    });
  });

  test('is told under a key of its own where it has one', async () => {
    await store('wreck');
    await load(record({ noticesKey: 'notices:7' }));
    expect(await local()).toMatchObject({ 'notices:7': ['storageCorrupt'] });
    expect(await local()).not.toHaveProperty('notices');
  });

  test('stays on the disk while there is no room for its copy: what is new waits in the session', async () => {
    await store('wreck');
    const room = fillStorage();
    const loaded = await load();
    expect(loaded).toEqual({ value: null, writeBlockedBy: 'storageFull', hasFallback: false, damaged: true });
    room();
    await record().save(shelf('new'), loaded);
    expect((await local()).shelf).toBe('wreck');
    expect(await session()).toEqual({ shelf: shelf('new') });
  });

  test('gives way to what lies in the session', async () => {
    await store('wreck');
    await keepForNow(shelf('b'));
    expect(await load()).toMatchObject({ value: shelf('b'), hasFallback: true, damaged: true });
  });
});

describe('an item of a newer version', () => {
  const newer = { version: 2, books: ['a'], shelves: 3 };

  test('is read as far as it goes, and neither copied, told nor written over', async () => {
    await store(newer);
    const loaded = await load();
    expect(loaded).toEqual({ ...free, value: shelf('a'), writeBlockedBy: 'storageNewer' });
    await record().save(shelf('a', 'b'), loaded, { lamp: 'on' });
    expect(await local()).toEqual({ shelf: newer, lamp: 'on' });
    expect(await session()).toEqual({ shelf: shelf('a', 'b') });
  });

  test('gives way to what was done since, in the session', async () => {
    await store(newer);
    await keepForNow(shelf('b'));
    expect(await load()).toMatchObject({ value: shelf('b'), hasFallback: true });
  });

  test('in the session is not taken for ours', async () => {
    await keepForNow(newer);
    expect(await load()).toEqual({ value: null, ...free });
  });
});

describe('a disk that refuses', () => {
  test('leaves the item to the session, and tries at least what goes with it', async () => {
    await store(shelf('a'));
    const loaded = await load();
    const room = fillStorage();
    await record().save(shelf('a', 'b'), loaded);
    expect(await session()).toEqual({ shelf: shelf('a', 'b') });
    room();
    expect(await local()).toEqual({ shelf: shelf('a') });
    expect(await load()).toEqual({ ...free, value: shelf('a', 'b'), hasFallback: true });
  });

  test('and then has room again gets the item, which the session no longer keeps', async () => {
    await keepForNow(shelf('b'));
    await fakeBrowser.storage.session.set({ other: 1 });
    await record().save(shelf('b', 'c'), await load());
    expect(await local()).toEqual({ shelf: shelf('b', 'c') });
    expect(await session()).toEqual({ other: 1 });
  });
});

describe('what lies on the disk and in the session', () => {
  const both = (one: Shelf, other: Shelf) => shelf(...one.books, ...other.books);

  beforeEach(async () => {
    await store(shelf('a'));
    await keepForNow(shelf('b'));
  });

  test('is merged where the item can be', async () => {
    expect((await load(record({ merge: both }))).value).toEqual(shelf('a', 'b'));
    expect(record({ merge: both }).valueIn(await area.readAll())).toEqual(shelf('a', 'b'));
  });

  test('is what lies in the session where it cannot', async () => {
    expect((await load()).value).toEqual(shelf('b'));
    expect(record().valueIn(await area.readAll())).toEqual(shelf('b'));
  });
});

describe('looking at an item', () => {
  test('leaves a wreck as it is: no copy, no notice', async () => {
    await store('wreck');
    expect(record().valueIn(await area.readAll())).toBeNull();
    expect(await local()).toEqual({ shelf: 'wreck' });
  });

  test('finds none, or what the session has', async () => {
    expect(record().valueIn(await area.readAll())).toBeNull();
    await keepForNow(shelf('b'));
    expect(record().valueIn(await area.readAll())).toEqual(shelf('b'));
  });
});

/** The time of the last use: where it is noted, and how rarely. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { StorageArea } from '../storage/storage-area';
import { fillStorage, MINUTE, reset, START } from '../test-helpers';
import { idleDeadline, lastUsedAt, recordUse } from './idle';

beforeEach(reset);

const area = new StorageArea(() => START);
const use = async (at: number) => recordUse(area, await area.readAll(), () => at);
const used = async () => {
  const { local, session } = await area.readAll();
  return [local.used, session.used];
};

describe('the time of the last use', () => {
  test.each([
    [{}, {}, null],
    [{ used: 5 }, {}, 5],
    [{}, { used: 7 }, 7],
    // The disk was full at the later one, or had room again.
    [{ used: 5 }, { used: 7 }, 7],
    [{ used: 9 }, { used: 7 }, 9],
    [{ used: '9' }, { used: null }, null],
  ])('of %j and %j for this session: %s', (local, session, at) =>
    expect(lastUsedAt({ local, session })).toBe(at),
  );

  test('says when to erase, unless nobody has asked for it or nobody was there', () => {
    const stored = { local: { used: START }, session: {} };
    expect(idleDeadline(stored, 15)).toBe(START + 15.5 * MINUTE);
    expect(idleDeadline(stored, 0)).toBeNull();
    expect(idleDeadline({ local: {}, session: {} }, 15)).toBeNull();
  });
});

describe('a use', () => {
  test('is noted at most every half minute, on the disk alone', async () => {
    await use(START);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await use(START);
    await use(START + MINUTE / 2 - 1);
    expect(set).not.toHaveBeenCalled();
    await use(START + MINUTE / 2);
    expect(await used()).toEqual([START + MINUTE / 2, undefined]);
  });

  test('is noted for this session while the disk is full, and no longer once it has room', async () => {
    const room = fillStorage();
    await use(START);
    expect(await used()).toEqual([undefined, START]);
    room();
    await use(START + MINUTE);
    expect(await used()).toEqual([START + MINUTE, undefined]);
  });

  test('before the one that is noted puts a clock right that was wrong', async () => {
    await use(START + 1000 * MINUTE);
    await use(START);
    expect(await used()).toEqual([START, undefined]);
  });
});

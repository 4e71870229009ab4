/** The settings of the computer: kept, mended, and overruled by a policy. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fillStorage, local, reset, showPage, wakeUp } from '../test-helpers';
import type { Settings } from './settings';

beforeEach(reset);

const managed = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);
const BEGINNING: Settings = {
  shared: false,
  eraseAfter: 0,
  notify: false,
  large: false,
  adviser: false,
  readingSpeed: 'normal',
};
const settingsOf = async (store = wakeUp()) => (await store.snapshot()).settings;

test('are all off at the beginning, and nothing is stored', async () => {
  expect(await settingsOf()).toEqual(BEGINNING);
  expect(await local()).toEqual({ mode: 'offer' });
});

test('stay when the worker has slept, one by one', async () => {
  await wakeUp().changeSettings({ large: true });
  await wakeUp().changeSettings({ adviser: true });
  expect(await settingsOf()).toEqual({ ...BEGINNING, large: true, adviser: true });
  expect((await local()).settings).toEqual({ version: 1, ...BEGINNING, large: true, adviser: true });
});

test('that were stored before the guide could read aloud are whole', async () => {
  const { readingSpeed: _, ...old } = BEGINNING;
  await fakeBrowser.storage.local.set({ settings: { version: 1, ...old, large: true } });
  expect(await wakeUp().snapshot()).toMatchObject({ settings: { ...BEGINNING, large: true }, notices: [] });
  expect(Object.keys(await local()).filter((key) => key.startsWith('backup:'))).toEqual([]);
});

test('count for every learner', async () => {
  const store = wakeUp();
  await store.changeSettings({ large: true });
  await store.command({ type: 'start' });
  await store.newLearner();
  expect((await settingsOf(store)).large).toBe(true);
});

test('large letters go to the card', async () => {
  const store = wakeUp();
  await store.command({ type: 'start' });
  expect(await showPage(store, 'in-mobile')).toMatchObject({ words: { large: false } });
  await store.changeSettings({ large: true });
  expect(await showPage(store, 'in-mobile')).toMatchObject({ words: { large: true } });
});

describe('what cannot be read', () => {
  test.each([
    ['a string', 'oui', BEGINNING],
    ['no version', { large: true }, BEGINNING],
    [
      'a part',
      { version: 1, ...BEGINNING, large: true, eraseAfter: 17, shared: 'oui', readingSpeed: 2 },
      { ...BEGINNING, large: true },
    ],
    ['a missing part', { version: 1, large: true }, { ...BEGINNING, large: true }],
  ])('(%s) is as at the beginning, kept beside and told', async (_, stored, expected) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    const { settings, notices } = await wakeUp().snapshot();
    expect(settings).toEqual(expected);
    expect(notices).toEqual(['settingsRepaired']);
    const items = await local();
    expect(items.settings).toEqual({ version: 1, ...expected });
    expect(Object.keys(items).filter((key) => key.startsWith('backup:settings:'))).toHaveLength(1);
  });

  test('is left as it is when a newer version wrote it', async () => {
    const newer = { version: 4, large: true, colour: 'rose' };
    await fakeBrowser.storage.local.set({ settings: newer });
    await wakeUp().changeSettings({ adviser: true });
    expect(await settingsOf()).toEqual({ ...BEGINNING, large: true, adviser: true });
    expect((await local()).settings).toEqual(newer);
  });
});

test('hold until the browser closes when the disk is full', async () => {
  fillStorage();
  await wakeUp().changeSettings({ large: true });
  expect((await settingsOf()).large).toBe(true);
  expect((await wakeUp().snapshot()).notices).toEqual(['storageFull']);
});

describe('a policy', () => {
  test('wins, is told, and cannot be changed here', async () => {
    await wakeUp().changeSettings({ shared: false, eraseAfter: 0 });
    await managed({ sharedComputer: true, eraseAfterMinutes: 30 });
    const store = wakeUp();
    await store.changeSettings({ shared: false, eraseAfter: 120, large: true });
    const { settings, locked } = await store.snapshot();
    expect(settings).toEqual({ ...BEGINNING, shared: true, eraseAfter: 30, large: true });
    expect([...locked].sort()).toEqual(['eraseAfter', 'shared']);
    expect((await local()).settings).toEqual({ version: 1, ...BEGINNING, large: true });
  });

  test('locks only what it sets', async () => {
    await managed({ sharedComputer: false });
    const store = wakeUp();
    await store.changeSettings({ shared: true, eraseAfter: 15 });
    expect(await store.snapshot()).toMatchObject({
      locked: ['shared'],
      settings: { shared: false, eraseAfter: 15 },
    });
  });

  test.each([
    [0, 0],
    [5, 15],
    [45, 30],
    [60, 60],
    [500, 120],
  ])('of %i minutes never keeps anything longer than the choice of %i', async (asked, chosen) => {
    await managed({ eraseAfterMinutes: asked });
    expect((await settingsOf()).eraseAfter).toBe(chosen);
  });

  test.each([
    [{ sharedComputer: 'yes', eraseAfterMinutes: '30' }],
    [{ eraseAfterMinutes: -1 }],
    [{ other: 1 }],
  ])('that says nothing we know (%j) sets nothing', async (policy) => {
    await managed(policy);
    expect(await wakeUp().snapshot()).toMatchObject({ settings: BEGINNING, locked: [] });
  });

  test('is absent in most browsers: they answer with an error', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(
      new Error('Managed storage manifest not found'),
    );
    expect(await wakeUp().snapshot()).toMatchObject({ settings: BEGINNING, locked: [] });
  });

  test('that comes while the guide runs counts at once', async () => {
    const store = wakeUp();
    await store.snapshot();
    await managed({ sharedComputer: true });
    await store.policyChanged();
    expect((await settingsOf(store)).shared).toBe(true);
  });

  describe('that the browser is slow to tell, as when it has just been started,', () => {
    let tell: (policy: Record<string, unknown>) => void;
    beforeEach(() => {
      vi.spyOn(fakeBrowser.storage.managed, 'get').mockReturnValue(
        new Promise((done) => {
          tell = done;
        }),
      );
    });

    test('is not waited for, and counts as soon as it comes', async () => {
      const store = wakeUp();
      await store.command({ type: 'start' });
      expect((await store.snapshot()).locked).toEqual([]);
      tell({ sharedComputer: true });
      await vi.waitFor(async () => expect((await store.snapshot()).locked).toEqual(['shared']));
      expect((await local()).policy).toEqual({ shared: true });
    });

    test('counts as it was last time', async () => {
      await fakeBrowser.storage.local.set({ policy: { eraseAfter: 30 } });
      const store = wakeUp();
      expect(await store.snapshot()).toMatchObject({ locked: ['eraseAfter'], settings: { eraseAfter: 30 } });
      tell({});
      await vi.waitFor(async () => expect((await store.snapshot()).locked).toEqual([]));
      expect(await local()).not.toHaveProperty('policy');
    });

    test('erases who has been away too long, before it comes', async () => {
      await wakeUp().command({ type: 'start' });
      await fakeBrowser.storage.local.set({ policy: { eraseAfter: 15 }, used: 1 });
      expect(await wakeUp().snapshot()).toMatchObject({ progress: null, notices: ['idleErased'] });
    });

    test('and whose last words cannot be read: none', async () => {
      await fakeBrowser.storage.local.set({ policy: { eraseAfter: '30', shared: true } });
      expect((await wakeUp().snapshot()).locked).toEqual([]);
    });
  });
});

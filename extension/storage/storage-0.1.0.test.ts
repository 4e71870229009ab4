/**
 * Who has used version 0.1.0 finds everything again: a whole storage that it wrote is read without a loss, a repair or a
 * copy. If this fails, the present version reads an old item in another way: it needs a migration, not another fixture.
 */
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allMaps } from '@/extension/injection/site-maps';
import { RepairsStore } from '@/extension/repairs/repairs-store';
import type { Progress } from '@/journey';
import saved from '@/tests/data/storage-0.1.0.json';
import { guide, local, reset, time, wakeUp } from '../test-helpers';
import type { Store } from './store';

const LEARNERS = ['1', '2', '3', '4'];
const items: Record<string, unknown> = saved.local;

beforeEach(async () => {
  reset();
  time.now = saved.now;
  await fakeBrowser.storage.managed.set({ eraseAfterMinutes: saved.local.policy.eraseAfter });
  await fakeBrowser.storage.local.set(saved.local);
  await fakeBrowser.storage.session.set(saved.session);
});

const repairsOf = (store: Store) =>
  new RepairsStore({ turn: (job) => store.runExclusive(job), maps: allMaps, clock: () => time.now });

/** What 0.1.0 had stored of a learner, with what had found no room on its disk. */
function storedOf(
  learner: string,
): Pick<Progress, 'steps' | 'branch' | 'status' | 'last'> & Partial<Progress> {
  const fallback = (saved.session as Record<string, unknown>)[`progress:${learner}`];
  return (fallback ?? items[`progress:${learner}`]) as Progress;
}

test('what the panel shows is what 0.1.0 showed', async () => {
  const snapshot = await wakeUp().snapshot();
  const { waits, next: _, words: ___, place, openTab, eraseAt: ____, link: _____, ...shown } = snapshot;
  const { waits: before, reading: __, ...others } = saved.shown;
  // 0.1.0 did not read aloud.
  expect(shown).toEqual({ ...others, settings: { ...others.settings, readingSpeed: 'normal' } });
  // What was read lasts as long as the browser runs, and 0.1.0 kept less of it.
  expect({ place, openTab }).toEqual({ place: 'away', openTab: null });
  expect(waits.map(({ wait, since }) => ({ wait: wait.id, since }))).toEqual(before);
});

test.each(LEARNERS)('learner %s has every step, answer and wait', async (learner) => {
  const store = wakeUp();
  await store.switchLearner(learner);
  const { progress } = await store.snapshot();
  const { steps, branch, waits = {}, status, last, started } = storedOf(learner);
  expect(Object.keys(steps).length).toBeGreaterThan(1);
  expect(progress).toMatchObject({ steps, branch, waits, status, last, started });
  // Neither more nor less, and nothing of it had to be mended.
  expect(Object.keys(progress?.steps ?? {})).toHaveLength(Object.keys(steps).length);
  expect(guide.journey.parseProgress(items[`progress:${learner}`])).toMatchObject({ ok: true, repaired: [] });
});

test('reading it all changes nothing on the disk: nothing repaired, nothing lost, nothing backed up', async () => {
  const store = wakeUp();
  await store.wake();
  await store.snapshot();
  // Which pages to expect is made from the steps, and new: a storage of that version does not have it.
  const { expected, ...kept } = await local();
  expect(kept).toEqual(saved.local);
  expect(expected).toHaveProperty('step');
  for (const learner of LEARNERS) {
    await store.switchLearner(learner);
    await store.snapshot();
  }
  await store.switchLearner('1');
  // « Non merci » was said by whoever was there before, and the clock of use went on: all else is as it was.
  const { declined: _, used, expected: __, ...after } = await local();
  const { declined, used: usedBefore, ...before } = saved.local;
  expect(after).toEqual(before);
  expect([declined, typeof used, typeof usedBefore]).toEqual([true, 'number', 'number']);
});

test('every repair is there and in its map', async () => {
  const store = wakeUp();
  const repairs = repairsOf(store);
  const lines = await repairs.list();
  expect(lines.map(({ repair }) => repair).reverse()).toEqual(saved.local.repairs.list);
  expect(lines.map(({ state }) => state)).toEqual(['used', 'used']);
  expect(await local()).toEqual(saved.local);
});

test('the files that it saved come in, whole', async () => {
  await fakeBrowser.storage.local.clear();
  await fakeBrowser.storage.session.clear();
  const store = wakeUp();
  expect(await store.import(saved.files.progress.text)).toBeNull();
  const { learner: _, ...file } = JSON.parse(saved.files.progress.text).progress as Progress;
  expect((await store.snapshot()).progress).toMatchObject(file);
  const repairs = repairsOf(store);
  expect(await repairs.import(saved.files.repairs.text)).toEqual({ ok: true, count: 2 });
  expect((await repairs.list()).map(({ repair }) => repair).reverse()).toEqual(saved.local.repairs.list);
});

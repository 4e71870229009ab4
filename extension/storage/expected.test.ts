/** Which pages to expect: made from the steps of whoever is in front of the screen, and there only while a journey runs. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { current, guide, local, record, reset, showPage, tick, wakeUp } from '../test-helpers';

beforeEach(reset);

const expected = async () => (await local()).expected;

test('nothing before the start; then, written with the mode at once, the first page', async () => {
  const store = wakeUp();
  await store.mode();
  expect(await expected()).toBeUndefined();
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await store.command({ type: 'start' });
  expect(await expected()).toEqual({ step: ['in-home'], near: ['in-prerequisites'] });
  // In one piece: a script of a page never sees the one without the other.
  const written = set.mock.calls.map(([items]) => Object.keys(items as object));
  expect(written).toEqual([['progress:1', 'mode', 'expected']]);
});

test('goes on with each step, told or seen', async () => {
  const store = wakeUp();
  await store.command({ type: 'start' });
  await store.command(tick('home'));
  expect(await expected()).toMatchObject({ step: ['in-prerequisites'] });
  await showPage(store, 'in-mobile');
  expect(await expected()).toMatchObject({ step: ['in-mobile'] });
});

test('a record of another version has none yet: it comes with the next thing asked for, and is not written twice', async () => {
  await fakeBrowser.storage.local.set({ 'progress:1': record('1', 'home'), mode: 'guide' });
  const store = wakeUp();
  await store.snapshot();
  expect(await expected()).toMatchObject({ step: ['in-prerequisites'] });
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await store.snapshot();
  await store.mode();
  expect(set).not.toHaveBeenCalled();
});

test('follows the learner', async () => {
  const store = wakeUp();
  await store.command({ type: 'start' });
  await showPage(store, 'in-mobile');
  await store.newLearner();
  expect(await expected()).toBeUndefined();
  await store.switchLearner('1');
  expect(await expected()).toMatchObject({ step: ['in-mobile'] });
});

test.each(['stop', 'erase-all', 'erase-learner'] as const)('is gone after %s', async (what) => {
  const store = wakeUp();
  await store.command({ type: 'start' });
  expect(await expected()).toBeDefined();
  if (what === 'stop') await store.command({ type: 'stop' });
  else if (what === 'erase-all') await store.eraseAll();
  else await store.eraseLearner((await current(store)) as string);
  expect(await expected()).toBeUndefined();
});

test('a damaged one is written anew', async () => {
  const store = wakeUp();
  await store.command({ type: 'start' });
  await fakeBrowser.storage.local.set({ expected: 'anything' });
  const { progress } = await store.snapshot();
  expect(await expected()).toEqual(progress && guide.journey.expectedPages(progress));
});

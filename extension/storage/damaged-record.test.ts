/** A learner's record that is damaged, or of a newer version: what is sound counts, what is not is kept beside and told. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { done, fillStorage, local, record, reset, START, tick, wakeUp } from '../test-helpers';

beforeEach(reset);

const store = (item: unknown) => fakeBrowser.storage.local.set({ 'progress:1': item });

describe('a record of which nothing can be read', () => {
  beforeEach(() => store('{"version":2,"steps":{"ho'));

  test('is told to its learner, and lies beside what they do next', async () => {
    expect(await wakeUp().snapshot()).toMatchObject({ progress: null, notices: ['storageCorrupt'] });
    await wakeUp().command({ type: 'start' });
    await wakeUp().command(tick('home'));
    expect(await done(wakeUp())).toEqual(['home']);
    expect((await wakeUp().snapshot()).notices).toEqual(['storageCorrupt']);
    expect((await local())[`backup:progress:1:${START}`]).toBe('{"version":2,"steps":{"ho');
  });

  test('is not told to somebody else', async () => {
    const one = wakeUp();
    await one.snapshot();
    await one.newLearner();
    expect((await one.snapshot()).notices).toEqual([]);
  });

  test('is written over only once it could be copied', async () => {
    const room = fillStorage();
    await wakeUp().command({ type: 'start' });
    await wakeUp().command(tick('home'));
    expect(await done(wakeUp())).toEqual(['home']);
    expect((await wakeUp().snapshot()).notices).toContain('storageFull');
    room();
    await wakeUp().command(tick('terms'));
    expect(await done(wakeUp())).toEqual(['home', 'terms']);
    expect(await local()).toMatchObject({
      'progress:1': { steps: { home: { state: 'done' }, terms: { state: 'done' } } },
      [`backup:progress:1:${START}`]: '{"version":2,"steps":{"ho',
    });
  });
});

test('a record of which a part is damaged keeps its other steps, and says so', async () => {
  const sound = record('1', 'home', 'terms');
  await store({ ...sound, steps: { ...sound.steps, terms: 'half' } });
  expect(await wakeUp().snapshot()).toMatchObject({ notices: ['storageRepaired'] });
  expect(await done(wakeUp())).toEqual(['home']);
});

test('a record of a newer version is left as it is; what is done now lasts until the browser closes', async () => {
  const newer = { ...record('1', 'home'), version: 99 };
  await store(newer);
  await wakeUp().command({ type: 'start' });
  await wakeUp().command(tick('terms'));
  expect(await done(wakeUp())).toEqual(['terms']);
  expect((await wakeUp().snapshot()).notices).toEqual(['storageNewer']);
  expect((await local())['progress:1']).toEqual(newer);
});

test('the record of somebody who is not here is looked at and left as it is', async () => {
  await fakeBrowser.storage.local.set({ 'progress:1': 'half', 'progress:2': record('2', 'home') });
  const one = wakeUp();
  await one.switchLearner('2');
  await one.snapshot();
  expect((await local())['progress:1']).toBe('half');
  expect(Object.keys(await local()).filter((key) => key.startsWith('backup:'))).toEqual([]);
});

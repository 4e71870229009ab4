/** What counts as a use of the guide, what is written down, and what a press in the wrong moment does. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  advance,
  current,
  done,
  HOUR,
  local,
  MINUTE,
  reset,
  START,
  showPage,
  tick,
  wakeUp,
} from '../test-helpers';

beforeEach(reset);

/** A computer where whoever does nothing for a quarter of an hour is erased. */
async function lent() {
  const store = wakeUp();
  await store.changeSettings({ eraseAfter: 15 });
  await store.command({ type: 'start' });
  return store;
}
const notices = async () => (await wakeUp().snapshot()).notices;

describe('where nobody has used the guide for too long', () => {
  test('the first press of somebody new is not lost', async () => {
    const store = await lent();
    await store.eraseLearner('1');
    advance(HOUR);
    expect(await store.command({ type: 'start' })).toMatchObject({ status: { value: 'running' } });
  });

  test('nor where others have been here, and their steps stay', async () => {
    const store = await lent();
    await store.newLearner();
    await store.command({ type: 'start' });
    await store.eraseLearner('2');
    advance(HOUR);
    expect(await store.command(tick('home'))).not.toBeNull();
    expect(await current(store)).toBe('3');
    expect((await store.snapshot()).learners.map(({ id }) => id)).toEqual(['1', '3']);
  });

  test('nothing is told of somebody who had done nothing', async () => {
    const store = await lent();
    await store.newLearner();
    advance(HOUR);
    await store.wake();
    expect((await store.snapshot()).learners.map(({ id }) => id)).toEqual(['1']);
    expect(await notices()).toEqual([]);
  });

  test('it is told until somebody begins or comes; a step of another does not take it back', async () => {
    const store = await lent();
    await store.newLearner();
    await store.command({ type: 'start' });
    advance(HOUR);
    await store.switchLearner('1');
    await store.switchLearner('1');
    await store.command(tick('home'));
    expect(await notices()).toEqual(['idleErased']);
    await store.newLearner();
    expect(await notices()).toEqual([]);
  });
});

describe('a use of the guide', () => {
  const isUse = async (what: (store: Awaited<ReturnType<typeof lent>>) => Promise<unknown>) => {
    const store = await lent();
    advance(10 * MINUTE);
    await what(store);
    return (await local()).used === START + 10 * MINUTE;
  };
  test.each([
    ['a page of the journey', 'in-mobile', {}, true],
    ['a page that may be one', null, { related: true }, true],
    ['any other page of its sites', null, {}, false],
  ])('%s: %s', async (_, page, seen, counts) =>
    expect(await isUse((store) => showPage(store, page, 7, seen))).toBe(counts),
  );

  test('is no page once the journey is stopped, which then moves nothing either', async () => {
    const store = await lent();
    await store.command({ type: 'stop' });
    advance(10 * MINUTE);
    const before = await local();
    await showPage(store, 'in-mobile');
    expect(await local()).toEqual(before);
  });

  test('is that somebody comes back to the screen', async () => {
    const store = await lent();
    await store.newLearner();
    advance(10 * MINUTE);
    await store.switchLearner('1');
    expect((await local()).used).toBe(START + 10 * MINUTE);
  });

  test('is that the time is set, by whoever sets it', async () => {
    await wakeUp().changeSettings({ eraseAfter: 15 });
    expect((await local()).used).toBe(START);
    await wakeUp().changeSettings({ eraseAfter: 0 });
    expect(await local()).not.toHaveProperty('used');
    await fakeBrowser.storage.managed.set({ eraseAfterMinutes: 15 });
    await wakeUp().changeSettings({ large: true });
    expect((await local()).used).toBe(START);
  });
});

describe('what is written down', () => {
  test('is not the same step again, when another tab shows its page', async () => {
    const store = wakeUp();
    await store.command({ type: 'start' });
    await showPage(store, 'in-mobile', 7);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    advance(MINUTE);
    await showPage(store, 'in-mobile', 8);
    expect(set).not.toHaveBeenCalled();
    await showPage(store, 'in-sms-code', 8);
    expect(set).toHaveBeenCalledTimes(1);
    expect(await done(store)).toContain('mobile');
  });

  test('is a « non merci », for the pages that are open too', async () => {
    const store = wakeUp();
    await store.mode();
    await store.decline();
    expect(await local()).toMatchObject({ declined: true, mode: 'silent' });
  });

  test('is an index of learners that had to be mended, at once', async () => {
    await fakeBrowser.storage.local.set({ learners: 'wreck' });
    await wakeUp().mode();
    expect((await local()).learners).toEqual({ version: 1, current: '1', next: 1, list: [] });
  });
});

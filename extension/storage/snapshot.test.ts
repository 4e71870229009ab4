/** What the extension's own pages show of each learner, and what they are told. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SiteMap } from '@/selectors';
import { fillStorage, guide, local, record, reset, showPage, tick, wakeUp } from '../test-helpers';
import { keysOfLearner, learnersWithRecord } from './progress-records';
import { StorageArea } from './storage-area';

beforeEach(reset);

describe('the next step', () => {
  test('is there while the journey runs, and not before, nor once it is stopped', async () => {
    const store = wakeUp();
    expect((await store.snapshot()).next).toBeNull();
    await store.command({ type: 'start' });
    await store.command(tick('home'));
    const { next, progress } = await store.snapshot();
    expect(next).toMatchObject({ step: 'prerequisites' });
    expect(next).toEqual(progress && guide.journey.nextStep(null, progress));
    await store.command({ type: 'stop' });
    expect(await store.snapshot()).toMatchObject({ next: null, progress: { status: { value: 'stopped' } } });
  });
});

test('a page that hinders the guide is told of, on that tab and as long as it does', async () => {
  const store = wakeUp();
  await store.command({ type: 'start' });
  const map = { pages: [] } as unknown as SiteMap;
  const notices = async (tab = 7) => (await store.snapshot({ id: tab, map })).notices;
  await showPage(store, 'in-mobile', 7, { hindered: true });
  expect(await notices()).toEqual(['pageHinders']);
  expect(await notices(8)).toEqual([]);
  await showPage(store, 'in-mobile', 7);
  expect(await notices()).toEqual([]);
});

describe('the card of a learner', () => {
  const cards = async () =>
    (await wakeUp().snapshot()).learners.map(({ id, finished, stage }) => ({ id, finished, stage }));
  const steps = guide.journey.data.steps.map(({ id }) => id);
  const idle = { ...record('3'), status: { value: 'idle', at: 0 } };

  test('tells the stage of whoever has begun, also when they have stopped; of nobody else', async () => {
    const begun = record('1', 'home');
    await fakeBrowser.storage.local.set({
      'progress:1': begun,
      'progress:2': { ...begun, learner: '2', status: { value: 'stopped', at: begun.started } },
      'progress:3': idle,
      'progress:4': 'nothing to read',
    });
    const { stage } = guide.journey.nextStep(null, begun);
    expect(await cards()).toEqual([
      { id: '1', finished: false, stage },
      { id: '2', finished: false, stage },
      { id: '3', finished: false, stage: null },
      { id: '4', finished: false, stage: null },
    ]);
  });

  test('says that all is done', async () => {
    await fakeBrowser.storage.local.set({ 'progress:1': record('1', ...steps) });
    expect(await cards()).toEqual([{ id: '1', finished: true, stage: null }]);
  });
});

describe('the records of learners', () => {
  test('are found on the disk and in the session, the first ones first, and nothing else is taken for one', () => {
    const local = { 'progress:10': 1, 'progress:2': 1, 'old-progress:3': 1, 'progress:4x': 1, progress: 1 };
    const session = { 'progress:2': 1, 'progress:1': 1, 'progress:1234567890': 1 };
    expect(learnersWithRecord({ local, session })).toEqual(['1', '2', '10']);
  });

  test('are erased with their copies; those of before there were several learners are the first one’s', () => {
    const local = {
      'backup:17': 1,
      'backup:progress:1:5': 1,
      'backup:progress:12:5': 1,
      'backup:settings:5': 1,
    };
    expect(keysOfLearner(local, '1')).toEqual([
      'progress:1',
      'notices:1',
      'backup:progress:1:5',
      'backup:17',
    ]);
    expect(keysOfLearner(local, '12')).toEqual(['progress:12', 'notices:12', 'backup:progress:12:5']);
    expect(keysOfLearner(local, '2')).toEqual(['progress:2', 'notices:2']);
  });
});

describe('a notice', () => {
  const area = new StorageArea(() => 0);
  test('that is taken back leaves the others', async () => {
    await area.addNotice('notices', 'idleErased');
    await area.addNotice('notices', 'settingsRepaired');
    await area.removeNotice('notices', 'idleErased');
    expect((await local()).notices).toEqual(['settingsRepaired']);
  });

  test('of a full disk comes once, and goes', async () => {
    const store = wakeUp();
    await store.command({ type: 'start' });
    const room = fillStorage();
    await store.command(tick('home'));
    await store.changeSettings({ large: true });
    expect((await store.snapshot()).notices).toEqual(['storageFull']);
    room();
    await store.command(tick('prerequisites'));
    await store.changeSettings({ large: false });
    expect((await store.snapshot()).notices).toEqual([]);
  });
});

test('what lasts for the session only is marked in what is stored', async () => {
  await fakeBrowser.storage.session.set({ told: ['x'] });
  const store = wakeUp();
  await store.mode();
  expect(await store.storedItems()).toEqual({ ...(await local()), 'session:told': expect.anything() });
});

test('tabs with a card are those where one is shown or put away', async () => {
  const view = { problem: false, verdict: 'known', hint: null, reached: true };
  await fakeBrowser.storage.session.set({
    tabs: {
      7: { ...view, page: 'in-mobile', by: '1', card: '1' },
      8: { ...view, page: 'in-mobile', by: '2', card: null },
    },
  });
  expect(await wakeUp().tabsWithCard()).toEqual(['7']);
});

test('when all is erased, the guide is offered again on a shared computer, and nowhere else', async () => {
  for (const shared of [true, false]) {
    const store = wakeUp();
    await store.changeSettings({ shared });
    await store.command({ type: 'start' });
    await store.eraseAll();
    expect((await local()).mode).toBe(shared ? 'offer' : 'silent');
    expect(await store.mode()).toBe(shared ? 'offer' : 'silent');
  }
});

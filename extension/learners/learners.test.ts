/** Several learners on one computer: a number, a sign, and steps that never mix. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ANIMALS, COLOURS, type LearnerEntry, signFor } from '@/extension/learners/learners';
import {
  advance,
  current,
  done,
  fillStorage,
  HOUR,
  local,
  oldRecord,
  record,
  reset,
  showPage,
  tick,
  wakeUp,
} from '../test-helpers';

beforeEach(reset);

describe('animals and colours', () => {
  test('come back only when all have been given', () => {
    const list: LearnerEntry[] = [];
    for (let n = 1; n <= 72; n += 1) list.push({ id: String(n), ...signFor(n, list), made: 0 });
    expect(new Set(list.slice(0, 12).map(({ animal }) => animal)).size).toBe(12);
    expect(new Set(list.map(({ animal, colour }) => `${animal} ${colour}`)).size).toBe(72);
    const [first] = list;
    expect(signFor(73, list)).toEqual({ animal: first?.animal, colour: first?.colour });
  });

  test('of somebody who left are free again, and are not taken from those who stay', () => {
    const taken = ANIMALS.filter((one) => one !== 'ours').map((animal) => ({ animal, colour: COLOURS[0] }));
    expect(signFor(40, taken).animal).toBe('ours');
  });
});

describe('the record of an earlier version', () => {
  test('belongs to the first learner, and needs no index', async () => {
    await fakeBrowser.storage.local.set({ 'progress:1': oldRecord('home', 'prerequisites') });
    const store = wakeUp();
    expect(await done(store)).toEqual(['home', 'prerequisites']);
    expect((await store.snapshot()).learners).toEqual([
      { id: '1', animal: 'chat', colour: 'bleu', current: true, finished: false, stage: expect.any(String) },
    ]);
    await store.command(tick('terms'));
    expect(Object.keys(await local()).sort()).toEqual(['expected', 'mode', 'progress:1']);
    expect(await done(wakeUp())).toEqual(['home', 'prerequisites', 'terms']);
  });

  test('is there again after others have come', async () => {
    await fakeBrowser.storage.local.set({ 'progress:1': oldRecord('home') });
    const store = wakeUp();
    await store.newLearner();
    expect((await store.snapshot()).progress).toBeNull();
    await store.switchLearner('1');
    expect(await done(wakeUp())).toEqual(['home']);
  });
});

describe('two learners', () => {
  test('never see each other’s steps, mode or waits', async () => {
    const store = wakeUp();
    await store.command({ type: 'start' });
    await store.command(tick('home'));
    await store.command({ type: 'wait', wait: 'ar24-mail' });
    expect((await store.snapshot()).waits).toHaveLength(1);

    await store.newLearner();
    const fresh = await store.snapshot();
    expect(fresh).toMatchObject({ progress: null, next: null, waits: [] });
    expect((await local()).mode).toBe('offer');

    await store.command({ type: 'start' });
    await store.command(tick('prerequisites'));
    expect(await done(store)).toEqual(['prerequisites']);
    await store.command({ type: 'stop' });
    expect((await local()).mode).toBe('silent');

    await store.switchLearner('1');
    expect(await done(store)).toEqual(['home']);
    expect((await store.snapshot()).waits).toHaveLength(1);
    expect((await local()).mode).toBe('guide');
    expect(await current(wakeUp())).toBe('1');
    expect(Object.keys((await local())['progress:2'] as object)).toContain('steps');
  });

  test('are told apart by cards that say how far each is', async () => {
    const store = wakeUp();
    await store.command({ type: 'start' });
    await store.newLearner();
    const { learners } = await store.snapshot();
    expect(learners.map(({ id, current, stage }) => ({ id, current, stage }))).toEqual([
      { id: '1', current: false, stage: expect.any(String) },
      { id: '2', current: true, stage: null },
    ]);
    expect(learners[0]?.animal).not.toBe(learners[1]?.animal);
  });

  test('a page that lay open when the other came proves nothing about them', async () => {
    const store = wakeUp();
    await store.command({ type: 'start' });
    await showPage(store, 'in-mobile');
    expect(await done(store)).toContain('home');
    await store.newLearner();
    expect(await showPage(store, 'in-mobile')).toEqual({ show: 'nothing' });
    await store.command({ type: 'start' });
    await showPage(store, 'in-mobile');
    await showPage(store, null);
    expect(await showPage(store, 'in-mobile')).toMatchObject({ show: 'card' });
    expect(await done(store)).toEqual([]);
    // The next page of the same document is theirs.
    await showPage(store, 'in-sms-code');
    expect(await done(store)).toContain('home');
  });

  test('pages on two tabs do not take turns for ever: a page is reached once', async () => {
    const store = wakeUp();
    await store.command({ type: 'start' });
    await showPage(store, 'in-mobile', 7);
    await showPage(store, 'in-sms-code', 8);
    const before = await local();
    advance(HOUR);
    // Each change of the storage makes every overlay ask again.
    await showPage(store, 'in-mobile', 7);
    await showPage(store, 'in-sms-code', 8);
    expect(await local()).toEqual(before);
    // Going back there is something else.
    await showPage(store, 'in-prerequisites', 7);
    expect((await store.snapshot()).progress?.last.step).toBe('prerequisites');
  });

  test('a page that is loaded anew is reached by whoever is here', async () => {
    const store = wakeUp();
    await store.command({ type: 'start' });
    await showPage(store, 'in-mobile');
    await store.newLearner();
    await store.command({ type: 'start' });
    await store.clearTab(7);
    await showPage(store, 'in-mobile');
    expect(await done(store)).toContain('home');
  });

  test('the card of the one who was here is not listened to any more; open pages are told to look again', async () => {
    const store = wakeUp();
    await store.command({ type: 'start' });
    await showPage(store, 'in-mobile');
    await store.newLearner();
    expect(vi.mocked(fakeBrowser.tabs.sendMessage).mock.calls).toEqual([[7, { type: 'show-card' }]]);
    await store.command({ type: 'start' });
    await store.command(tick('mobile'), 7);
    expect(await done(store)).toEqual([]);
    await showPage(store, 'in-mobile');
    await store.command(tick('mobile'), 7);
    expect(await done(store)).toEqual(['mobile']);
  });

  test('a « non merci » counts for whoever said it', async () => {
    const store = wakeUp();
    await store.decline();
    expect(await store.mode()).toBe('silent');
    await store.newLearner();
    expect(await store.mode()).toBe('offer');
  });
});

describe('erasing', () => {
  test('one takes all of theirs, copies and notices too, and leaves the others', async () => {
    await fakeBrowser.storage.local.set({
      'progress:1': { ...oldRecord('home'), status: 'half' },
      'backup:17': 'old',
    });
    const store = wakeUp();
    await store.snapshot();
    await store.newLearner();
    await store.command({ type: 'start' });
    await store.eraseLearner('1');
    const text = JSON.stringify(await local());
    expect(text).not.toMatch(/half|old|progress:1|notices:1/);
    expect((await store.snapshot()).learners.map(({ id }) => id)).toEqual(['2']);
    expect((await store.snapshot()).progress).not.toBeNull();
  });

  test('one is written over first, with a sound record and nothing else', async () => {
    await fakeBrowser.storage.local.set({ 'backup:progress:1:5': { steps: 'old' } });
    const store = wakeUp();
    await store.command(tick('home'));
    const before = { ...(await local()) };
    const remove = vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValue(new Error('killed'));
    await expect(store.eraseLearner('1')).rejects.toThrow('killed');
    const killed = await local();
    expect(JSON.stringify(before)).toMatch(/home/);
    expect(JSON.stringify([killed['progress:1'], killed['backup:progress:1:5']])).not.toMatch(/home|old/);
    remove.mockRestore();
    // Whoever comes back finds no damage.
    expect(await wakeUp().snapshot()).toMatchObject({ notices: [] });
    await wakeUp().eraseLearner('1');
    expect(JSON.stringify(await local())).not.toMatch(/progress:1/);
  });

  test('all of them are written over first', async () => {
    await fakeBrowser.storage.local.set({ 'backup:progress:1:5': { steps: 'old' } });
    const store = wakeUp();
    await store.command(tick('home'));
    await store.newLearner();
    await store.command(tick('terms'));
    const clear = vi.spyOn(fakeBrowser.storage.local, 'clear').mockRejectedValue(new Error('killed'));
    await expect(store.eraseAll()).rejects.toThrow('killed');
    clear.mockRestore();
    const killed = await local();
    expect([killed['progress:1'], killed['progress:2']]).toMatchObject([{ learner: '1' }, { learner: '2' }]);
    expect(JSON.stringify(killed)).not.toMatch(/"(home|terms)"|old/);
    await wakeUp().eraseAll();
    expect(JSON.stringify(await local())).not.toMatch(/progress:/);
  });

  test('one works where the disk takes nothing', async () => {
    const store = wakeUp();
    await store.command(tick('home'));
    const empty = fillStorage();
    await store.eraseLearner('1').catch(() => {});
    empty();
    expect(await local()).not.toHaveProperty('progress:1');
  });

  test('the current one leaves nobody in front of the screen, and their number is not given again', async () => {
    const store = wakeUp();
    await store.command({ type: 'start' });
    await store.newLearner();
    await store.command(tick('home'));
    await store.eraseLearner('2');
    expect(await store.snapshot()).toMatchObject({ progress: null, next: null });
    expect(await current(store)).toBeUndefined();
    expect(await store.mode()).toBe('silent');
    await store.command({ type: 'start' });
    expect(await current(wakeUp())).toBe('3');
    expect(await done(store)).toEqual([]);
    expect(await local()).toHaveProperty('progress:3');
  });

  test('on a shared computer the next person is offered the guide', async () => {
    const store = wakeUp();
    await store.changeSettings({ shared: true });
    await store.command({ type: 'start' });
    await store.eraseLearner('1');
    expect(await store.mode()).toBe('offer');
    expect((await store.snapshot()).settings.shared).toBe(true);
  });

  test('an unknown one, or going to one, changes nothing', async () => {
    const store = wakeUp();
    await store.command({ type: 'start' });
    const before = await local();
    await store.eraseLearner('9');
    await store.switchLearner('9');
    expect(await local()).toEqual(before);
  });

  test('all leaves the settings and nothing of anybody', async () => {
    const store = wakeUp();
    await store.command({ type: 'start' });
    await store.command({ type: 'wait', wait: 'ar24-mail' });
    await store.newLearner();
    await store.command({ type: 'start' });
    await showPage(store, 'in-mobile');
    await store.changeSettings({ large: true });
    await store.eraseAll();
    expect(Object.keys(await local()).sort()).toEqual(['declined', 'mode', 'settings']);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
    expect(await store.snapshot()).toMatchObject({ progress: null, learners: [], settings: { large: true } });
  });
});

describe('the index', () => {
  const wrecks: [string, unknown][] = [
    ['a string', '{"version":1,"list":[{"id"'],
    ['no version', { current: '2', list: [] }],
    ['a list', []],
    ['entries that are none', { version: 1, current: 7, next: 'x', list: [{ id: '<b>' }, null, 3] }],
  ];
  test.each(wrecks)('that cannot be read (%s) is mended from the records', async (_, wreck) => {
    await fakeBrowser.storage.local.set({
      'progress:1': record('1', 'home'),
      'progress:2': record('2', 'prerequisites'),
      learners: wreck,
    });
    const store = wakeUp();
    const { learners, progress, notices } = await store.snapshot();
    expect(learners.map(({ id }) => id)).toEqual(['1', '2']);
    // Whose screen it is cannot be known: nobody is shown anybody’s steps.
    expect(progress).toBeNull();
    expect(notices).toEqual(['learnersRepaired']);
    expect(
      Object.entries(await local())
        .filter(([key]) => key.startsWith('backup:'))
        .map(([, one]) => one),
    ).toEqual([wreck]);
    await store.switchLearner('2');
    expect(await done(wakeUp())).toEqual(['prerequisites']);
  });

  test('keeps its good parts', async () => {
    const entry = { id: '2', animal: 'tortue', colour: 'rose', made: 5 };
    await fakeBrowser.storage.local.set({
      'progress:1': record('1', 'home'),
      'progress:2': record('2', 'prerequisites'),
      learners: { version: 1, current: '2', next: 9, list: [{ id: '1', animal: 'dragon' }, entry] },
    });
    const store = wakeUp();
    expect(await done(store)).toEqual(['prerequisites']);
    const { learners } = await store.snapshot();
    expect(learners.find(({ id }) => id === '2')).toMatchObject({
      animal: 'tortue',
      colour: 'rose',
      current: true,
    });
    expect(learners.find(({ id }) => id === '1')?.animal).not.toBe('tortue');
    expect((await local()).learners).toMatchObject({ version: 1, current: '2', next: 9 });
  });

  test('of a newer version is left as it is', async () => {
    const newer = { version: 8, current: '2', shape: 'unknown', next: 5, list: [] };
    await fakeBrowser.storage.local.set({ 'progress:1': record('1', 'home'), learners: newer });
    const store = wakeUp();
    await store.newLearner();
    await store.command({ type: 'start' });
    expect((await store.snapshot()).notices).toEqual(['storageNewer']);
    expect((await local()).learners).toEqual(newer);
    expect(await done(wakeUp())).toEqual([]);
  });

  test('does not forget a record that it does not name', async () => {
    await fakeBrowser.storage.local.set({
      'progress:4': record('4', 'home'),
      learners: {
        version: 1,
        current: '1',
        next: 2,
        list: [{ id: '1', animal: 'chat', colour: 'bleu', made: 0 }],
      },
    });
    const store = wakeUp();
    expect((await store.snapshot()).learners.map(({ id }) => id)).toEqual(['1', '4']);
    await store.newLearner();
    expect(await current(store)).toBe('5');
  });
});

describe('a disk that takes nothing', () => {
  test('loses nobody’s steps and mixes nobody’s, until there is room again', async () => {
    const first = wakeUp();
    await first.command({ type: 'start' });
    const room = fillStorage();
    await first.command(tick('home'));
    await wakeUp().newLearner();
    const store = wakeUp();
    await store.command({ type: 'start' });
    await store.command(tick('prerequisites'));
    expect(await done(wakeUp())).toEqual(['prerequisites']);
    await wakeUp().switchLearner('1');
    expect(await done(wakeUp())).toEqual(['home']);
    expect((await wakeUp().snapshot()).notices).toEqual(['storageFull']);
    room();
    advance(HOUR);
    await wakeUp().command(tick('terms'));
    await wakeUp().switchLearner('2');
    await wakeUp().command(tick('mobile'));
    await fakeBrowser.storage.session.clear();
    expect(await done(wakeUp())).toEqual(['prerequisites', 'mobile']);
    await wakeUp().switchLearner('1');
    expect(await done(wakeUp())).toEqual(['home', 'terms']);
    expect((await wakeUp().snapshot()).notices).toEqual([]);
  });
});

test('two hundred commands at once are all carried out, for the learner who was there', async () => {
  const store = wakeUp();
  await store.command({ type: 'start' });
  const steps = ['home', 'prerequisites', 'terms', 'mobile'];
  const many = Array.from({ length: 100 }, (_, n) => store.command(tick(steps[n % 4] as string)));
  const other = store.newLearner();
  const more = Array.from({ length: 100 }, () => store.command(tick('sms-code')));
  await Promise.all([...many, other, ...more]);
  expect(await done(store)).toEqual(['sms-code']);
  await store.switchLearner('1');
  expect((await done(store)).sort()).toEqual([...steps].sort());
});

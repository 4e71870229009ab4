/** What is waited for, sometimes for days: alarms, the badge, and a notification if the learner agreed. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BADGE, listenToNotifications } from '@/extension/reminders/reminders';
import {
  advance,
  fillStorage,
  guide,
  HOUR,
  local,
  MINUTE,
  permission,
  reset,
  tick,
  time,
  wakeUp,
} from '../test-helpers';

const { ui } = guide.texts;

beforeEach(reset);

const alarms = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name).sort();
const badge = () => fakeBrowser.action.getBadgeText({});
const notifications = async () =>
  (await fakeBrowser.notifications.getAll()) as unknown as Record<string, { title: string; message: string }>;

/** A learner who waits. @returns when to remind them */
async function waiting(wait = 'ar24-mail', store = wakeUp()): Promise<number> {
  await store.command({ type: 'start' });
  await store.command({ type: 'wait', wait });
  const { waits } = await store.snapshot();
  const mine = waits.find((one) => one.wait.id === wait);
  expect(mine).toBeDefined();
  return mine?.remindAt ?? 0;
}

describe('alarms', () => {
  test('one for each wait of each learner, at its time', async () => {
    const store = wakeUp();
    const first = await waiting('ar24-mail', store);
    await store.newLearner();
    advance(MINUTE);
    await waiting('ar24-mail', store);
    await store.command({ type: 'wait', wait: 'video-lock' });
    expect(await alarms()).toEqual(['wait:1:ar24-mail', 'wait:2:ar24-mail', 'wait:2:video-lock']);
    expect((await fakeBrowser.alarms.get('wait:1:ar24-mail'))?.scheduledTime).toBe(first);
  });

  test('are set again from what is stored when the browser has forgotten them', async () => {
    const at = await waiting();
    await fakeBrowser.alarms.clearAll();
    advance(MINUTE);
    await wakeUp().wake();
    expect((await fakeBrowser.alarms.get('wait:1:ar24-mail'))?.scheduledTime).toBe(at);
  });

  test('are set again by the same worker, which believes them to be set', async () => {
    const store = wakeUp();
    const at = await waiting('ar24-mail', store);
    await fakeBrowser.alarms.clearAll();
    await store.wake();
    expect((await fakeBrowser.alarms.get('wait:1:ar24-mail'))?.scheduledTime).toBe(at);
  });

  test('that stand at their time are not set again: one that is might come later', async () => {
    await waiting();
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    advance(MINUTE);
    await wakeUp().wake();
    expect(create).not.toHaveBeenCalled();
  });

  test('are left alone, and the badge, while nothing has changed', async () => {
    const store = wakeUp();
    await waiting('ar24-mail', store);
    const looks = [vi.spyOn(fakeBrowser.alarms, 'getAll'), vi.spyOn(fakeBrowser.action, 'setBadgeText')];
    await store.snapshot();
    await store.mode();
    for (const look of looks) expect(look).not.toHaveBeenCalled();
    await store.wake();
    for (const look of looks) expect(look).toHaveBeenCalled();
  });

  test('go with the wait, with the step, with the learner; others’ stay', async () => {
    const store = wakeUp();
    await fakeBrowser.alarms.create('not ours', { when: 1 });
    await waiting('ar24-mail', store);
    await store.command({ type: 'wait-over', wait: 'ar24-mail' });
    expect(await alarms()).toEqual(['not ours']);
    await waiting('ar24-mail', store);
    const step = (await store.snapshot()).waits[0]?.wait.steps[0] ?? '';
    await store.command(tick(step));
    expect(await alarms()).toEqual(['not ours']);
    await store.newLearner();
    await waiting('video-lock', store);
    await store.eraseLearner('2');
    expect(await alarms()).toEqual(['not ours']);
  });
});

describe('the badge', () => {
  test('comes when it is time, whichever alarm has woken us, with words and our colours', async () => {
    const at = await waiting();
    await wakeUp().wake();
    expect(await badge()).toBe('');
    expect(await fakeBrowser.action.getTitle({})).toBe('the title of the manifest');
    time.now = at;
    await wakeUp().wake();
    expect(await badge()).toBe('1');
    expect(await fakeBrowser.action.getTitle({})).toBe(ui('badgeTitle'));
    expect(await fakeBrowser.action.getBadgeBackgroundColor({})).toEqual([11, 107, 79, 255]);
    const tokens = readFileSync('components/tokens.css', 'utf8');
    expect(tokens).toContain(`--accent: ${BADGE.ground};`);
    expect(tokens).toContain(`--on-accent: ${BADGE.text};`);
    // It was due: no alarm is left.
    expect(await alarms()).toEqual([]);
  });

  test('is coloured when there is something to read on it', async () => {
    const ground = vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor');
    const text = vi.spyOn(fakeBrowser.action, 'setBadgeTextColor');
    const at = await waiting();
    expect(ground).not.toHaveBeenCalled();
    expect(text).not.toHaveBeenCalled();
    time.now = at;
    await wakeUp().wake();
    expect(ground).toHaveBeenCalledWith({ color: BADGE.ground });
    expect(text).toHaveBeenCalledWith({ color: BADGE.text });
  });

  test('comes at the start of a browser that was closed when it was time', async () => {
    await waiting();
    await fakeBrowser.alarms.clearAll();
    advance(1000 * HOUR);
    await wakeUp().wake();
    expect(await badge()).toBe('1');
  });

  test.each([
    ['the wait is over', { type: 'wait-over', wait: 'ar24-mail' }],
    ['the guide is stopped', { type: 'stop' }],
  ] as const)('goes when %s', async (_, command) => {
    time.now = await waiting();
    const store = wakeUp();
    await store.wake();
    expect(await badge()).toBe('1');
    await store.command(command);
    expect(await badge()).toBe('');
    expect(await fakeBrowser.action.getTitle({})).toBe('the title of the manifest');
  });

  test('goes when the step is done', async () => {
    time.now = await waiting();
    const store = wakeUp();
    const step = (await store.snapshot()).waits[0]?.wait.steps[0] ?? '';
    expect(await badge()).toBe('1');
    await store.command(tick(step));
    expect(await badge()).toBe('');
  });

  test('is of whoever is in front of the screen', async () => {
    const store = wakeUp();
    time.now = await waiting('ar24-mail', store);
    await store.newLearner();
    expect(await badge()).toBe('');
    await store.switchLearner('1');
    expect(await badge()).toBe('1');
    await store.eraseLearner('1');
    expect(await badge()).toBe('');
  });

  test('goes when all is erased', async () => {
    const store = wakeUp();
    time.now = await waiting('ar24-mail', store);
    await store.wake();
    await store.eraseAll();
    expect(await badge()).toBe('');
  });
});

describe('a notification', () => {
  test.each([
    [true, true, 1],
    [true, false, 0],
    [false, true, 0],
  ])('needs the learner’s wish (%s) and the browser’s leave (%s)', async (notify, allowed, expected) => {
    permission.notifications = allowed;
    await wakeUp().changeSettings({ notify });
    time.now = await waiting();
    await wakeUp().wake();
    expect(Object.keys(await notifications())).toHaveLength(expected);
    expect(await badge()).toBe('1');
  });

  test('comes once, with nothing of anybody in it', async () => {
    permission.notifications = true;
    await wakeUp().changeSettings({ notify: true });
    time.now = await waiting();
    await wakeUp().wake();
    const all = await notifications();
    expect(all['wait:1:ar24-mail']).toMatchObject({
      type: 'basic',
      iconUrl: expect.stringMatching(/\/icon\/128\.png$/),
      title: ui('notificationTitle'),
      message: ui('notificationMine'),
    });
    await fakeBrowser.notifications.clear('wait:1:ar24-mail');
    advance(HOUR);
    await wakeUp().wake();
    await wakeUp().snapshot();
    expect(await notifications()).toEqual({});
  });

  test('comes not, where the browser does not say whether it may', async () => {
    await wakeUp().changeSettings({ notify: true });
    Object.assign(fakeBrowser.permissions, {
      contains: () => Promise.reject(new Error('unknown permission')),
    });
    time.now = await waiting();
    await wakeUp().wake();
    expect(await notifications()).toEqual({});
    expect(await badge()).toBe('1');
  });

  test('is clicked once, however often the worker has begun to listen', async () => {
    const create = vi.fn(async () => undefined);
    Object.assign(fakeBrowser.tabs, { create });
    listenToNotifications();
    listenToNotifications();
    await fakeBrowser.notifications.onClicked.trigger('wait:1:ar24-mail');
    expect(create).toHaveBeenCalledTimes(1);
  });

  test('comes again for the same wait begun anew', async () => {
    permission.notifications = true;
    const store = wakeUp();
    await store.changeSettings({ notify: true });
    time.now = await waiting('ar24-mail', store);
    await store.wake();
    await fakeBrowser.notifications.clear('wait:1:ar24-mail');
    await store.command({ type: 'wait-over', wait: 'ar24-mail' });
    advance(MINUTE);
    time.now = await waiting('ar24-mail', store);
    await store.wake();
    expect(Object.keys(await notifications())).toEqual(['wait:1:ar24-mail']);
  });

  test('is not made of old news when the wish comes late', async () => {
    permission.notifications = true;
    const store = wakeUp();
    time.now = await waiting('ar24-mail', store);
    await store.wake();
    await store.changeSettings({ notify: true });
    expect(await notifications()).toEqual({});
  });

  test('for another learner says that it is not for whoever is here', async () => {
    permission.notifications = true;
    const store = wakeUp();
    await store.changeSettings({ notify: true });
    const at = await waiting('ar24-mail', store);
    await store.newLearner();
    time.now = at;
    await store.wake();
    expect((await notifications())['wait:1:ar24-mail']?.message).toBe(ui('notificationOther'));
    expect(await badge()).toBe('');
  });
});

test('what was told is forgotten with the wait', async () => {
  const store = wakeUp();
  time.now = await waiting('ar24-mail', store);
  await store.wake();
  expect((await local()).told).toHaveLength(1);
  await store.eraseLearner('1');
  expect((await local()).told).toEqual([]);
});

test('what was told is noted for this session while the disk is full, and on the disk alone once it has room', async () => {
  permission.notifications = true;
  await wakeUp().changeSettings({ notify: true });
  time.now = await waiting();
  const room = fillStorage();
  await wakeUp().wake();
  expect(await local()).not.toHaveProperty('told', [expect.any(String)]);
  expect((await fakeBrowser.storage.session.get(null)).told).toHaveLength(1);
  await fakeBrowser.notifications.clear('wait:1:ar24-mail');
  await wakeUp().wake();
  expect(await notifications()).toEqual({});
  room();
  await wakeUp().command({ type: 'wait-over', wait: 'ar24-mail' });
  expect((await local()).told).toEqual([]);
  expect(await fakeBrowser.storage.session.get(null)).not.toHaveProperty('told');
});

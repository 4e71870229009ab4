/** A computer that is lent: nobody there for a while, and the guide forgets whoever was. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AreYouThereMessage } from '@/extension/messages/to-overlay';
import {
  advance,
  current,
  done,
  fillStorage,
  HOUR,
  local,
  MINUTE,
  permission,
  reset,
  START,
  showPage,
  tick,
  time,
  wakeUp,
} from '../test-helpers';

beforeEach(reset);

/** The use is noted every half minute, so that much later than asked is still in time. */
const GRAIN = MINUTE / 2;
const idleAlarm = async () => (await fakeBrowser.alarms.get('idle'))?.scheduledTime;

async function lent() {
  const store = wakeUp();
  await store.changeSettings({ eraseAfter: 15 });
  await store.command({ type: 'start' });
  await store.command(tick('home'));
  return store;
}

test('nobody is erased who is being read to', async () => {
  const store = await lent();
  advance(14 * MINUTE);
  await store.noteUse();
  advance(14 * MINUTE);
  await wakeUp().wake();
  expect(await done(wakeUp())).toEqual(['home']);
  advance(2 * MINUTE);
  await wakeUp().noteUse();
  expect((await wakeUp().snapshot()).progress).toBeNull();
});

test('nothing is noted and nothing erased where nobody has asked for it', async () => {
  const store = wakeUp();
  await store.command({ type: 'start' });
  advance(1000 * HOUR);
  await store.wake();
  expect((await wakeUp().snapshot()).progress).not.toBeNull();
  expect(await local()).not.toHaveProperty('used');
  expect(await idleAlarm()).toBeUndefined();
});

test('not before the time; then the steps are gone, a notice tells it, the settings stay', async () => {
  const store = await lent();
  expect(await idleAlarm()).toBe(START + 15 * MINUTE + GRAIN);
  advance(15 * MINUTE);
  await store.wake();
  expect(await done(store)).toEqual(['home']);
  advance(GRAIN);
  // A worker that was asleep: only the alarm has woken it.
  await wakeUp().wake();
  expect(await wakeUp().snapshot()).toMatchObject({
    progress: null,
    learners: [],
    notices: ['idleErased'],
    settings: { eraseAfter: 15 },
  });
  expect(JSON.stringify(await local())).not.toContain('home');
  expect(await local()).not.toHaveProperty('used');
  expect(await idleAlarm()).toBeUndefined();
});

test('each use puts it off', async () => {
  const store = await lent();
  for (let times = 0; times < 5; times += 1) {
    advance(10 * MINUTE);
    if (times % 2) await showPage(store, 'in-mobile');
    else await store.command(tick('prerequisites'));
  }
  await wakeUp().wake();
  expect(await done(store)).toContain('home');
  expect(await idleAlarm()).toBe(time.now + 15 * MINUTE + GRAIN);
});

test('looking at the popup is no use of the guide', async () => {
  const store = await lent();
  advance(10 * MINUTE);
  await store.snapshot();
  advance(6 * MINUTE);
  expect((await store.snapshot()).progress).toBeNull();
});

test('many readings write the time down rarely', async () => {
  const store = await lent();
  await showPage(store, 'in-mobile');
  let writes = 0;
  fakeBrowser.storage.onChanged.addListener((changes) => {
    if ('used' in changes) writes += 1;
  });
  for (let times = 0; times < 60; times += 1) {
    advance(1000);
    await showPage(store, 'in-mobile');
  }
  expect(writes).toBe(2);
});

describe('a clock that jumps while the guide runs', () => {
  const jump = async () => {
    const store = await lent();
    advance(MINUTE);
    await store.noteUse();
    time.wrong = 3 * HOUR;
    await store.snapshot();
    // An alarm in the past would come at once, again and again.
    expect(await idleAlarm()).toBe(time.now + time.wrong + 10_000);
    return store;
  };

  test('for a moment erases nobody', async () => {
    const store = await jump();
    advance(9000);
    await store.wake();
    time.wrong = 0;
    advance(MINUTE);
    await store.wake();
    expect(await done(store)).toEqual(['home']);
  });

  test('is believed when it still says so ten seconds later, and nobody has used the guide', async () => {
    const store = await jump();
    advance(10_000);
    await store.wake();
    expect(await store.snapshot()).toMatchObject({ progress: null, notices: ['idleErased'] });
  });

  test('is asked again by itself', async () => {
    vi.useFakeTimers();
    const store = await jump();
    advance(10_000);
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(await local()).not.toHaveProperty('progress:1');
    expect(await done(store)).toEqual([]);
  });

  test('leaves whoever uses the guide meanwhile', async () => {
    const store = await jump();
    await store.command(tick('prerequisites'));
    advance(MINUTE);
    await store.wake();
    expect(await done(store)).toEqual(['home', 'prerequisites']);
  });

  test('is told by a background that was ended from one that knows of no other time', async () => {
    await lent();
    time.wrong = 3 * HOUR;
    expect((await wakeUp().snapshot()).progress).toBeNull();
  });
});

test('after a sleep of the computer the stored time counts, before anything is shown or noted', async () => {
  const store = await lent();
  await showPage(store, 'in-mobile');
  advance(8 * HOUR);
  // No alarm has come yet. The card of before is still on the page, and the next person presses its button.
  await store.command(tick('mobile'), 7);
  expect(await wakeUp().snapshot()).toMatchObject({ progress: null, notices: ['idleErased'] });
  expect(await showPage(store, 'in-mobile')).toEqual({ show: 'nothing' });
  expect(await current(store)).toBeUndefined();
});

test('a command in the same moment does not begin a new record with it', async () => {
  const store = await lent();
  advance(8 * HOUR);
  expect(await store.command(tick('mobile'))).toBeNull();
  expect(await store.snapshot()).toMatchObject({ progress: null, learners: [] });
});

test('the notice goes when somebody begins', async () => {
  const store = await lent();
  advance(HOUR);
  await store.wake();
  await store.command({ type: 'start' });
  expect((await store.snapshot()).notices).toEqual([]);
  expect(await current(store)).toBe('2');
});

test('only whoever was in front of the screen is forgotten', async () => {
  const store = await lent();
  await store.newLearner();
  await store.command(tick('prerequisites'));
  advance(HOUR);
  await store.wake();
  expect((await store.snapshot()).learners.map(({ id }) => id)).toEqual(['1']);
  await store.switchLearner('1');
  expect(await done(store)).toEqual(['home']);
});

test('it begins to count when the setting or the policy comes, not with an old time', async () => {
  const store = await lent();
  await store.changeSettings({ eraseAfter: 0 });
  advance(10 * HOUR);
  await fakeBrowser.storage.managed.set({ eraseAfterMinutes: 15 });
  await store.policyChanged();
  expect(await done(store)).toEqual(['home']);
  expect(await idleAlarm()).toBe(time.now + 15 * MINUTE + GRAIN);
  advance(16 * MINUTE);
  expect(await done(wakeUp())).toEqual([]);
});

test('a full disk does not make the guide forget somebody who is there', async () => {
  const store = await lent();
  fillStorage();
  for (let times = 0; times < 4; times += 1) {
    advance(10 * MINUTE);
    await wakeUp().command(tick('prerequisites'));
  }
  expect((await store.snapshot()).progress).not.toBeNull();
});

test('a clock that was wrong is put right by the next use', async () => {
  time.now += 1000 * HOUR;
  const store = await lent();
  time.now = START;
  await store.command(tick('prerequisites'));
  advance(16 * MINUTE);
  expect((await store.snapshot()).progress).toBeNull();
});

test('nobody there: nothing to erase, nothing to tell, and no alarm that comes again and again', async () => {
  const store = await lent();
  await store.eraseLearner('1');
  advance(HOUR);
  await store.wake();
  expect((await store.snapshot()).notices).toEqual([]);
  expect(await idleAlarm()).toBeUndefined();
  await store.command({ type: 'start' });
  expect(await current(store)).toBe('2');
});

describe('a minute before', () => {
  const soonAlarm = async () => (await fakeBrowser.alarms.get('idle-soon'))?.scheduledTime;
  const AT = START + 15 * MINUTE + GRAIN;

  test('the guide is woken to ask, and whoever answers stays', async () => {
    const store = await lent();
    expect(await soonAlarm()).toBe(AT - MINUTE);
    expect((await store.snapshot()).eraseAt).toBe(AT);
    advance(15 * MINUTE - GRAIN);
    await store.wake();
    expect(await soonAlarm()).toBeUndefined();
    await store.noteUse();
    expect((await store.snapshot()).eraseAt).toBe(time.now + 15 * MINUTE + GRAIN);
    expect(await soonAlarm()).toBe(time.now + 14 * MINUTE + GRAIN);
    advance(2 * MINUTE);
    await store.wake();
    expect(await done(store)).toEqual(['home']);
  });

  test('a notification asks, of those alone who want them; it goes with the answer', async () => {
    const asked = async () => Object.keys(await fakeBrowser.notifications.getAll());
    const store = await lent();
    advance(15 * MINUTE);
    await store.wake();
    expect(await asked()).toEqual([]);
    permission.notifications = true;
    await store.changeSettings({ notify: true });
    advance(15 * MINUTE);
    await store.wake();
    expect(await asked()).toEqual(['idle-soon']);
    await store.noteUse();
    await store.snapshot();
    expect(await asked()).toEqual([]);
  });

  test('a page that has a card asks, and stops when it was answered elsewhere', async () => {
    const store = await lent();
    await showPage(store, 'in-mobile', 7);
    const said = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    const asked = () =>
      (said.mock.calls as [number, Partial<AreYouThereMessage>][]).flatMap(([tab, { type, content }]) =>
        type === 'are-you-there' ? [[tab, content?.main?.action ?? null]] : [],
      );
    advance(15 * MINUTE);
    await store.wake();
    expect(asked()).toEqual([[7, 'here']]);
    await store.noteUse();
    expect(asked()).toEqual([
      [7, 'here'],
      [7, null],
    ]);
  });

  test('where nothing is erased, nothing is asked', async () => {
    const store = wakeUp();
    await store.command({ type: 'start' });
    expect((await store.snapshot()).eraseAt).toBeNull();
    expect(await soonAlarm()).toBeUndefined();
  });
});

test('while the cursor stands in a field of the page, a code may be on its way: five minutes more, and no more', async () => {
  const store = await lent();
  const inField = {
    verdict: 'found' as const,
    score: 1,
    facts: {
      visible: true,
      enabled: true,
      expanded: false,
      filled: false,
      valid: true,
      checked: false,
      active: true,
    },
  };
  await showPage(store, 'in-mobile', 7, { targets: { 'in-mobile-number': inField } });
  advance(16 * MINUTE);
  await wakeUp().wake();
  expect(await done(store)).toContain('home');
  advance(5 * MINUTE);
  expect(await done(wakeUp())).toEqual([]);
});

/** The doors of the background: what may be said, by whom, and what the browser tells it. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background';
import type { Snapshot } from '@/extension/messages/protocol';
import { current, local, MINUTE, permission, record, reset, wakeUp } from '../test-helpers';

const PAGE = 'https://lidentitenumerique.laposte.fr/';
const tab = { id: 7, url: PAGE, active: true, windowId: 0 };
const own = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };
const page = { id: 'test-extension-id', url: PAGE, tab, frameId: 0 };

/** Says something to the background. @returns its answer, undefined when it does not listen */
const say = async (message: unknown, sender: unknown = own): Promise<unknown> =>
  (
    await (fakeBrowser.runtime.onMessage.trigger as (...all: unknown[]) => Promise<unknown[]>)(
      message,
      sender,
    )
  )[0];
const snapshot = async () => (await say({ type: 'snapshot', window: null })) as Snapshot;
const reading = (id: string | null) => ({
  type: 'reading',
  reading: {
    page: id,
    verdict: id === null ? 'unknown' : 'known',
    likeliest: [],
    related: false,
    wall: null,
    states: {},
    targets: {},
  },
  chosen: null,
  acted: false,
});
/** Jobs that nobody waits for are through when one that comes later is. */
const settle = () => snapshot();

let front: unknown = tab;

beforeEach(() => {
  reset();
  front = tab;
  Object.assign(fakeBrowser.tabs, {
    query: vi.fn(async () => [front]),
    create: vi.fn(async () => undefined),
  });
  Object.assign(fakeBrowser.scripting as object, { executeScript: vi.fn(async () => [{ result: true }]) });
  const silent = { addListener: () => undefined };
  Object.assign(fakeBrowser.commands as object, { onCommand: silent });
  Object.assign(fakeBrowser.permissions as object, { onAdded: silent });
  background.main();
});

describe('messages of the extension’s pages', () => {
  test('are carried out and answered with the state', async () => {
    await say({ type: 'command', command: { type: 'start' } });
    expect(await say({ type: 'learner-new' })).toMatchObject({
      learners: [{ current: false }, { current: true }],
    });
    expect(await say({ type: 'learner-switch', learner: '1' })).toMatchObject({
      learners: [{ current: true }, {}],
    });
    expect(await say({ type: 'learner-erase', learner: '1' })).toMatchObject({ learners: [{ id: '2' }] });
    expect(await say({ type: 'settings', settings: { large: true } })).toMatchObject({
      settings: { large: true },
    });
    expect(await say({ type: 'command', command: { type: 'wait', wait: 'ar24-mail' } })).toHaveProperty(
      'waits',
    );
    expect(await say({ type: 'kept' })).toHaveProperty('settings');
    const file = (await say({ type: 'export' })) as { text: string };
    expect(await say({ type: 'import', text: file.text })).toMatchObject({
      ok: true,
      snapshot: { notices: [] },
    });
    expect(await say({ type: 'import', text: '' })).toEqual({ ok: false, message: 'importNotJson' });
    expect(await say({ type: 'erase-all' })).toMatchObject({ progress: null });
  });

  const ours = [
    { type: 'snapshot', window: null },
    { type: 'erase-all' },
    { type: 'learner-new' },
    { type: 'learner-switch', learner: '1' },
    { type: 'learner-erase', learner: '1' },
    { type: 'settings', settings: { shared: true } },
    { type: 'export' },
    { type: 'import', text: '{}' },
    { type: 'show-again' },
    { type: 'kept' },
  ];
  test.each(ours)('$type: a page of a site, or another extension, cannot say it', async (message) => {
    await wakeUp().command({ type: 'start' });
    const before = await local();
    expect(await say(message, page)).toBeUndefined();
    expect(await say(message, { ...own, id: 'other-extension' })).toBeUndefined();
    expect(
      await say(message, { ...own, url: 'https://test-extension-id.example/popup.html' }),
    ).toBeUndefined();
    expect(await local()).toEqual(before);
  });

  test.each([
    { type: 'learner-switch' },
    { type: 'learner-switch', learner: 1 },
    { type: 'learner-erase', learner: '../1' },
    { type: 'learner-erase', learner: '01' },
    { type: 'learner-new', name: 'Camille' },
    { type: 'settings' },
    { type: 'settings', settings: { eraseAfter: 17 } },
    { type: 'settings', settings: { shared: 'yes' } },
    { type: 'settings', settings: { motion: true } },
    { type: 'import', text: 3 },
    { type: 'export', learner: '1' },
    { type: 'command', command: { type: 'wait' } },
    { type: 'command', command: { type: 'wait', wait: '<b>' } },
  ])('$type: what has another shape is not one of ours', async (message) => {
    await wakeUp().command({ type: 'start' });
    const before = await local();
    expect(await say(message)).toBeUndefined();
    expect(await local()).toEqual(before);
  });
});

describe('what the guide shows on the tab in front', () => {
  beforeEach(async () => {
    await say({ type: 'command', command: { type: 'start' } });
    await say(reading('in-mobile'), page);
  });

  test('is told, until another document comes there', async () => {
    expect(await snapshot()).toMatchObject({
      place: 'known',
      next: { hint: 'in-mobile-number', onPage: true },
    });
    await say({ type: 'gates', again: false }, page);
    expect(await snapshot()).toMatchObject({ place: 'away', next: { onPage: false } });
  });

  test('is a screen of the journey that nobody knows, where its pill stands', async () => {
    const message = reading(null);
    await say({ ...message, reading: { ...message.reading, related: true } }, page);
    expect(await snapshot()).toMatchObject({ place: 'unknown', next: { hint: 'in-mobile-number' } });
  });

  test('is no part of the journey, where a page of its sites is all there and asked for nothing', async () => {
    front = { ...tab, id: 8, status: 'loading' };
    expect(await snapshot()).toMatchObject({ place: 'away', next: { onPage: false } });
    front = { ...tab, id: 8, status: 'complete' };
    expect((await snapshot()).place).toBe('other');
    await say(reading(null), { ...page, tab: { ...tab, id: 8 } });
    expect((await snapshot()).place).toBe('other');
    front = { ...tab, id: 8, status: 'complete', url: 'https://example.org/' };
    expect(await snapshot()).toMatchObject({ place: 'away', next: { onPage: false } });
  });

  test('is nothing on a tab elsewhere', async () => {
    front = { ...tab, id: 8 };
    expect(await snapshot()).toMatchObject({ place: 'away', next: { onPage: false } });
    front = { ...tab, url: 'https://example.org/' };
    expect(await snapshot()).toMatchObject({ place: 'away', next: { onPage: false } });
  });

  test('is that of the window that is asked for', async () => {
    const { query } = fakeBrowser.tabs;
    await say({ type: 'snapshot', window: 5 });
    expect(query).toHaveBeenCalledWith({ active: true, windowId: 5 });
    await snapshot();
    expect(query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  });

  test('is the same hint as on its card, after each act in the panel', async () => {
    const onCard = async () => {
      const reply = (await say(reading('in-mobile'), page)) as { next: unknown };
      return reply.next;
    };
    const acts = [
      { type: 'command', command: { type: 'tick', step: 'mobile' } },
      { type: 'command', command: { type: 'undo', step: 'mobile' } },
      { type: 'command', command: { type: 'branch', key: 'verification', value: 'face-to-face' } },
      { type: 'learner-new' },
      { type: 'command', command: { type: 'start' } },
      { type: 'learner-switch', learner: '1' },
    ];
    for (const act of acts) {
      await say(act);
      const next = await onCard();
      expect((await snapshot()).next, JSON.stringify(act)).toEqual(next ?? null);
    }
  });

  test('tells of another tab that has the page, until that one is closed', async () => {
    front = { ...tab, id: 8, url: 'https://example.org/' };
    vi.mocked(fakeBrowser.tabs.query as (query: { url?: unknown }) => Promise<unknown[]>).mockImplementation(
      async ({ url }) => (url ? [tab] : [front]),
    );
    expect(await snapshot()).toMatchObject({ openTab: 7, next: { step: 'mobile', onPage: false } });
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 0, isWindowClosing: false });
    await vi.waitFor(async () => expect((await snapshot()).openTab).toBeNull());
    expect(await fakeBrowser.storage.session.get(null)).not.toHaveProperty('tabs');
  });

  test('lies in no file', async () => {
    expect(Object.keys(await local()).sort()).toEqual(['expected', 'mode', 'progress:1']);
  });

  test('comes back on request, there alone', async () => {
    const sent = vi.mocked(fakeBrowser.tabs.sendMessage);
    // What has been stored is told to pages as well, a moment later.
    await vi.waitFor(() => expect(JSON.stringify(sent.mock.calls)).toContain('stored'));
    sent.mockClear();
    expect(await say({ type: 'show-again' })).toBe(true);
    expect(sent.mock.calls).toEqual([[7, { type: 'show-card' }]]);
    // The panel stands in a tab: the card is on another.
    front = { id: 9, url: own.url };
    expect(await say({ type: 'show-again' })).toBe(true);
    front = { ...tab, id: 8 };
    expect(await say({ type: 'show-again' })).toBe(false);
    expect(sent).toHaveBeenCalledTimes(2);
    front = tab;
    sent.mockRejectedValue(new Error('no receiver'));
    expect(await say({ type: 'show-again' })).toBe(false);
  });
});

describe('what the browser tells', () => {
  const soon = Date.now() - 1000 * 60 * MINUTE;
  const waiting = {
    ...record('1'),
    started: soon,
    status: { value: 'running', at: soon },
    waits: { 'ar24-mail': { state: 'running', at: soon } },
  };

  test.each([
    [
      'an alarm of any name',
      () => fakeBrowser.alarms.onAlarm.trigger({ name: 'a test’s own', scheduledTime: 0 }),
    ],
    ['the start of the browser', () => fakeBrowser.runtime.onStartup.trigger()],
    [
      'the installation',
      () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false } as never),
    ],
  ])('%s: what is due by the stored times is shown', async (_, happen) => {
    await fakeBrowser.storage.local.set({ 'progress:1': waiting });
    await happen();
    await vi.waitFor(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe('1'));
  });

  test('a policy that comes later counts', async () => {
    await settle();
    await fakeBrowser.storage.managed.set({ sharedComputer: true });
    expect((await snapshot()).locked).toEqual(['shared']);
  });

  test('a click on a notification opens the panel in a tab; one that is not ours does not', async () => {
    permission.notifications = true;
    const { onClicked } = fakeBrowser.notifications;
    await onClicked.trigger('something else');
    expect(fakeBrowser.tabs.create).not.toHaveBeenCalled();
    await onClicked.trigger('wait:1:ar24-mail');
    expect(fakeBrowser.tabs.create).toHaveBeenCalledWith({
      url: expect.stringMatching(/^chrome-extension:.*\/sidepanel\.html$/),
    });
  });
});

test('who says that a likely page is another one does not move on by what they do there', async () => {
  await say({ type: 'command', command: { type: 'start' } });
  const likely = { ...reading('in-mobile').reading, verdict: 'likely' };
  const message = { type: 'reading', reading: likely, acted: true };
  for (const chosen of ['in-terms', 'compte-login', null])
    expect(await say({ ...message, acted: chosen !== null, chosen }, page)).toMatchObject({ show: 'card' });
  expect((await snapshot()).progress?.steps).not.toHaveProperty('terms');
  expect(await say({ ...message, chosen: 'in-mobile' }, page)).toMatchObject({ next: { step: 'mobile' } });
  expect((await snapshot()).progress?.steps).toHaveProperty('terms');
});

describe('the overlay comes', () => {
  const inject = async (id: string | null, sender: object = page) => {
    const run = vi.mocked(fakeBrowser.scripting.executeScript as () => Promise<unknown>);
    run.mockClear();
    await say({ type: 'recognised', page: id }, sender);
    return run.mock.calls.length;
  };

  test('to a screen that nobody knows only while a journey runs', async () => {
    expect(await inject(null)).toBe(0);
    expect(await inject('in-home')).toBe(1);
    await say({ type: 'command', command: { type: 'start' } });
    expect(await inject(null)).toBe(1);
    await say({ type: 'command', command: { type: 'stop' } });
    expect(await inject(null)).toBe(0);
  });

  test('to no frame of a page, to no page of another map, to no other host', async () => {
    await say({ type: 'command', command: { type: 'start' } });
    expect(await inject(null, { ...page, frameId: 3 })).toBe(0);
    expect(await inject('compte-login')).toBe(0);
    expect(await inject(null, { ...page, url: 'https://example.org/' })).toBe(0);
  });
});

test('a card of the learner before is not listened to when it speaks from its page', async () => {
  await say({ type: 'command', command: { type: 'start' } });
  await say(reading('in-mobile'), page);
  await say({ type: 'learner-new' });
  await say({ type: 'command', command: { type: 'start' } });
  await say({ type: 'command', command: { type: 'tick', step: 'mobile' } }, page);
  expect((await snapshot()).progress?.steps).toEqual({});
  expect(await current(wakeUp())).toBe('2');
});

/** What pages are told, which see nothing of the storage. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBackground } from '@/extension/background';
import { guide, local, reset, time, troubleshooting } from '../test-helpers';
import { storedMessage, tellPages } from './tell-pages';

const PAGE = 'https://lidentitenumerique.laposte.fr/inscription';
const own = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/sidepanel.html' };
const page = { id: own.id, url: PAGE, tab: { id: 7, url: PAGE, windowId: 3, index: 2 }, frameId: 0 };
let say: (message: object, sender?: object) => Promise<unknown>;

beforeEach(() => {
  reset();
  const background = createBackground({ ...guide, troubleshooting, clock: () => time.now });
  say = async (message, sender = own) => background.answer(message, sender as never);
});

describe('a document that asks', () => {
  const ask = () => say({ type: 'gates', again: false }, page);

  test('is told in one answer whether the guide may speak, what to expect, how to know the pages', async () => {
    expect(await ask()).toMatchObject({ mode: 'offer', expected: null, gates: { pages: expect.any(Array) } });
    await say({ type: 'command', command: { type: 'start' } });
    expect(await ask()).toMatchObject({
      mode: 'guide',
      expected: { step: expect.arrayContaining([expect.any(String)]), near: expect.any(Array) },
      gates: { pages: expect.any(Array) },
    });
    await say({ type: 'command', command: { type: 'stop' } });
    expect(await ask()).toEqual({ mode: 'silent', expected: null, gates: null });
  });

  test('is told what follows from the record, whatever somebody has written into the storage', async () => {
    await fakeBrowser.storage.local.set({ mode: 'guide', expected: { step: ['in-home'], near: [] } });
    expect(await ask()).toMatchObject({ mode: 'offer', expected: null });
  });
});

test('a command of a card changes the record, and the page is told nothing of it', async () => {
  await say({ type: 'command', command: { type: 'start' } });
  expect(await say({ type: 'command', command: { type: 'tick', step: 'home' } }, page)).toBe(true);
  expect(JSON.stringify(await local())).toContain('"home"');
});

describe('a change', () => {
  const changed = (items: Record<string, unknown>) =>
    storedMessage(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])));

  test('is told by what concerns a page, and by nothing else of it', () => {
    const expected = { step: ['in-mobile'], near: ['in-sms-code'] };
    expect(changed({ mode: 'guide', expected })).toEqual({
      type: 'stored',
      map: false,
      mode: 'guide',
      expected,
    });
    expect(changed({ expected: undefined })).toEqual({ type: 'stored', map: false, expected: null });
    expect(changed({ repairs: { list: ['x'] } })).toEqual({ type: 'stored', map: true });
    expect(changed({ 'progress:1': { steps: { home: 1 } } })).toEqual({ type: 'stored', map: false });
    expect(changed({ settings: { adviser: true } })).toEqual({ type: 'stored', map: false });
  });

  test('of the time of use is no news', () => {
    expect(changed({ used: 7 })).toBeNull();
    expect(changed({ used: 7, repairs: {} })).toMatchObject({ map: true });
    expect(changed({ used: 7, mode: 'offer' })).toMatchObject({ mode: 'offer' });
  });

  test('that somebody else has made is told only where it has our shape', () => {
    for (const mode of ['all', 7, null, {}, ['guide']])
      expect(changed({ mode })).toEqual({ type: 'stored', map: false });
    for (const expected of [7, { step: 'x', near: [] }, { step: [{}], near: [] }])
      expect(changed({ expected })).toEqual({ type: 'stored', map: false, expected: null });
  });

  test('goes to every tab on a site of the journey; one that does not hear stops nobody', async () => {
    const query = vi.fn(async () => [{ id: 4 }, { id: 7 }, {}]);
    const sendMessage = vi.fn(async (tab: number) => {
      if (tab === 4) throw new Error('nobody there');
    });
    Object.assign(fakeBrowser.tabs, { query, sendMessage });
    await tellPages({ mode: { newValue: 'guide' } });
    const message = { type: 'stored', map: false, mode: 'guide' };
    expect(sendMessage.mock.calls).toEqual([
      [4, message],
      [7, message],
    ]);
    await tellPages({ used: { newValue: 7 } });
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });
});

/** Repairs in the background: who may ask, what is kept, what a damaged or refused storage does to them. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background';
import type { SavedFile } from '@/extension/messages/protocol';
import { withRepairs } from '@/extension/repairs';
import type { SiteMap } from '@/selectors/schema';
import { fillStorage, local, reset } from '../test-helpers';
import { REPAIR } from './repair-fixture';

const PAGE = 'https://moncompte.laposte.fr/moncompte-auth/auth';
const tab = { id: 7, url: PAGE, active: true, windowId: 0 };
const own = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/sidepanel.html' };
const page = { id: 'test-extension-id', url: PAGE, tab, frameId: 0 };
const ADVISER = {
  settings: { version: 1, shared: false, eraseAfter: 0, notify: false, large: false, adviser: true },
};
const { site, target } = REPAIR;
const keep = { type: 'repair-keep', repair: REPAIR };

const say = async (message: unknown, sender: unknown = own): Promise<unknown> =>
  (
    await (fakeBrowser.runtime.onMessage.trigger as (...all: unknown[]) => Promise<unknown[]>)(
      message,
      sender,
    )
  )[0];
let injected: unknown[] = [];

beforeEach(async () => {
  reset();
  injected = [];
  Object.assign(fakeBrowser.tabs, { query: vi.fn(async () => [tab]) });
  Object.assign(fakeBrowser.scripting as object, {
    executeScript: vi.fn(async (job: { files?: unknown }) => {
      if (job.files) injected.push(job);
      return [{ result: true }];
    }),
  });
  const silent = { addListener: () => undefined };
  Object.assign(fakeBrowser.commands as object, { onCommand: silent });
  Object.assign(fakeBrowser.permissions as object, { onAdded: silent });
  await fakeBrowser.storage.local.set(ADVISER);
  background.main();
});

const emailIn = async (): Promise<unknown> => {
  const map = (await say({ type: 'map' }, page)) as SiteMap;
  return map.pages.find(({ id }) => id === 'compte-login')?.targets.find(({ id }) => id === target);
};

describe('who may', () => {
  test('nobody while the tools are off', async () => {
    await fakeBrowser.storage.local.clear();
    for (const message of [keep, { type: 'inspect' }, { type: 'repairs' }, { type: 'repairs-export' }]) {
      expect(await say(message)).toEqual({ ok: false, message: 'repairOff' });
    }
    expect(injected).toEqual([]);
    expect(await local()).not.toHaveProperty('repairs');
  });

  test('no page of a site', async () => {
    for (const message of [
      keep,
      { type: 'inspect' },
      { type: 'repairs' },
      { type: 'repairs-import', text: '' },
    ]) {
      expect(await say(message, page)).toBe(undefined);
    }
    expect(await local()).not.toHaveProperty('repairs');
  });

  test('the tools come to a page of the journey, and to no other', async () => {
    expect(await say({ type: 'inspect' })).toEqual({ ok: true, tab: 7, back: null });
    expect(injected).toEqual([{ target: { tabId: 7, frameIds: [0] }, files: ['/inspect.js'] }]);
    for (const url of ['https://one.example/', 'https://moncompte.laposte.fr.one.example/', undefined]) {
      Object.assign(fakeBrowser.tabs, { query: vi.fn(async () => [{ ...tab, url }]) });
      expect(await say({ type: 'inspect' })).toEqual({ ok: false, message: 'repairNoPage' });
    }
    expect(injected.length).toBe(1);
  });
});

describe('a repair', () => {
  test('is kept, is in the map of its site, and goes', async () => {
    const before = await emailIn();
    expect(await say(keep)).toEqual({ ok: true });
    expect(await emailIn()).toMatchObject(REPAIR.found as object);
    expect(await say({ type: 'repairs' })).toMatchObject([{ repair: { site, target }, state: 'used' }]);
    expect(await say({ type: 'repair-drop', site, page: 'compte-login', target })).toEqual({ ok: true });
    expect(await local()).not.toHaveProperty('repairs');
    expect(await emailIn()).toEqual(before);
  });

  test('takes the place of the one before', async () => {
    await say(keep);
    await say({ type: 'repair-keep', repair: { ...REPAIR, found: null } });
    expect(await say({ type: 'repairs' })).toMatchObject([{ repair: { found: null } }]);
    expect(await emailIn()).toBe(undefined);
  });

  test('that the linter refuses does not come in', async () => {
    const weak = { ...REPAIR, found: { ...REPAIR.found, signals: REPAIR.found?.signals.slice(0, 1) } };
    expect(await say({ type: 'repair-keep', repair: weak })).toBe(undefined);
    const path = [
      ...(REPAIR.found?.signals ?? []),
      { kind: 'css', value: 'form > p > span > input:nth-child(2)' },
    ];
    expect(
      await say({ type: 'repair-keep', repair: { ...REPAIR, found: { ...REPAIR.found, signals: path } } }),
    ).toEqual({ ok: false, message: 'repairNo-weak' });
    expect(await local()).not.toHaveProperty('repairs');
  });

  test('outlives the erasing of the learners: it is the place’s', async () => {
    await say(keep);
    await say({ type: 'command', command: { type: 'start' } });
    await say({ type: 'erase-all' });
    expect(await say({ type: 'repairs' })).toMatchObject([{ repair: { target } }]);
  });

  test('that finds no room on the disk is used until the browser closes', async () => {
    const free = fillStorage();
    expect(await say(keep)).toEqual({ ok: true });
    expect(await emailIn()).toMatchObject(REPAIR.found as object);
    free();
    expect(await local()).not.toHaveProperty('repairs');
    await fakeBrowser.storage.session.clear();
    expect(await say({ type: 'repairs' })).toEqual([]);
  });
});

describe('what is stored', () => {
  test('damaged: the sound ones stay, a copy is kept, and it is told', async () => {
    await fakeBrowser.storage.local.set({ repairs: { version: 1, list: [{ site: 7 }, REPAIR] } });
    expect(await emailIn()).toMatchObject(REPAIR.found as object);
    await say({ type: 'repair-keep', repair: { ...REPAIR, target: 'compte-password', found: null } });
    expect(await say({ type: 'repairs' })).toMatchObject([
      { repair: { found: null } },
      { repair: { target } },
    ]);
    expect(Object.keys(await local()).some((key) => key.startsWith('backup:repairs:'))).toBe(true);
    expect(await say({ type: 'snapshot', window: null })).toMatchObject({ notices: ['repairsRepaired'] });
  });

  test('of a newer version: left as it is', async () => {
    const newer = { version: 9, list: [REPAIR], more: true };
    await fakeBrowser.storage.local.set({ repairs: newer });
    expect(await say(keep)).toEqual({ ok: false, message: 'storageNewer' });
    expect((await local()).repairs).toEqual(newer);
  });

  test.each([
    ['nothing readable', 7],
    ['a list of nothing', { version: 1, list: [null, {}, 'x'] }],
  ])('%s: the shipped map is in force', async (_, repairs) => {
    const before = await emailIn();
    await fakeBrowser.storage.local.set({ repairs });
    expect(await emailIn()).toEqual(before);
  });
});

describe('the file', () => {
  test('goes out and comes in whole', async () => {
    await say(keep);
    const { text } = (await say({ type: 'repairs-export' })) as SavedFile;
    await fakeBrowser.storage.local.remove('repairs');
    expect(await say({ type: 'repairs-export' })).toBe(null);
    expect(await say({ type: 'repairs-import', text })).toEqual({ ok: true, count: 1 });
    expect(await emailIn()).toMatchObject(REPAIR.found as object);
  });

  test('one bad repair keeps all of it out', async () => {
    const file = (...repairs: unknown[]) =>
      JSON.stringify({ app: 'jalon-repairs', version: 1, exported: '2026-11-25', repairs });
    for (const [text, message] of [
      ['', 'importNotJson'],
      ['[]', 'repairsNotOurs'],
      [file(), 'importDamaged'],
      [file(REPAIR, { ...REPAIR, page: 'gone' }), 'repairNo-unknown'],
      [file(REPAIR, { ...REPAIR, found: { ...REPAIR.found, kind: 'action' } }), 'repairNo-kind'],
      [file({ ...REPAIR, script: '1' }), 'importDamaged'],
      [file(REPAIR).replace('"version":1', '"version":3'), 'importNewer'],
      [' '.repeat(600_001), 'importTooLarge'],
    ]) {
      expect(await say({ type: 'repairs-import', text })).toEqual({ ok: false, message });
    }
    expect(await local()).not.toHaveProperty('repairs');
  });

  test('words of somebody do not come in with it', async () => {
    const found = {
      ...REPAIR.found,
      signals: [...(REPAIR.found?.signals ?? []), { kind: 'heading', text: ['jeanne dupont'] }],
    };
    const text = JSON.stringify({
      app: 'jalon-repairs',
      version: 1,
      exported: '2026-11-25',
      repairs: [{ ...REPAIR, found }],
    });
    expect(await say({ type: 'repairs-import', text })).toEqual({ ok: true, count: 1 });
    expect(JSON.stringify(await local())).not.toMatch(/jeanne|dupont/);
  });
});

test('a map is not touched where nothing was repaired', () => {
  const map = { site: 'one', pages: [] } as unknown as SiteMap;
  expect(withRepairs(map, [REPAIR])).toBe(map);
});

/** Taught screens in the background: kept, used by every page at once, undone, handed on; older and newer files. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBackground } from '@/extension/background';
import type { SavedFile, ScreenLine } from '@/extension/messages/protocol';
import { screenId } from '@/extension/repairs';
import type { PageTargets, SiteGates, SiteMap } from '@/selectors';
import { guide, local, reset, time, troubleshooting } from '../test-helpers';
import { REPAIR, SCREEN } from './repair-fixture';

const PAGE = 'https://moncompte.laposte.fr/moncompte-auth/auth';
const own = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/sidepanel.html' };
const page = { id: own.id, url: PAGE, tab: { id: 7, url: PAGE, windowId: 3, index: 2 }, frameId: 0 };
const keep = { type: 'screen-keep', screen: SCREEN };
const OLD_FILE = readFileSync('tests/data/repairs-1.json', 'utf8');

let say: (message: object, sender?: object) => Promise<unknown>;

beforeEach(async () => {
  reset();
  await fakeBrowser.storage.local.set({
    settings: { version: 1, shared: false, eraseAfter: 0, notify: false, large: false, adviser: true },
  });
  const background = createBackground({ ...guide, troubleshooting, clock: () => time.now });
  say = async (message, sender = own) => background.answer(message, sender as never);
});

const variantIn = (map: unknown) =>
  (map as SiteMap).pages.find(({ id }) => id === SCREEN.page)?.variants ?? null;

describe('a taught screen', () => {
  test('is in the gates, the targets and the map of its site, and goes again', async () => {
    const before = await say({ type: 'gates', again: false }, page);
    expect(await say(keep)).toEqual({ ok: true, id: screenId(SCREEN) });
    const { targets, ...evidence } = SCREEN.variant;
    const { gates } = (await say({ type: 'gates', again: false }, page)) as { gates: SiteGates };
    expect(gates.pages.find(({ id }) => id === SCREEN.page)?.variants).toMatchObject([evidence]);
    expect(JSON.stringify(gates)).not.toContain('signals');
    const visit = { type: 'visit', page: SCREEN.page };
    const rest = (await say(visit, page)) as PageTargets;
    expect(JSON.stringify(rest.page)).toContain('votre identifiant');
    expect(variantIn(await say({ type: 'map' }, page))).toMatchObject([{ ...evidence, targets }]);
    expect(await say({ type: 'screens' })).toMatchObject([{ screen: SCREEN, state: 'used' }]);
    expect(await say({ type: 'screen-drop', screen: screenId(SCREEN) })).toEqual({ ok: true });
    expect(await local()).not.toHaveProperty('repairs');
    expect(await say({ type: 'gates', again: false }, page)).toEqual(before);
  });

  test('that changes while a page is open does not forget what is shown there', async () => {
    const reading = {
      page: 'compte-login',
      verdict: 'known',
      likeliest: [],
      related: false,
      wall: null,
      states: {},
      targets: {},
    };
    await say({ type: 'command', command: { type: 'start' } });
    await say({ type: 'reading', reading, chosen: null, acted: false }, page);
    const shown = async () => JSON.stringify(await fakeBrowser.storage.session.get('tabs'));
    expect(await shown()).toContain('compte-login');
    await say({ type: 'gates', again: true }, page);
    expect(await shown()).toContain('compte-login');
    await say({ type: 'gates', again: false }, page);
    await say({ type: 'screens' });
    expect(await shown()).not.toContain('compte-login');
  });

  test('is left aside where the disk cannot be read: the shipped gates are in force', async () => {
    await say(keep);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no disk'));
    const { gates } = (await say({ type: 'gates', again: false }, page)) as { gates: SiteGates };
    expect(gates.pages.length).toBeGreaterThan(3);
    expect(JSON.stringify(gates)).not.toContain('votre espace personnel');
  });

  test('that was said to be another page before is that page no longer', async () => {
    await say(keep);
    const other = { ...SCREEN, page: 'compte-code', variant: { ...SCREEN.variant, targets: [] } };
    await say({ type: 'screen-keep', screen: other });
    const lines = (await say({ type: 'screens' })) as ScreenLine[];
    expect(lines.map(({ screen }) => screen.page)).toEqual(['compte-code']);
  });

  test('that may not be used is refused, in words', async () => {
    const plain = { ...SCREEN, variant: { ...SCREEN.variant, any: [] } };
    expect(await say({ type: 'screen-keep', screen: plain })).toEqual({
      ok: false,
      message: 'repairNo-plain',
    });
    expect(await local()).not.toHaveProperty('repairs');
  });

  test('lives beside repairs, and outlives the erasing of the learners', async () => {
    await say({ type: 'repair-keep', repair: REPAIR });
    await say(keep);
    await say({ type: 'erase-all' });
    expect(await say({ type: 'repairs' })).toMatchObject([{ repair: { target: REPAIR.target } }]);
    expect(await say({ type: 'screens' })).toMatchObject([{ screen: { page: SCREEN.page } }]);
  });
});

describe('what is stored', () => {
  test('of version 1 is read, and is of version 3 after the next change', async () => {
    await fakeBrowser.storage.local.set({ repairs: { version: 1, list: [REPAIR] } });
    expect(await say({ type: 'screens' })).toEqual([]);
    await say(keep);
    expect((await local()).repairs).toMatchObject({ version: 3, list: [REPAIR], screens: [SCREEN] });
    expect(Object.keys(await local()).filter((key) => key.startsWith('backup:'))).toEqual([]);
  });

  test('damaged: the sound ones stay', async () => {
    await fakeBrowser.storage.local.set({
      repairs: { version: 2, list: [], screens: [{ site: 7 }, SCREEN] },
    });
    expect(variantIn(await say({ type: 'map' }, page))).toHaveLength(1);
  });
});

describe('the file', () => {
  test('goes out and comes in with the repairs', async () => {
    await say({ type: 'repair-keep', repair: REPAIR });
    await say(keep);
    const { text } = (await say({ type: 'repairs-export' })) as SavedFile;
    await fakeBrowser.storage.local.remove('repairs');
    expect(await say({ type: 'repairs-import', text })).toEqual({ ok: true, count: 2 });
    expect(variantIn(await say({ type: 'map' }, page))).toHaveLength(1);
    expect(await say({ type: 'repairs' })).toHaveLength(1);
  });

  test('that an older Jalon has saved is read', async () => {
    expect(await say({ type: 'repairs-import', text: OLD_FILE })).toEqual({ ok: true, count: 2 });
    expect(await say({ type: 'repairs' })).toMatchObject([
      { repair: { target: 'compte-password', found: null } },
      { repair: { target: 'compte-email' } },
    ]);
  });

  test('of a newer Jalon is refused, and so is one with a bad screen', async () => {
    await say(keep);
    const { text } = (await say({ type: 'repairs-export' })) as SavedFile;
    await fakeBrowser.storage.local.remove('repairs');
    for (const [changed, message] of [
      [text.replace('"version": 2', '"version": 3'), 'importNewer'],
      [text.replace('"version": 2', '"version": 1'), 'importDamaged'],
      [
        text.replace('"votre espace personnel"', '"jeanne dupont"').replace('"espace personnel"', '"jeanne"'),
        'repairNo-plain',
      ],
      [text.replaceAll('"votre identifiant"', '"résilier"'), 'repairNo-destructive'],
      [text.replaceAll(`"${SCREEN.page}"`, '"gone"'), 'repairNo-unknown'],
      [text.replace('"screens": [', '"screens": [], "others": ['), 'importDamaged'],
    ] as const) {
      expect(await say({ type: 'repairs-import', text: changed })).toEqual({ ok: false, message });
    }
    expect(await local()).not.toHaveProperty('repairs');
  });
});

describe('« Montrer à Jalon »', () => {
  const created = () => vi.mocked(fakeBrowser.tabs.create).mock.calls;
  beforeEach(() => {
    Object.assign(fakeBrowser.tabs, { create: vi.fn(async () => ({})) });
  });

  test('opens the panel beside the page where none is open', async () => {
    Object.assign(fakeBrowser.runtime, { sendMessage: vi.fn(() => Promise.reject(new Error('nobody'))) });
    await say({ type: 'teach' }, page);
    expect(created()).toEqual([
      [{ url: expect.stringMatching(/\/sidepanel\.html#teach$/), windowId: 3, index: 3 }],
    ]);
  });

  test('goes to the panel that is open', async () => {
    const asked = vi.fn(async () => true);
    Object.assign(fakeBrowser.runtime, { sendMessage: asked });
    await say({ type: 'teach' }, page);
    expect(asked).toHaveBeenCalledWith({ type: 'show-teach', window: 3 });
    expect(created()).toEqual([]);
  });

  test('leads nowhere while the adviser’s view is off', async () => {
    await fakeBrowser.storage.local.clear();
    expect(await say({ type: 'teach' }, page)).toEqual({ ok: false, message: 'repairOff' });
    expect(created()).toEqual([]);
  });
});

/** What is kept of repairs and taught screens: the sound ones, the newest first, and no more than there is room for. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allMaps } from '../injection/site-maps';
import { StorageArea } from '../storage/storage-area';
import { local, reset, START } from '../test-helpers';
import { REPAIR, SCREEN } from './repair-fixture';
import { readFileText } from './repairs-record';
import { RepairsStore } from './repairs-store';

beforeEach(reset);

const area = new StorageArea(() => START);
const store = new RepairsStore({ turn: (job) => job(area), maps: allMaps, clock: () => START });
const keep = (repairs: unknown) => fakeBrowser.storage.local.set({ repairs });
const mapOf = (site: string) => allMaps().find((map) => map.site === site);
/** Another screen of the same page. */
const other = { ...SCREEN, variant: { ...SCREEN.variant, paths: ['/compte'] } };

describe('taught screens', () => {
  test('are told the newest first; one whose page has gone is idle', async () => {
    await keep({
      version: 2,
      list: [],
      screens: [{ ...SCREEN, page: 'gone' }, { ...other, site: 'gone' }, other],
    });
    const screens = await store.screens();
    expect(screens.map(({ screen, state }) => [screen.site, screen.page, state])).toEqual([
      ['compte-la-poste', 'compte-login', 'used'],
      ['gone', 'compte-login', 'idle'],
      ['compte-la-poste', 'gone', 'idle'],
    ]);
  });

  test('that are damaged go, with a copy and a notice; the sound ones stay', async () => {
    await keep({ version: 2, list: [REPAIR], screens: [{ ...SCREEN, variant: 'half' }, other] });
    expect(await store.drop(REPAIR)).toEqual({ ok: true });
    const items = await local();
    expect(items.repairs).toEqual({ version: 3, list: [], screens: [other] });
    expect(items.notices).toEqual(['repairsRepaired']);
    expect(items[`backup:repairs:${START}`]).toMatchObject({ screens: [{ variant: 'half' }, other] });
  });

  test('taught again take the place of the one before, and leave the others', async () => {
    for (const screen of [SCREEN, other, SCREEN])
      expect(await store.teach(screen)).toMatchObject({ ok: true });
    expect((await store.screens()).map(({ screen }) => screen.variant.paths)).toEqual([
      ['/connexion'],
      ['/compte'],
    ]);
  });
});

test.each([
  ['no list', { version: 2, screens: [] }],
  ['no version', { list: [], screens: [] }],
  ['screens that are none', { version: 2, list: [], screens: {} }],
  ['no shape', 'wreck'],
])('of what is stored with %s nothing can be read, and that is told', async (_, raw) => {
  await keep(raw);
  expect(await store.list()).toEqual([]);
  expect(await store.keep(REPAIR)).toEqual({ ok: true });
  const items = await local();
  expect(items.repairs).toMatchObject({ list: [REPAIR], screens: [] });
  expect(items.notices).toEqual(['repairsRepaired']);
  expect(items[`backup:repairs:${START}`]).toEqual(raw);
});

test('of version 1 there are repairs alone, and they are sound', async () => {
  await keep({ version: 1, list: [REPAIR] });
  expect(await store.teach(SCREEN)).toMatchObject({ ok: true });
  expect((await local()).repairs).toEqual({ version: 3, list: [REPAIR], screens: [SCREEN] });
  expect(await local()).not.toHaveProperty('notices');
});

test('one repair too many is refused, and what was there stays', async () => {
  const many = Array.from({ length: 200 }, (_, n) => ({ ...REPAIR, target: `old-${n}`, found: null }));
  const full = { version: 2, list: many, screens: [] };
  await keep(full);
  expect(await store.keep(REPAIR)).toEqual({ ok: false, message: 'repairsTooMany' });
  expect((await local()).repairs).toEqual(full);
});

describe('a file', () => {
  const file = (more: object = {}) =>
    JSON.stringify({
      app: 'jalon-repairs',
      version: 2,
      exported: '2026-11-25',
      repairs: [],
      screens: [],
      ...more,
    });

  test('of nothing is damaged', () => {
    expect(readFileText(file(), mapOf)).toBe('importDamaged');
    expect(readFileText(file({ version: 1, screens: undefined, repairs: [] }), mapOf)).toBe('importDamaged');
  });

  test('may hold screens alone, or repairs alone', () => {
    expect(readFileText(file({ screens: [SCREEN] }), mapOf)).toEqual({ list: [], screens: [SCREEN] });
    expect(readFileText(file({ repairs: [REPAIR] }), mapOf)).toEqual({ list: [REPAIR], screens: [] });
  });

  test('with one bad screen does not come in', () => {
    expect(
      readFileText(file({ repairs: [REPAIR], screens: [other, { ...SCREEN, page: 'gone' }] }), mapOf),
    ).toBe('repairNo-unknown');
  });
});

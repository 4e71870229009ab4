/** Forged repairs and screens, at each of their doors: the file, the storage, the map that pages get. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allMaps } from '@/extension/injection/site-maps';
import type { Target } from '@/selectors/schema';
import { FORGED_REPAIRS, FORGED_SCREEN, STRANGE_SCREEN } from '@/tests/e2e/hostile/forged-repairs';
import { readSetup } from '../setup/setup-file';
import { StorageArea } from '../storage/storage-area';
import { local, reset, START } from '../test-helpers';
import { REPAIR, SCREEN } from './repair-fixture';
import { RepairsStore } from './repairs-store';
import type { Repair, TaughtScreen } from './schema';

beforeEach(reset);

const area = new StorageArea(() => START);
const store = new RepairsStore({ turn: (job) => job(area), maps: allMaps, clock: () => START });
const map = allMaps().find(({ site }) => site === 'identite-numerique') as ReturnType<typeof allMaps>[number];
const file = (repairs: Repair[], screens: TaughtScreen[] = []) =>
  JSON.stringify({ app: 'jalon-repairs', version: 2, exported: '2026-11-24', repairs, screens });
const plant = (list: unknown[], screens: unknown[] = []) =>
  fakeBrowser.storage.local.set({ repairs: { version: 3, list, screens } });

describe.each(FORGED_REPAIRS)('a repair that $does', ({ repair, answer }) => {
  test('does not come in by a file, or waits there', async () => {
    const waits = answer === 'waits';
    expect(await store.import(file([repair]))).toEqual(
      waits ? { ok: true, count: 1 } : { ok: false, message: answer },
    );
    expect((await store.list()).map(({ state }) => state)).toEqual(waits ? ['waits'] : []);
    expect(await store.apply(map)).toEqual(map);
  });

  test('is not used when somebody has put it into the storage', async () => {
    await plant([repair]);
    expect(await store.apply(map)).toEqual(map);
    if (answer === 'waits') return;
    await plant([{ ...repair, confirmed: true }]);
    expect(await store.apply(map)).toEqual(map);
    expect((await store.list()).map(({ state }) => state)).toEqual(['refused']);
  });

  test('does not come in by a setup file either, unless it waits', () => {
    const setup = {
      app: 'jalon-setup',
      version: 1,
      exported: '2026-11-24',
      settings: {},
      repairs: [repair],
      screens: [],
    };
    const read = readSetup(JSON.stringify(setup), (site) => allMaps().find((one) => one.site === site));
    expect(typeof read === 'string' ? read : 'waits').toBe(answer);
  });
});

describe('what an adviser has seen', () => {
  const waiting = FORGED_REPAIRS.filter(({ answer }) => answer === 'waits').map(({ repair }) => repair);

  test.each(waiting)('is used: %j', async (repair) => {
    await store.import(file([repair]));
    expect(await store.keep(repair)).toEqual({ ok: true });
    expect((await store.list()).map(({ state }) => state)).toEqual(['used']);
    expect(await store.apply(map)).not.toEqual(map);
    // The very same comes again.
    await store.import(file([repair]));
    expect((await store.list()).map(({ state }) => state)).toEqual(['used']);
  });

  test('does not travel with the word that was given here', async () => {
    const [repair] = waiting as [Repair];
    await store.keep(repair);
    const out = await store.export();
    expect(out?.text).not.toContain('confirmed');
    await fakeBrowser.storage.local.clear();
    await store.import(out?.text ?? '');
    expect((await store.list()).map(({ state }) => state)).toEqual(['waits']);
  });

  test('is asked again when a file brings something else for the same place', async () => {
    const [repair, other] = waiting as [Repair, Repair];
    await store.keep(repair);
    await store.import(file([other]));
    expect((await store.list()).map(({ state }) => state)).toEqual(['waits']);
    expect(await store.apply(map)).toEqual(map);
  });

  test('prepares other computers, and what waits does not', async () => {
    const [repair] = waiting as [Repair];
    await store.import(file([repair], [STRANGE_SCREEN]));
    expect(await store.used()).toEqual({ list: [], screens: [] });
    await store.keep(repair);
    await store.teach(STRANGE_SCREEN);
    expect(await store.used()).toEqual({
      list: [repair],
      screens: [expect.objectContaining({ page: 'in-mobile' })],
    });
  });

  test('by a policy, the place has answered for', async () => {
    const [repair] = waiting as [Repair];
    await store.takeIn({ list: [repair], screens: [] }, true);
    expect((await store.list()).map(({ state }) => state)).toEqual(['used']);
  });
});

describe('a screen', () => {
  test('that deletes is no screen of the journey', async () => {
    expect(await store.import(file([], [FORGED_SCREEN]))).toEqual({
      ok: false,
      message: 'repairNo-destructive',
    });
    await plant([], [{ ...FORGED_SCREEN, confirmed: true }]);
    expect(await store.apply(map)).toEqual(map);
    expect((await store.screens()).map(({ state }) => state)).toEqual(['refused']);
  });

  test('in words that have nothing to do with its page waits', async () => {
    expect(await store.import(file([], [STRANGE_SCREEN]))).toEqual({ ok: true, count: 1 });
    expect((await store.screens()).map(({ state }) => state)).toEqual(['waits']);
    expect(await store.apply(map)).toEqual(map);
    const [line] = await store.screens();
    expect(await store.teach(line?.screen as TaughtScreen)).toMatchObject({ ok: true });
    expect(await store.apply(map)).not.toEqual(map);
  });

  test('waits for one target that nobody knows', async () => {
    const [waiting] = FORGED_REPAIRS.filter(({ answer }) => answer === 'waits');
    const target = (waiting as (typeof FORGED_REPAIRS)[number]).repair.found as NonNullable<Repair['found']>;
    const known = {
      ...STRANGE_SCREEN,
      variant: { ...STRANGE_SCREEN.variant, any: FORGED_SCREEN.variant.any },
    };
    await store.import(file([], [known]));
    expect((await store.screens()).map(({ state }) => state)).toEqual(['used']);
    await store.import(file([], [{ ...known, variant: { ...known.variant, targets: [target] } }]));
    expect((await store.screens()).map(({ state }) => state)).toEqual(['waits']);
  });
});

test('what the map shuns still binds a repair, and its meaning stays', async () => {
  const found = {
    ...REPAIR.found,
    avoid: ['autre chose'],
    meaning: 'password',
    literal: true,
    types: ['tel', 'password'],
  };
  await plant([{ ...REPAIR, found }]);
  const shipped = allMaps().find(({ site }) => site === REPAIR.site) as typeof map;
  const targetIn = (one: typeof map): Target | undefined =>
    one.pages.find(({ id }) => id === REPAIR.page)?.targets.find(({ id }) => id === REPAIR.target);
  const known = targetIn(shipped);
  const used = targetIn(await store.apply(shipped));
  expect(used).toMatchObject({ signals: REPAIR.found.signals, meaning: 'email', types: ['tel'] });
  expect(used?.avoid).toEqual(expect.arrayContaining(known?.avoid ?? ['?']));
  expect(used).not.toHaveProperty('literal');
  expect(new RegExp(used?.never ?? '^$').test('supprimer mon compte')).toBe(true);
  expect(new RegExp(used?.never ?? '').test('votre identifiant')).toBe(false);
});

test('a good repair and a good screen need nobody', async () => {
  await store.import(file([REPAIR], [SCREEN]));
  expect([...(await store.list()), ...(await store.screens())].map(({ state }) => state)).toEqual([
    'used',
    'used',
  ]);
  expect(JSON.stringify(await local())).not.toContain('confirmed');
});

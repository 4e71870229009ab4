/** One file prepares a room: what is made on one computer is taken in on another, by hand or by a policy. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBackground } from '../background';
import { allMaps } from '../injection/site-maps';
import { REPAIR, SCREEN } from '../repairs/repair-fixture';
import { RepairsStore } from '../repairs/repairs-store';
import { guide, local, reset, time, troubleshooting, wakeUp } from '../test-helpers';
import { SetupStore } from './setup';

beforeEach(reset);

/** A computer as its browser has just been started. */
function computer() {
  const store = wakeUp();
  const clock = () => time.now;
  const repairs = new RepairsStore({ turn: (job) => store.runExclusive(job), maps: allMaps, clock });
  return { store, repairs, setup: new SetupStore({ store, repairs, maps: allMaps, clock }) };
}

/** @returns the file of a computer that has been prepared by hand */
async function preparedFile(): Promise<string> {
  const { store, repairs, setup } = computer();
  await store.command({ type: 'start' });
  await store.changeSettings({ shared: true, eraseAfter: 30, adviser: true, notify: true });
  await repairs.keep(REPAIR);
  await repairs.teach(SCREEN);
  const { name, text } = await setup.export();
  expect(name).toBe('jalon-preparation-2026-11-24.json');
  reset();
  return text;
}

const HELD = {
  ok: true,
  settings: { shared: true, eraseAfter: 30, large: false, adviser: true, readingSpeed: 'normal' },
  repairs: 1,
  screens: 1,
};

describe('by hand', () => {
  test('the file holds the settings of the place, repairs and screens, and nothing of a learner', async () => {
    const text = await preparedFile();
    expect(Object.keys(JSON.parse(text))).toEqual([
      'app',
      'version',
      'exported',
      'settings',
      'repairs',
      'screens',
    ]);
    expect(text).not.toContain('notify');
    expect(text).not.toContain('progress');
  });

  test('a look at it changes nothing; taken in, it makes this computer like that one', async () => {
    const text = await preparedFile();
    const { store, repairs, setup } = computer();
    expect(await setup.import(text, false)).toEqual(HELD);
    expect(await local()).not.toHaveProperty('settings');
    expect(await repairs.list()).toEqual([]);
    expect(await setup.import(text, true)).toEqual(HELD);
    expect(await store.settings()).toMatchObject({ ...HELD.settings, notify: false });
    expect(await repairs.list()).toHaveLength(1);
    expect(await repairs.screens()).toHaveLength(1);
  });

  test('it keeps what is repaired here and is not in it', async () => {
    const text = JSON.stringify({ ...JSON.parse(await preparedFile()), repairs: [], screens: [] });
    const { repairs, setup } = computer();
    await repairs.keep(REPAIR);
    expect(await setup.import(text, true)).toMatchObject({ ok: true, repairs: 0 });
    expect(await repairs.list()).toHaveLength(1);
  });

  test.each([
    ['no JSON', () => 'x', 'importNotJson'],
    ['another of our files', () => JSON.stringify({ app: 'jalon', version: 1 }), 'setupNotOurs'],
    ['a newer version', (file: object) => JSON.stringify({ ...file, version: 2 }), 'importNewer'],
    ['more than it may have', (file: object) => JSON.stringify({ ...file, progress: {} }), 'importDamaged'],
    [
      'a setting that each person answers for themselves',
      (file: object) => JSON.stringify({ ...file, settings: { notify: true } }),
      'importDamaged',
    ],
    [
      'one repair that is not sound',
      (file: object) => JSON.stringify({ ...file, repairs: [{ ...REPAIR, target: 'no-such-target' }] }),
      'repairNo-unknown',
    ],
    [
      'more than is read',
      (file: object) => JSON.stringify({ ...file, settings: 'x'.repeat(800_000) }),
      'importTooLarge',
    ],
  ])('of a file with %s nothing comes in', async (_, make, message) => {
    const text = make(JSON.parse(await preparedFile()));
    const { repairs, setup } = computer();
    expect(await setup.import(text, true)).toEqual({ ok: false, message });
    expect(await local()).not.toHaveProperty('settings');
    expect(await repairs.list()).toEqual([]);
  });
});

describe('by policy', () => {
  const background = () => createBackground({ ...guide, troubleshooting, clock: () => time.now });

  test('its settings are locked as long as it stands, its repairs come in once', async () => {
    const text = await preparedFile();
    await fakeBrowser.storage.managed.set({ setup: text });
    await background().wake();
    const { store, repairs } = computer();
    const snapshot = await store.snapshot();
    expect(snapshot.settings).toMatchObject(HELD.settings);
    expect(snapshot.locked.sort()).toEqual(['adviser', 'eraseAfter', 'large', 'readingSpeed', 'shared']);
    expect(await repairs.list()).toHaveLength(1);
    await repairs.drop(REPAIR);
    await background().wake();
    expect(await repairs.list()).toEqual([]);
    expect(await repairs.screens()).toHaveLength(1);
  });

  test('a rule of its own comes before what the file says', async () => {
    await fakeBrowser.storage.managed.set({ setup: await preparedFile(), eraseAfterMinutes: 60 });
    await background().policyChanged();
    expect((await wakeUp().settings()).eraseAfter).toBe(60);
  });

  test.each([
    ['text that is none', 'x'],
    ['no text', 7],
  ])('with %s it says so, once, and all works', async (_, setup) => {
    await fakeBrowser.storage.managed.set({ setup });
    await background().wake();
    await background().wake();
    const { notices, locked } = await wakeUp().snapshot();
    expect(notices).toEqual(typeof setup === 'string' ? ['setupRefused'] : []);
    expect(locked).toEqual([]);
  });
});

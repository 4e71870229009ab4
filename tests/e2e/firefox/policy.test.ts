/** What a place sets by policy, in a real Firefox: it holds, the settings show it as set, and what is wrong in it is left out. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { change, linkOf, OTHER_PLACES, PLACE, SET_PLACE } from '../support/link';
import { panelOn } from '../support/panel';
import { sentence } from '../support/sentences';
import { WRONG_POLICIES } from '../support/wrong-policies';
import { EXTENSION, openFirefox, WIDE } from './browser';

let server: RehearsalServer;
beforeAll(async () => {
  server = await start();
});
afterAll(() => server.close());

const manifest = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8'));
const name: string = manifest.browser_specific_settings.gecko.id;

/** Firefox in the home of somebody for whom an administrator has set this. */
async function withPolicy<T>(
  data: Record<string, unknown>,
  look: (guide: Awaited<ReturnType<typeof openFirefox>>) => Promise<T>,
): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'jalon-'));
  const folder = join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  const file = { name, description: 'What the place has set', type: 'storage', data };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(file));
  const guide = await openFirefox(server, { home, viewport: WIDE });
  try {
    return await look(guide);
  } finally {
    await guide.close();
    rmSync(home, { recursive: true, force: true });
  }
}

type Guide = Parameters<Parameters<typeof withPolicy>[1]>[0];

/** What is set, and what cannot be changed. */
async function settingsOf(guide: Guide): Promise<Record<string, unknown>> {
  const { settings, locked } = (await guide.say({ type: 'snapshot', window: null })) as Record<
    string,
    unknown
  >;
  return { settings, locked };
}

async function optionsOf(guide: Guide) {
  const { evaluate, click, reload } = await guide.firefox.extensionPage('options.html');
  return panelOn({ evaluate: (body, ...args) => evaluate(body, ...args) as never, click, reload });
}

test('a shared computer that forgets after half an hour: set, shown as set, and not to be changed', () =>
  withPolicy({ sharedComputer: true, eraseAfterMinutes: 30 }, async (guide) => {
    expect(await settingsOf(guide)).toMatchObject({
      settings: { shared: true, eraseAfter: 30 },
      locked: expect.arrayContaining(['shared', 'eraseAfter']),
    });
    await guide.say({ type: 'settings', settings: { shared: false, eraseAfter: 0 } });
    expect(await settingsOf(guide)).toMatchObject({ settings: { shared: true, eraseAfter: 30 } });
    await (await optionsOf(guide)).sees(sentence('settingsLocked'));
  }));

test('entries of a wrong kind are left out, the others hold', () =>
  withPolicy({ sharedComputer: true, eraseAfterMinutes: 'soon', setup: 12, more: {} }, async (guide) => {
    expect(await settingsOf(guide)).toMatchObject({
      settings: { shared: true, eraseAfter: 0 },
      locked: ['shared'],
    });
  }));

test.each([...WRONG_POLICIES.entries()])(
  'where every entry is wrong nothing is set, and the guide works (%i)',
  (_, policy) =>
    withPolicy(policy, async (guide) => {
      expect(await settingsOf(guide)).toMatchObject({
        settings: { shared: false, eraseAfter: 0 },
        locked: [],
      });
      await guide.begin();
      await guide.open('lidentitenumerique.laposte.fr/in-mobile');
      await guide.pointsAt('form input');
    }),
);
test('the relay of a place: set, shown as set, and not to be changed, not even in the storage', () =>
  withPolicy(SET_PLACE.policy, async (guide) => {
    await guide.store({ place: PLACE });
    await guide.say({ type: 'settings', settings: { adviser: true } });
    const place = async () => (await linkOf(guide)).place;
    expect(await place()).toEqual(SET_PLACE.shown);
    for (const other of OTHER_PLACES) {
      expect(await change(guide, { type: 'link-place', place: other })).toBe('off');
      expect(await place()).toEqual(SET_PLACE.shown);
    }
    const options = await guide.firefox.extensionPage('options.html');
    await panelOn(options).sees(SET_PLACE.shown.name);
    const [words, fields, buttons] = await options.evaluate(() => {
      const section = document.querySelector('.settings-place') as HTMLElement;
      const all = (css: string) => [...section.querySelectorAll(css)].map((one) => one.textContent ?? '');
      return [[section.innerText], all('input'), all('button')];
    });
    expect(words?.[0]).toContain(`${SET_PLACE.shown.host}/mqtt`);
    expect(words?.[0]).toContain(sentence('settingsLocked'));
    expect(fields).toEqual([]);
    expect(buttons).toEqual([sentence('placeCheck')]);
  }));

test('a policy that forbids the link: there is none, and nobody sets another', () =>
  withPolicy({ adviserLink: 'off' }, async (guide) => {
    await guide.store({ place: PLACE });
    await guide.say({ type: 'settings', settings: { adviser: true } });
    expect((await linkOf(guide)).place).toBeNull();
    for (const message of [
      { type: 'link-place', place: PLACE },
      { type: 'link-join', code: '4829165370' },
      { type: 'link-open' },
    ])
      expect(await change(guide, message)).toBe('off');
  }));

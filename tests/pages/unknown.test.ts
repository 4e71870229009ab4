/**
 * Pages that are in no map, at every address of the listed hosts: nothing is recognised, nothing is pointed at. The
 * eight forms of state that a page can be in, and ordinary pages, stand in _unknown/. `npm run silence -- FOLDER` does
 * the same with a folder of real pages.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadMaps } from '../../scripts/lib/bundle.mjs';
import { openSilence } from '../../scripts/lib/silence.mjs';

const FOLDER = join(import.meta.dirname, '_unknown');
const files = readdirSync(FOLDER);
const STATES = ['empty', 'loading', 'error-403', 'maintenance', 'cookie-wall', 'captcha', 'english', 'print'];

let silence: Awaited<ReturnType<typeof openSilence>>;
beforeAll(async () => {
  silence = await openSilence();
});
afterAll(() => silence.close());

test.each(files)('%s is left alone everywhere', async (file) => {
  expect(await silence.noise(join(FOLDER, file))).toEqual([]);
});

test('every form of state and every listed host is tried', async () => {
  expect(files.filter((file) => file.startsWith('state-')).sort()).toEqual(
    STATES.map((state) => `state-${state}.html`).sort(),
  );
  const hosts = (await loadMaps()).flatMap((map) => map.hosts);
  const tried = new Set(silence.addresses.map((address) => new URL(address).host));
  expect([...tried].sort()).toEqual([...hosts].sort());
});

test('the same look finds a page that is known', async () => {
  const known = join(import.meta.dirname, 'moncompte.laposte.fr/compte-login.html');
  expect((await silence.noise(known)).map(({ page }) => page)).toContain('compte-login');
});

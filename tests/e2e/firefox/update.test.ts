/** What people and Firefox do around an open page: reload, revoke, end the background; and another extension beside. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { HEARD, makeNeighbour } from '../hostile/neighbour';
import { doneIn, plain, type StoredProgress, sentence } from '../support/sentences';
import { EXTENSION, openFirefox, WIDE } from './browser';

const IN = 'lidentitenumerique.laposte.fr';
const ID = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8')).browser_specific_settings.gecko
  .id as string;
/** The extension as Firefox itself knows it. */
const POLICY = `WebExtensionPolicy.getByID('${ID}')`;

let server: RehearsalServer;
let guide: Awaited<ReturnType<typeof openFirefox>>;
const errors: string[] = [];

beforeAll(async () => {
  server = await start();
  guide = await openFirefox(server, { viewport: WIDE });
  guide.page.on('pageerror', (error) => errors.push((error as Error).message));
});
afterAll(async () => {
  await guide?.close();
  await server.close();
});
beforeEach(async () => {
  errors.length = 0;
  await guide.learner.goto('about:blank');
  await guide.store({});
  await guide.begin();
});

test('the background ends before each word that is said to it: the guide goes on', async () => {
  const end = () =>
    guide.inside(`await ${POLICY}.extension.terminateBackground({ ignoreDevToolsAttached: true })`);
  await end();
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  await end();
  await guide.page.click('form input');
  await guide.page.keyboard.type('698765432');
  await guide.pointsAt('form button');
  await end();
  await guide.learner.press('not-seen');
  await guide.until(async () => (await guide.words()).includes('Cherchez'));
  await end();
  await guide.open(`${IN}/in-sms-code`);
  await guide.pointsAt('form input');
  await end();
  expect(doneIn(await guide.stored())).toContain('mobile');
  await guide.learner.press('stop');
  await guide.until(async () => plain(await guide.words()).includes(plain(sentence('popupStopped'))));
  expect(errors).toEqual([]);
});

test('the right to a site is taken away: silence there, and the popup says so; given back, the guide is back', async () => {
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  const change = (how: 'remove' | 'add') =>
    guide.inside(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const origins = ['https://${IN}/*'];
      await ExtensionPermissions.${how}('${ID}', { permissions: [], origins, data_collection: [] }, ${POLICY}.extension);`);
  await change('remove');
  await guide.page.reload();
  await guide.staysSilent();
  expect((await guide.popup()).alerts.join()).toContain(plain(sentence('permissionMissing')));
  await change('add');
  await guide.page.bringToFront();
  await guide.page.reload();
  await guide.pointsAt('form input');
  expect((await guide.popup()).alerts).toEqual([]);
  expect(errors).toEqual([]);
});

test('the clock is three hours ahead for one message: nobody is erased for want of use', async () => {
  await guide.say({ type: 'settings', settings: { eraseAfter: 120 } });
  await guide.say({ type: 'command', command: { type: 'tick', step: 'terms' } });
  const turn = (hours: number) =>
    guide.panel.evaluate(
      `async () => { const { Date } = await browser.runtime.getBackgroundPage(); Date.real ??= Date.now; Date.now = () => Date.real() + ${hours} * 3600000; }`,
    );
  await turn(3);
  await guide.say({ type: 'snapshot', window: null });
  await turn(0);
  await guide.say({ type: 'snapshot', window: null });
  expect(doneIn(await guide.stored())).toContain('terms');
});

test('tabs that are closed are not listed any more, also where their pages speak late', async () => {
  const listed = async () =>
    (await guide.panel.evaluate(
      'async () => Object.keys((await browser.storage.session.get("tabs")).tabs ?? {}).length',
    )) as unknown as number;
  const pages: Page[] = [];
  for (let n = 1; n <= 3; n += 1) {
    const page = await guide.firefox.newPage();
    pages.push(page);
    await page.bringToFront();
    await page.goto(server.urlOf(IN, 'in-mobile'));
    await guide.until(async () => (await listed()) === n);
  }
  await Promise.all([
    guide.say({ type: 'command', command: { type: 'tick', step: 'terms' } }),
    ...pages.map((page) => page.close()),
  ]);
  await guide.until(async () => (await listed()) === 0);
  await guide.page.bringToFront();
});

test('the extension’s own pages load nothing but their own files', async () => {
  const page = await guide.firefox.extensionPage('options.html');
  const ways = await page.evaluate(
    async (url: string) => {
      const tried = (tag: 'img' | 'script') =>
        new Promise<string>((done) => {
          const one = document.createElement(tag);
          one.onload = () => done('loaded');
          one.onerror = () => done('refused');
          one.src = new URL(tag === 'img' ? '/picture.svg' : '/rehearsal/fcp.js', url).href;
          document.body.append(one);
        });
      const asked = fetch(url).then(
        () => 'loaded',
        () => 'refused',
      );
      const inline = document.createElement('script');
      inline.textContent = 'globalThis.ran = true';
      document.head.append(inline);
      return [
        await tried('img'),
        await tried('script'),
        await asked,
        'ran' in globalThis ? 'ran' : 'refused',
      ];
    },
    server.urlOf(IN, 'in-home'),
  );
  await page.close();
  expect(ways).toEqual(['refused', 'refused', 'refused', 'refused']);
});

test('another extension on the same page; then a reload: the old card leaves, the new one takes over', async () => {
  await guide.firefox.browser.installExtension(makeNeighbour());
  const url = `${server.urlOf(IN, 'in-mobile')}#${encodeURIComponent(ID)}`;
  await guide.learner.goto(url);
  await guide.pointsAt('form input');
  const heard = () => guide.page.evaluate((name) => document.documentElement.getAttribute(name), HEARD);
  await guide.until(heard);
  expect(await heard()).toBe('refused,refused,refused,refused');
  await guide.page.click('form input');
  await guide.page.keyboard.type('6987');
  await guide.pointsAt('form button');
  // The old card stays for a moment after the reload: only an element that is not this one is the new guide.
  const old = await guide.page.evaluateHandle((name) => document.querySelector(name), HOST);
  await guide.inside(`
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    await (await AddonManager.getAddonByID('${ID}')).reload();`);
  // The page stays as it is; nobody loads it again.
  await guide.until(() =>
    guide.page.evaluate(
      (name, gone) => {
        const [host, ...others] = document.querySelectorAll(name);
        return host !== undefined && host !== gone && others.length === 0;
      },
      HOST,
      old,
    ),
  );
  await guide.pointsAt('form button');
  await guide.learner.press('not-seen');
  await guide.until(async () => (await guide.words()).includes('Cherchez'));
  expect(await guide.page.$eval('form input', (field) => (field as HTMLInputElement).value)).toBe('6987');
  await guide.learner.press('stop');
  await guide.until(async () => plain(await guide.words()).includes(plain(sentence('popupStopped'))));
  // It was the new one: what it was told has arrived.
  const panel = await guide.firefox.extensionPage('popup.html');
  const stored = await panel.evaluate('() => browser.storage.local.get("progress:1")');
  expect((stored as unknown as { 'progress:1': StoredProgress })['progress:1'].status.value).toBe('stopped');
  expect(errors).toEqual([]);
});

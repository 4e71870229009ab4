/** Private windows: the guide is not there, even where somebody forces Firefox to let it in, and nothing is written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { EXTENSION, openFirefox, SILENCE, WIDE } from './browser';

const AT = 'lidentitenumerique.laposte.fr/in-mobile';
const ID = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8')).browser_specific_settings.gecko
  .id as string;

let server: RehearsalServer;
let guide: Awaited<ReturnType<typeof openFirefox>>;

beforeAll(async () => {
  server = await start();
  guide = await openFirefox(server, { viewport: WIDE });
});
afterAll(async () => {
  await guide?.close();
  await server.close();
});

test('in a private window there is no guide, and nothing of it is noted', async () => {
  await guide.begin();
  await guide.inside(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const permissions = ['internal:privateBrowsingAllowed'];
    await ExtensionPermissions.add('${ID}', { permissions, origins: [], data_collection: [] });
    await (await AddonManager.getAddonByID('${ID}')).reload();`);
  const panel = await guide.firefox.extensionPage('popup.html');
  const stored = async () =>
    JSON.stringify([
      await panel.evaluate('() => browser.storage.local.get(null)'),
      await panel.evaluate('() => browser.storage.session.get(null)'),
    ]);
  const before = await stored();
  expect(before).toContain('"mode":"guide"');
  const { browser } = guide.firefox;
  const mobile = server.pages.get(AT);
  if (!mobile) throw new Error(`no page at ${AT}`);
  const url = server.urlOf(mobile.host, mobile.name);
  await guide.inside(`openTrustedLinkIn('${url}', 'window', { private: true });`);
  const opened = async () => (await browser.pages()).find((one) => one.url() === url);
  await guide.until(opened);
  const hidden = (await opened()) as Page;
  await guide.until(() => hidden.evaluate(() => document.readyState === 'complete'));
  await new Promise((done) => setTimeout(done, SILENCE));
  expect(await hidden.evaluate((css) => document.querySelectorAll(css).length, HOST)).toBe(0);
  expect(await stored()).toBe(before);
  await hidden.close();
  // The same page in an ordinary window has its card.
  await guide.page.bringToFront();
  await guide.open(AT);
  await guide.pointsAt('form input');
});

/** The browser is closed in the middle of a journey and brings its tabs back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launchForTests } from '../../../scripts/browser/chromium.mjs';
import { doneIn, type StoredProgress } from '../support/sentences';
import { EXTENSION, expect, guideOn, test } from './test';

const AT = 'lidentitenumerique.laposte.fr/in-mobile';
const VIEW = { viewport: { width: 1280, height: 800 } };

/** The page at this address, once it is there. */
async function tabAt(context: BrowserContext, url: string): Promise<Page> {
  const find = () => context.pages().find((page) => page.url() === url);
  await expect.poll(find).toBeTruthy();
  return find() as Page;
}

test('a tab of the journey that the browser brings back after it was closed has its card, and nothing is lost', async ({
  server,
}) => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'jalon-'));
  const { host, name } = server.pages.get(AT) as { host: string; name: string };
  const url = server.urlOf(host, name);
  const open = (args: string[] = []) =>
    launchForTests({ extension: EXTENSION, server, userDataDir, args, context: VIEW });
  const before = await open();
  const panel = await before.context.newPage();
  await panel.goto(`chrome-extension://${before.extensionId}/popup.html`);
  const first = guideOn(before.context, await before.context.newPage(), panel, server);
  await first.begin();
  await first.say({ type: 'command', command: { type: 'tick', step: 'terms' } });
  await first.page.bringToFront();
  await first.open(AT);
  await first.pointsAt('form input');
  await panel.close();
  await before.close();

  const { context, extensionId, close } = await open(['--restore-last-session']);
  const page = await tabAt(context, url);
  const again = await context.newPage();
  await again.goto(`chrome-extension://${extensionId}/popup.html`);
  const guide = guideOn(context, page, again, server);
  await page.bringToFront();
  await guide.pointsAt('form input');
  expect(doneIn(await guide.stored())).toContain('terms');
  // What it was told has arrived: it is the guide of now that stands there, and the only one.
  await page.locator('form input').click();
  await page.keyboard.type('698765432');
  await guide.pointsAt('form button');
  await guide.learner.press('stop');
  await expect.poll(async () => ((await guide.stored()) as StoredProgress).status.value).toBe('stopped');
  expect(await guide.alerts()).toEqual([]);
  await close();
  rmSync(userDataDir, { recursive: true, force: true });
});

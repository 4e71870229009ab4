/** The browser is closed in the middle of a journey and brings its tabs back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resize } from '../../../scripts/browser/bidi.mjs';
import { firefoxLearner } from '../../../scripts/browser/firefox-learner.mjs';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { waitForCard } from '../../../scripts/mock-sites/walk.mjs';
import { doneIn, type StoredProgress } from '../support/sentences';
import { openFirefox, WIDE } from './browser';

const AT = 'lidentitenumerique.laposte.fr/in-mobile';

let server: RehearsalServer;
beforeAll(async () => {
  server = await start();
});
afterAll(() => server.close());

test('a tab of the journey that the browser brings back after it was closed has its card, and nothing is lost', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'jalon-'));
  const { host, name } = server.pages.get(AT) as { host: string; name: string };
  const url = server.urlOf(host, name);
  const before = await openFirefox(server, { profile, restore: true });
  await before.begin();
  await before.say({ type: 'command', command: { type: 'tick', step: 'terms' } });
  await before.open(AT);
  await before.pointsAt('form input');
  await before.quit();

  const after = await openFirefox(server, { profile, restore: true });
  const { browser } = after.firefox;
  // A tab that is brought back is loaded when somebody comes to it.
  await after.inside(
    `gBrowser.selectedTab = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === '${url}')`,
  );
  const find = async () => (await browser.pages()).find((page) => page.url() === url);
  await after.until(find);
  const page = (await find()) as Page;
  await resize(page, WIDE);
  const learner = firefoxLearner(page);
  await waitForCard(learner, 'form input');
  expect(doneIn(await after.stored())).toContain('terms');
  // What it was told has arrived: it is the guide of now that stands there.
  await learner.click('form input');
  await page.keyboard.type('698765432');
  await waitForCard(learner, 'form button');
  await learner.press('stop');
  await after.until(async () => ((await after.stored()) as StoredProgress).status.value === 'stopped');
  await after.close();
  rmSync(profile, { recursive: true, force: true });
});

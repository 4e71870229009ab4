/** Another version of the package takes this one's place in the middle of a journey, newer or older: nothing is lost. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../scripts/browser/firefox.mjs';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { plain } from '../support/sentences';
import { changeVersions, placeFor } from '../support/versions';
import { EXTENSION, openFirefox, WIDE } from './browser';

let server: RehearsalServer;
let guide: Awaited<ReturnType<typeof openFirefox>>;
const place = placeFor(EXTENSION);

beforeAll(async () => {
  server = await start();
  place.put('0.1.0');
  guide = await openFirefox(server, { viewport: WIDE, extension: place.folder });
});
afterAll(async () => {
  await guide?.close();
  await server.close();
  place.remove();
});

test('an update, a step back, other records, and back again in the middle of a journey', async () => {
  const { page, firefox, learner } = guide;
  let { panel } = guide;
  const problems = await changeVersions(place, {
    ...guide,
    replace: async () => {
      await firefox.browser.installExtension(place.folder);
      // Firefox closes the pages of the version before.
      panel = await firefox.extensionPage('popup.html');
      await page.bringToFront();
      return panel.evaluate('() => browser.runtime.getManifest().version');
    },
    say: (message) => panel.evaluate('(message) => browser.runtime.sendMessage(message)', message),
    stored: () => panel.evaluate('async () => (await browser.storage.local.get("progress:1"))["progress:1"]'),
    type: async (css, text) => {
      await learner.click(css);
      await page.keyboard.type(text);
    },
    valueOf: (css) => page.$eval(css, (field) => (field as HTMLInputElement).value),
    alerts: async () => {
      await panel.reload();
      await until(() => panel.evaluate(() => document.querySelector('.stage-list li') !== null));
      const told = await panel.evaluate(() =>
        [...document.querySelectorAll('[role="alert"]')].map((one) => one.textContent ?? ''),
      );
      await page.bringToFront();
      return told.map(plain);
    },
  });
  expect(problems).toEqual([]);
}, 120_000);

/** Private windows: the guide is not there, even where somebody forces the browser to let it in, and nothing is written. */
import { launchForTests } from '../../../scripts/browser/chromium.mjs';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { openExtensionsPage } from './extensions-page';
import { EXTENSION, expect, guideOn, test } from './test';

const IN = 'lidentitenumerique.laposte.fr';

test('in a private window there is no guide, and nothing of it is noted', async ({ server }) => {
  const { context, extensionId, close } = await launchForTests({
    extension: EXTENSION,
    server,
    context: { viewport: { width: 1280, height: 800 } },
  });
  const { configure } = await openExtensionsPage(context);
  await configure({ extensionId, incognitoAccess: true });
  const panel = await context.newPage();
  // Where the browser agrees, the extension comes anew.
  await expect
    .poll(() =>
      panel
        .goto(`chrome-extension://${extensionId}/popup.html`)
        .then(() => panel.evaluate(() => chrome.runtime?.id))
        .catch(() => null),
    )
    .toBe(extensionId);
  const page = await context.newPage();
  const guide = guideOn(context, page, panel, server);
  await guide.begin();
  const mobile = server.pages.get(`${IN}/in-mobile`);
  if (!mobile) throw new Error('no page');
  const url = server.urlOf(mobile.host, mobile.name);
  const before = JSON.stringify(await guide.storage());
  const opened = context.waitForEvent('page');
  await panel.evaluate((address) => chrome.windows.create({ url: address, incognito: true }), url);
  const hidden = await opened;
  await hidden.waitForLoadState();
  await expect(hidden).toHaveURL(url);
  await hidden.waitForTimeout(900);
  expect(await hidden.locator(HOST).count()).toBe(0);
  expect(JSON.stringify(await guide.storage())).toBe(before);
  expect(await panel.evaluate(() => chrome.storage.session.get(null))).toEqual({});
  // The same page in an ordinary window has its card.
  await page.bringToFront();
  await page.goto(url);
  await guide.pointsAt('form input');
  await close();
});

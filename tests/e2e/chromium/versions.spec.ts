/** Another version of the package takes this one's place in the middle of a journey, newer or older: nothing is lost. */
import { launchForTests } from '../../../scripts/browser/chromium.mjs';
import { changeVersions, placeFor } from '../support/versions';
import { EXTENSION, expect, guideOn, test } from './test';

/** What chrome://extensions can do. */
interface Private {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string): Promise<void>;
}

test('an update, a step back, other records, and back again in the middle of a journey', async ({
  server,
}) => {
  test.setTimeout(120_000);
  const place = placeFor(EXTENSION);
  place.put('0.1.0');
  const { context, extensionId, close } = await launchForTests({
    extension: place.folder,
    server,
    context: { viewport: { width: 1280, height: 800 } },
  });
  const popup = `chrome-extension://${extensionId}/popup.html`;
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  let panel = await context.newPage();
  await panel.goto(popup);
  const page = await context.newPage();
  await page.bringToFront();
  const guide = () => guideOn(context, page, panel, server);
  const problems = await changeVersions(place, {
    replace: async () => {
      // The browser closes it with its extension.
      await panel.close();
      await extensions.evaluate(async (id) => {
        const { developerPrivate } = chrome as unknown as { developerPrivate: Private };
        // Without it, an unpacked extension is not let in again.
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await developerPrivate.reload(id);
      }, extensionId);
      panel = await context.newPage();
      // It is not there at once.
      const opens = () =>
        panel.goto(popup, { timeout: 3000 }).then(
          () => true,
          () => false,
        );
      await expect.poll(opens).toBe(true);
      await page.bringToFront();
      return panel.evaluate(() => chrome.runtime.getManifest().version);
    },
    say: (message) => guide().say(message),
    open: (at) => guide().open(at),
    pointsAt: (css) => guide().pointsAt(css),
    type: async (css, text) => {
      await page.locator(css).click();
      await page.keyboard.type(text);
    },
    valueOf: (css) => page.locator(css).inputValue(),
    stored: () => guide().stored(),
    alerts: async () => {
      const told = await guide().alerts();
      await page.bringToFront();
      return told;
    },
  });
  expect(problems).toEqual([]);
  await close();
  place.remove();
});

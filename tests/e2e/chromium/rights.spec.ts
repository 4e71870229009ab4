/** Somebody takes the right to the sites away from the guide in the middle of a journey, and gives it back. */
import { launchForTests } from '../../../scripts/browser/chromium.mjs';
import { doneIn, plain, sentence } from '../support/sentences';
import { openExtensionsPage } from './extensions-page';
import { EXTENSION, expect, guideOn, test } from './test';

const IN = 'lidentitenumerique.laposte.fr';

test('the right to the sites is taken away: silence, and the popup says so; given back, the guide is back', async ({
  server,
}) => {
  const { context, extensionId, close } = await launchForTests({
    extension: EXTENSION,
    server,
    context: { viewport: { width: 1280, height: 800 } },
  });
  const { configure } = await openExtensionsPage(context);
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/popup.html`);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const guide = guideOn(context, page, panel, server);
  await guide.begin();
  await page.bringToFront();
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  await configure({ extensionId, hostAccess: 'ON_CLICK' });
  await page.reload();
  await guide.staysSilent();
  expect((await guide.alerts()).join()).toContain(plain(sentence('permissionMissing')));
  await configure({ extensionId, hostAccess: 'ON_ALL_SITES' });
  await page.bringToFront();
  await page.reload();
  await guide.pointsAt('form input');
  expect(await guide.alerts()).toEqual([]);
  expect(doneIn(await guide.stored())).toContain('home');
  expect(errors).toEqual([]);
  await close();
});

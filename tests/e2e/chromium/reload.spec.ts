/** The extension is reloaded under an open page, beside another extension that works on the same page. */
import { launchForTests } from '../../../scripts/browser/chromium.mjs';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { HEARD, makeNeighbour } from '../hostile/neighbour';
import { doneIn, plain, type StoredProgress, sentence } from '../support/sentences';
import { openExtensionsPage } from './extensions-page';
import { EXTENSION, expect, guideOn, test } from './test';

const IN = 'lidentitenumerique.laposte.fr';

test('another extension on the same page; then a reload: the old card leaves, the new one takes over', async ({
  server,
}) => {
  const { context, extensionId, close } = await launchForTests({
    extension: EXTENSION,
    others: [makeNeighbour()],
    server,
    context: { viewport: { width: 1280, height: 800 } },
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const panelUrl = `chrome-extension://${extensionId}/popup.html`;
  const panel = await context.newPage();
  await panel.goto(panelUrl);
  const guide = guideOn(context, page, panel, server);
  await guide.begin();
  // A page behind another one is drawn once a second.
  await page.bringToFront();
  await page.goto(`${server.urlOf(IN, 'in-mobile')}#${extensionId}`);
  await guide.pointsAt('form input');
  expect(await page.locator('neighbour-icon').count()).toBe(1);
  await expect.poll(() => page.locator('html').getAttribute(HEARD)).toBe('refused,refused,refused,refused');
  await page.locator('form input').click();
  await page.keyboard.type('6987');
  await guide.pointsAt('form button');

  const old = await page.locator(HOST).elementHandle();
  // The page stays as it is; nobody loads it again.
  const { page: extensions, reload } = await openExtensionsPage(context);
  await reload(extensionId);
  // It is not there at once.
  await expect
    .poll(() =>
      extensions.goto(panelUrl, { timeout: 3000 }).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  await page.bringToFront();
  const after = guideOn(context, page, extensions, server);
  await expect.poll(() => old?.evaluate((one) => one.isConnected)).toBe(false);
  await expect.poll(() => page.locator(HOST).count()).toBe(1);
  await after.pointsAt('form button');
  await after.learner.press('not-seen');
  await expect.poll(() => after.words()).toContain('Cherchez');
  expect(await page.locator('form input').inputValue()).toBe('6987');
  expect(doneIn(await after.progress())).toContain('home');
  await after.learner.press('stop');
  await expect.poll(() => after.words()).toContain(plain(sentence('popupStopped')));
  // It was the new one: what it was told has arrived.
  expect(((await after.stored()) as StoredProgress).status.value).toBe('stopped');
  expect(errors).toEqual([]);
  await close();
});

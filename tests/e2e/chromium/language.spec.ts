/** Every page of the extension says on <html> in which language it is, and which way that is written. */
import { expect, test } from './test';

for (const name of ['popup', 'sidepanel', 'options', 'print']) {
  test(`${name}: French, from left to right`, async ({ browserWithGuide: { context, extensionId } }) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${name}.html`);
    await expect(page.locator('#root > *').first()).toBeAttached();
    const html = page.locator('html');
    await expect(html).toHaveAttribute('lang', 'fr');
    await expect(html).toHaveAttribute('dir', 'ltr');
    await page.close();
  });
}

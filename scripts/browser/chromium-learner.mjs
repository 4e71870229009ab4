// A learner's hands and eyes in Chromium.
import { openClosedRoots } from './chromium.mjs';
import { fieldsOf, HOST, readBox, readCard } from './in-page.mjs';

/** A photo to upload: one pixel. */
const PHOTO = {
  name: 'photo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};
/** What a person types in a field that wants a date. */
const DATE = '2030-01-01';

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {import('@playwright/test').Page} page
 * @returns {import('../mock-sites/walk.mjs').Learner}
 */
export function chromiumLearner(context, page) {
  // Not a locator: those look into the opened root too, and the guide's buttons are not the page's.
  const element = async (/** @type {string} */ css) => {
    const handle = await page.evaluateHandle((one) => document.querySelector(one), css);
    const found = handle.asElement();
    if (!found) throw new Error(`${css} is not on the page`);
    return /** @type {import('@playwright/test').ElementHandle<HTMLElement>} */ (found);
  };
  const click = async (/** @type {string} */ css) => (await element(css)).click({ timeout: 5000 });
  const type = async (/** @type {string} */ css, /** @type {string} */ text) => {
    await click(css);
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  };
  return {
    goto: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
    host: async () => new URL(page.url()).host,
    card: async () => {
      const seen = await page.evaluate(readCard, HOST);
      // A new document has a new host: open its root, then look again.
      if (seen || !(await openClosedRoots(context, page, HOST))) return seen;
      return page.evaluate(readCard, HOST);
    },
    boxOf: (css) => page.evaluate(readBox, css),
    click,
    type,
    upload: async (css) => (await element(css)).setInputFiles(PHOTO),
    fillForm: async (css, text) => {
      for (const field of await page.evaluate(fieldsOf, css)) {
        if (field.tag === 'SELECT') await (await element(field.css)).selectOption({ index: 1 });
        else if (field.type === 'date') await (await element(field.css)).fill(DATE);
        else if (field.type === 'radio' || field.type === 'checkbox') await click(field.css);
        else await type(field.css, text);
      }
    },
    press: async (action) => {
      const button = page.locator(`${HOST} [data-action="${action}"]`).first();
      // What the menu holds is behind its button.
      if (await page.locator(`${HOST} .jalon:not([data-menu]) .menu [data-action="${action}"]`).count())
        await page.locator(`${HOST} [data-action="menu"]`).click();
      await button.click();
    },
  };
}

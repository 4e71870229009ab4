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
 * What a person sees of a box: a page may be wider than a small window.
 * @param {{ x: number, y: number, width: number, height: number }} box
 * @param {{ width: number, height: number } | null} size of the window
 */
function inWindow({ x, y, width, height }, size) {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const right = Math.min(size?.width ?? Infinity, x + width);
  const bottom = Math.min(size?.height ?? Infinity, y + height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * A press on what belongs to the guide, where it stands: what waits for it elsewhere tries again by scrolling the page
 * under a button that is covered or on its way, which no learner does, and which the guide must never do.
 * @param {import('@playwright/test').Locator} button
 * @param {number} [timeout] milliseconds
 */
async function pressWhereItStands(button, timeout = 10_000) {
  const page = button.page();
  const end = Date.now() + timeout;
  for (;;) {
    await button.waitFor({ state: 'visible', timeout: Math.max(1, end - Date.now()) });
    const at = await button
      .evaluate(async (one) => {
        // In a small card the rest is a scroll of the card away.
        one.closest('.in')?.scrollBy(0, Math.max(0, one.getBoundingClientRect().bottom - innerHeight));
        const box = () => one.getBoundingClientRect();
        const first = box();
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const { x, y, width, height } = box();
        const [centerX, centerY] = [x + width / 2, y + height / 2];
        const hit = /** @type {ShadowRoot} */ (one.getRootNode()).elementFromPoint(centerX, centerY);
        const isStill = first.x === x && first.y === y && first.width === width && first.height === height;
        return isStill && hit && (one === hit || one.contains(hit)) ? { x: centerX, y: centerY } : null;
      })
      .catch(() => null);
    if (at) return page.mouse.click(at.x, at.y);
    if (Date.now() > end) throw new Error('the button of the guide is covered, or does not stand still');
    await page.waitForTimeout(50);
  }
}

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {import('@playwright/test').Page} page
 * @param {{ scrolls?: boolean }} [options] `scrolls`: goes where the card says that the element is
 * @returns {import('../mock-sites/walk.mjs').Learner}
 */
export function chromiumLearner(context, page, { scrolls = false } = {}) {
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
    boxOf: async (css) => {
      const box = await page.evaluate(readBox, css);
      return scrolls && box ? inWindow(box, page.viewportSize()) : box;
    },
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
    ...(scrolls && {
      scrollTo: async (/** @type {string} */ css) =>
        void (await (await element(css)).evaluate((one) => one.scrollIntoView({ block: 'center' }))),
    }),
    press: async (action) => {
      const button = page.locator(`${HOST} [data-action="${action}"]`).first();
      // What the menu holds is behind its button.
      if (await page.locator(`${HOST} .jalon:not([data-menu]) .menu [data-action="${action}"]`).count())
        await pressWhereItStands(page.locator(`${HOST} [data-action="menu"]`).first());
      // In little room the offer is a line of words, to be opened; it may still be on its way there.
      const line = page.locator(`${HOST} .tab`);
      for (let left = 10; scrolls && left > 0; left--) {
        if (await line.isVisible()) await pressWhereItStands(line.first(), 1000).catch(() => {});
        await page.waitForTimeout(300);
        const isDone = await pressWhereItStands(button, 1000).then(
          () => true,
          () => false,
        );
        if (isDone) return;
      }
      await pressWhereItStands(button);
    },
  };
}

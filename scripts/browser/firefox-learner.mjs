// A learner's hands and eyes in Firefox. No locators here: on a page with a strict CSP they hang.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './bidi.mjs';
import { insideRoot, openClosedRoot } from './firefox.mjs';
import { fieldsOf, HOST, readBox, readCard } from './in-page.mjs';

const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * @param {import('puppeteer-core').Page} page
 * @returns {import('../mock-sites/walk.mjs').Learner}
 */
export function firefoxLearner(page) {
  const element = async (/** @type {string} */ css) => {
    const found = await page.$(css);
    if (!found) throw new Error(`${css} is not on the page`);
    return found;
  };
  const click = async (/** @type {string} */ css) => (await element(css)).click();
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
      if (seen || !(await openClosedRoot(page, HOST))) return seen;
      return page.evaluate(readCard, HOST);
    },
    boxOf: (css) => page.evaluate(readBox, css),
    click,
    type,
    upload: async (css) => {
      const file = join(tmpdir(), 'jalon-photo.png');
      writeFileSync(file, PHOTO);
      await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
        await element(css)
      ).uploadFile(file);
    },
    fillForm: async (css, text) => {
      for (const field of await page.evaluate(fieldsOf, css)) {
        if (field.tag === 'SELECT') {
          await click(field.css);
          await page.keyboard.press('ArrowDown');
          await page.keyboard.press('Enter');
        } else if (field.type === 'date') {
          await click(field.css);
          await page.keyboard.type('01012030');
        } else if (field.type === 'radio' || field.type === 'checkbox') await click(field.css);
        else await type(field.css, text);
      }
    },
    press: async (action) => {
      // What the menu holds is behind its button.
      const inMenu = `.jalon:not([data-menu]) .menu [data-action="${action}"]`;
      const all = (await insideRoot(page, HOST, inMenu)) ? ['menu', action] : [action];
      for (const one of all) {
        const button = await insideRoot(page, HOST, `[data-action="${one}"]`);
        if (!button) throw new Error(`the card has no button "${one}"`);
        // Not button.click(): the card may still be moving while that click is under way.
        await button.evaluate((it) => it.scrollIntoView({ block: 'nearest', behavior: 'instant' }));
        const { x, y } = await atRest(() => button.evaluate(middleOf));
        await page.mouse.click(x, y);
      }
    },
  };
}

/** @param {Element} element */
function middleOf(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/**
 * A person presses what stands still.
 * @param {() => Promise<{ x: number, y: number }>} look
 */
async function atRest(look) {
  let before = await look();
  return until(
    async () => {
      const now = await look();
      const still = now.x === before.x && now.y === before.y;
      before = now;
      return still ? now : null;
    },
    { message: 'the button does not come to rest' },
  );
}

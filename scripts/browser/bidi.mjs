// Raw WebDriver BiDi for Firefox: what puppeteer has no method for.

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {(method: string, params: object) => Promise<any>} Send */

/**
 * Sends BiDi commands in the page's session. puppeteer-core is pinned: its inside is used in this file only.
 * @param {Page} page
 * @returns {Send}
 */
export function bidi(page) {
  const frame = /** @type {any} */ (page.mainFrame());
  const session = frame.browsingContext.userContext.browser.session;
  return async (method, params) => (await session.send(method, params)).result;
}

/**
 * BiDi name of a page's browsing context.
 * @param {Page} page
 * @returns {string}
 */
export const contextOf = (page) => /** @type {any} */ (page.mainFrame())._id;

/**
 * Sizes the page's window. page.setViewport sends a command that Firefox 140 does not know.
 * @param {Page} page
 * @param {{ width: number, height: number }} viewport in CSS pixels
 * @param {number} [devicePixelRatio]
 */
export async function resize(page, viewport, devicePixelRatio) {
  await bidi(page)('browsingContext.setViewport', { context: contextOf(page), viewport, devicePixelRatio });
}

/**
 * Asks again until there is an answer. Use it in place of page.waitForSelector and page.waitForFunction, which
 * FranceConnect's CSP blocks in Firefox 140.
 * @template T
 * @param {() => T | Promise<T>} ask
 * @param {{ timeout?: number, message?: string }} [options]
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(ask, { timeout = 10_000, message = 'Waited too long.' } = {}) {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(message);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

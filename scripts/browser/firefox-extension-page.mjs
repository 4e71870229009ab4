// A page of the extension in Firefox. page.goto times out on moz-extension: addresses, so raw BiDi it is.
import { bidi, contextOf, until } from './bidi.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * @typedef {object} ExtensionPage
 * @property {Page} page
 * @property {<T>(body: string | ((...args: any[]) => T), ...args: unknown[]) => Promise<Awaited<T>>} evaluate
 *   runs in the page, with `browser` at hand; arguments and result go through JSON
 * @property {(selector: string) => Promise<void>} click a real click in the middle of the element
 * @property {() => Promise<void>} reload
 * @property {() => Promise<Buffer>} screenshot
 * @property {() => Promise<void>} close
 */

/**
 * Shows an extension page in a tab.
 * @param {Page} page
 * @param {string} url moz-extension://...
 * @returns {Promise<ExtensionPage>}
 */
export async function extensionPageOf(page, url) {
  const send = bidi(page);
  const context = contextOf(page);

  /** @type {ExtensionPage['evaluate']} */
  const evaluate = async (body, ...args) => {
    const call = `async () => JSON.stringify(await (${body})(...${JSON.stringify(args)}))`;
    const { result, exceptionDetails } = await send('script.callFunction', {
      functionDeclaration: call,
      awaitPromise: true,
      target: { context },
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.type === 'string' ? JSON.parse(result.value) : undefined;
  };

  const open = async () => {
    await send('browsingContext.navigate', { context, url, wait: 'none' });
    // While the navigation is under way, the context may belong to the page before.
    await until(
      () =>
        evaluate(() => [document.readyState, location.href]).then(
          ([state, href]) => state === 'complete' && href?.startsWith(url.split('#')[0] ?? url),
          () => false,
        ),
      { message: `${url} did not load.` },
    );
  };
  await open();

  return {
    page,
    evaluate,
    click: async (selector) => {
      const { result } = await send('script.callFunction', {
        functionDeclaration: '(selector) => document.querySelector(selector)',
        arguments: [{ type: 'string', value: selector }],
        awaitPromise: false,
        target: { context },
      });
      if (!result.sharedId) throw new Error(`No ${selector} on ${url}.`);
      await evaluate(
        (wanted) => document.querySelector(wanted)?.scrollIntoView({ block: 'center' }),
        selector,
      );
      const origin = { type: 'element', element: { sharedId: result.sharedId } };
      await send('input.performActions', {
        context,
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            parameters: { pointerType: 'mouse' },
            actions: [
              { type: 'pointerMove', x: 0, y: 0, origin },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    },
    reload: open,
    screenshot: async () => {
      const { data } = await send('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    close: () => page.close(),
  };
}

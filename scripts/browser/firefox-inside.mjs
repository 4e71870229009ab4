// What only Firefox itself can do: in its own window, over raw BiDi.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bidi } from './bidi.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * @param {Page} page any page: what is done is done in the browser's own window
 * @param {string} program the body of an async function, with the browser's own names at hand
 * @returns {Promise<unknown>} what it returns, where that is a plain value
 */
export async function insideFirefox(page, program) {
  const send = bidi(page);
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result, exceptionDetails } = await send('script.evaluate', {
    expression: `(async () => { ${program} })()`,
    awaitPromise: true,
    target: { context: contexts[0].context },
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result?.value;
}

/**
 * Says yes or no for the learner to data that leaves, as Firefox's own question does.
 * @param {Page} page @param {string} extension folder of the built extension @param {boolean} yes
 */
export async function sayConsent(page, extension, yes) {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const { id } = manifest.browser_specific_settings.gecko;
  await insideFirefox(
    page,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID('${id}');
     const data = { permissions: [], origins: [], data_collection: ['browsingActivity', 'websiteActivity'] };
     await ExtensionPermissions.${yes ? 'add' : 'remove'}('${id}', data, extension);`,
  );
}

// What Chromium itself says about the built extension: the error that refuses it, and the warnings that only
// chrome://extensions knows (unknown keys, unknown permissions). Usage: check-manifest.mjs <folder>
import { resolve } from 'node:path';
import { launchOverPipe } from '../browser/cdp-pipe.mjs';
import { findBrowser } from '../browser/find.mjs';
import { fail, SetupError } from '../run.mjs';

/**
 * Runs in chrome://extensions, in developer mode: only then are warnings gathered.
 * @param {string} id
 */
async function gather(id) {
  const api = /** @type {any} */ (globalThis).chrome.developerPrivate;
  await api.updateProfileConfiguration({ inDeveloperMode: true });
  await api.reload(id, { failQuietly: true, populateErrorForUnpacked: true });
  const all = await api.getExtensionsInfo({ includeDisabled: true, includeTerminated: true });
  const info = all.find((/** @type {{ id: string }} */ one) => one.id === id);
  if (!info) return ['The extension is gone after a reload.'];
  return [...info.manifestErrors, ...info.runtimeErrors].map((error) => error.message);
}

/**
 * Errors and warnings of an unpacked extension.
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function manifestMessages(folder) {
  const path = findBrowser('chromium');
  if (!path) throw new SetupError('Chromium was not found.');
  const browser = launchOverPipe(path, ['--headless', '--lang=en', 'about:blank']);
  try {
    const { id } = await browser.send('Extensions.loadUnpacked', { path: resolve(folder) });
    const { targetId } = await browser.send('Target.createTarget', { url: 'chrome://extensions' });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    // The page's API is there once it has loaded.
    for (let tries = 0; tries < 100; tries += 1) {
      const { result } = await browser.send(
        'Runtime.evaluate',
        {
          expression: 'document.readyState === "complete" && !!globalThis.chrome?.developerPrivate',
          returnByValue: true,
        },
        sessionId,
      );
      if (result.value) break;
      await new Promise((done) => setTimeout(done, 50));
    }
    const { result, exceptionDetails } = await browser.send(
      'Runtime.evaluate',
      { expression: `(${gather})(${JSON.stringify(id)})`, awaitPromise: true, returnByValue: true },
      sessionId,
    );
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await browser.close();
  }
}

try {
  const messages = await manifestMessages(process.argv[2] ?? '.output/chrome-mv3');
  for (const message of messages) console.log(message);
  if (messages.length) process.exitCode = 1;
  else console.log('No error, no warning.');
} catch (error) {
  fail(error);
}

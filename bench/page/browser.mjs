// The Chromium of the bench: the shipped build and the baselines side by side, driven over a pipe. No test tool's script
// ever enters a page that is being measured.
import { resolve } from 'node:path';
import { launchOverPipe } from '../../scripts/browser/cdp-pipe.mjs';
import { findBrowser } from '../../scripts/browser/find.mjs';
import { SetupError } from '../../scripts/run.mjs';

/** @param {number} ms */
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** @typedef {Awaited<ReturnType<typeof openBrowser>>} BenchBrowser */
/** @typedef {Awaited<ReturnType<BenchBrowser['newTab']>>} Tab */

/**
 * @param {{ hosts: string[], port: number, spki: string }} server
 * @param {{ jalon: string, baselines: string }} extensions folders
 */
export async function openBrowser({ hosts, port, spki }, { jalon, baselines }) {
  const path = findBrowser('chromium');
  if (!path) throw new SetupError('Chromium was not found. Run "npm test" once, or set JALON_CHROMIUM.');
  const rules = [
    ...hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ];
  const browser = launchOverPipe(path, [
    '--headless',
    '--lang=fr',
    '--test-type',
    '--window-size=1280,900',
    '--disable-features=Translate,BackForwardCache',
    // A page behind another one must not be slower for it.
    '--disable-renderer-backgrounding',
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    `--host-resolver-rules=${rules.join(',')}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
    'about:blank',
  ]);
  const { send: sendToBrowser } = browser;

  /** A tab in a window of its own: it is never hidden behind another. */
  async function newTab(url = 'about:blank') {
    const { targetId } = await sendToBrowser('Target.createTarget', {
      url,
      newWindow: true,
      width: 1280,
      height: 900,
    });
    const { sessionId } = await sendToBrowser('Target.attachToTarget', { targetId, flatten: true });
    /** @param {string} method @param {object} [params] */
    const send = (method, params) => sendToBrowser(method, params, sessionId);
    /** @param {string} expression @returns {Promise<any>} */
    const evaluate = async (expression) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    return { targetId, send, evaluate };
  }

  /** Waits until a page of the extension has its API; a busy machine takes its time. @param {Tab} tab */
  async function loaded(tab) {
    const deadline = Date.now() + 20_000;
    while (
      !(await tab.evaluate('document.readyState === "complete" && Boolean(globalThis.chrome?.runtime?.id)'))
    ) {
      if (Date.now() > deadline) throw new Error('The page of the extension did not open.');
      await pause(50);
    }
  }

  try {
    const { id } = await sendToBrowser('Extensions.loadUnpacked', { path: resolve(jalon) });
    await sendToBrowser('Extensions.loadUnpacked', { path: resolve(baselines) });
    // A page of the extension starts the journey, as the popup does.
    const panel = await newTab(`chrome-extension://${id}/popup.html`);
    await loaded(panel);
    const said = await panel.evaluate(
      `chrome.runtime.sendMessage({ type: 'command', command: { type: 'start' } }).then((a) => Boolean(a?.progress))`,
    );
    if (!said) throw new Error('The journey did not start.');
    await panel.send('Page.navigate', { url: `chrome-extension://${id}/icon/16.png` });
    await panel.send('ServiceWorker.enable');
    return {
      ...browser,
      newTab,
      /** Ends the background, as the browser does when it has been quiet. */
      stopWorker: () => panel.send('ServiceWorker.stopAllWorkers'),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

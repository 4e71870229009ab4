// Chromium, Chrome and Edge: for people (a window with the extension), and for tests.
import { resolve } from 'node:path';
import { SetupError } from '../run.mjs';
import { launchOverPipe } from './cdp-pipe.mjs';
import { findBrowser, isBranded } from './find.mjs';

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */
/**
 * @typedef {Pick<import('../mock-sites/server.mjs').RehearsalServer, 'hosts' | 'port' | 'spki'> & { others?: Record<string, number> }}
 *   Server others: other local servers by their hosts, with their ports; `spki` then names the keys of all, by commas
 */

/** Chromium's path, or an error that says what to do. */
function chromiumPath() {
  const path = findBrowser('chromium');
  if (!path) throw new SetupError('Chromium was not found. Run "npm test" once, or set JALON_CHROMIUM.');
  return path;
}

/**
 * Sends the rehearsal's hosts to the local server, and every other host nowhere.
 * @param {Server | null | undefined} server
 */
function mapHosts(server) {
  const ports = [
    ...(server?.hosts ?? []).map((host) => [host, server?.port]),
    ...Object.entries(server?.others ?? {}),
  ];
  const rules = ports.map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
  return [
    `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(',')}`,
    ...(server ? [`--ignore-certificate-errors-spki-list=${server.spki}`] : []),
  ];
}

/**
 * Opens a window with the extension, for a person.
 * @param {object} options
 * @param {string} options.extension folder of the built extension
 * @param {string} options.url first page
 * @param {Server | null} options.server null: the real sites
 * @param {boolean} [options.headless] for tests of the launcher itself
 * @param {string[]} [options.args] more switches
 * @returns {Promise<import('./cdp-pipe.mjs').PipedBrowser & { extensionId: string }>}
 */
export async function launchForPeople({ extension, url, server, headless = false, args = [] }) {
  const browser = launchOverPipe(chromiumPath(), [
    '--lang=fr',
    // --test-type: no bar that warns of --host-resolver-rules. The real sites get a browser like any other.
    ...(server ? ['--test-type', ...mapHosts(server)] : []),
    ...(headless ? ['--headless'] : []),
    ...args,
    'about:blank',
  ]);
  try {
    const { id: extensionId } = await browser.send('Extensions.loadUnpacked', { path: resolve(extension) });
    const { targetInfos } = await browser.send('Target.getTargets');
    const tab = targetInfos.find((/** @type {{ type: string }} */ target) => target.type === 'page');
    if (tab) {
      const { sessionId } = await browser.send('Target.attachToTarget', {
        targetId: tab.targetId,
        flatten: true,
      });
      await browser.send('Page.navigate', { url }, sessionId);
      await browser.send('Target.detachFromTarget', { sessionId });
    } else {
      await browser.send('Target.createTarget', { url });
    }
    return { ...browser, extensionId };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * @typedef {object} TestOptions
 * @property {Server | null} [server] rehearsal server; without it no host resolves
 * @property {string} [userDataDir] kept between launches; default: a fresh one, thrown away
 * @property {boolean} [headless]
 * @property {string} [lang] language of the browser and of its requests
 * @property {string[]} [args] more switches
 * @property {Partial<Parameters<import('@playwright/test').BrowserType['launchPersistentContext']>[1]>} [context]
 *   more Playwright context options
 */

/**
 * @param {TestOptions} options
 * @param {string[]} args
 * @returns {Promise<BrowserContext>}
 */
async function launchContext({ server, userDataDir = '', headless = true, lang = 'fr', ...rest }, args) {
  const { chromium } = await import('@playwright/test');
  return chromium.launchPersistentContext(userDataDir, {
    executablePath: chromiumPath(),
    headless,
    locale: lang === 'fr' ? 'fr-FR' : lang,
    args: [
      ...args,
      ...mapHosts(server),
      `--lang=${lang}`,
      '--disable-features=Translate',
      ...(rest.args ?? []),
    ],
    env: { .../** @type {Record<string, string>} */ (process.env), LANGUAGE: lang },
    ...rest.context,
  });
}

/**
 * Playwright context with the extension loaded.
 * @param {TestOptions & { extension: string, others?: string[], overCdp?: boolean }} options
 *   others: folders of more extensions; overCdp: load it as in a branded browser
 * @returns {Promise<{ context: BrowserContext, extensionId: string,
 *   worker: import('@playwright/test').Worker, close: () => Promise<void> }>}
 */
export async function launchForTests({
  extension,
  others = [],
  overCdp = isBranded(chromiumPath()),
  ...options
}) {
  const folder = resolve(extension);
  const all = [folder, ...others].join(',');
  const context = await launchContext(
    overCdp
      ? { ...options, context: { ignoreDefaultArgs: ['--disable-extensions'], ...options.context } }
      : options,
    overCdp
      ? ['--enable-unsafe-extension-debugging']
      : [`--disable-extensions-except=${all}`, `--load-extension=${all}`],
  );
  try {
    // Listen before loading: the worker may start at once.
    const started = context.waitForEvent('serviceworker', { timeout: 15_000 });
    started.catch(() => {});
    if (overCdp) {
      const cdp = await context.browser()?.newBrowserCDPSession();
      // Playwright's types do not know this method.
      await /** @type {any} */ (cdp)?.send('Extensions.loadUnpacked', { path: folder });
    }
    const worker = context.serviceWorkers()[0] ?? (await started);
    return { context, worker, extensionId: new URL(worker.url()).host, close: () => context.close() };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/**
 * Ends the background, as the browser does when it has been idle.
 * @param {Page} page one of the extension's own
 */
export async function stopWorkers(page) {
  const cdp = await page.context().newCDPSession(page);
  /** @type {Promise<void>} */
  const stopped = new Promise((done) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some((one) => one.runningStatus === 'stopped')) done();
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await cdp.detach();
}

/**
 * Opens closed shadow roots to Playwright's locators and to axe, with the shipped build untouched: CDP pierces
 * the root, then an own property `shadowRoot` is put on the host, in the page's and Playwright's worlds only.
 * Call it again when the host has been replaced.
 * @param {BrowserContext} context
 * @param {Page} page
 * @param {string} selector the host element
 * @returns {Promise<boolean>} false while there is no such host with a closed root, or when it leaves meanwhile
 */
export async function openClosedRoots(context, page, selector) {
  const cdp = await context.newCDPSession(page);
  try {
    /** @type {{ id: number, name: string, auxData?: { type?: string, frameId?: string } }[]} */
    const worlds = [];
    cdp.on('Runtime.executionContextCreated', (event) => worlds.push(event.context));
    await cdp.send('Runtime.enable');
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const { root } = await cdp.send('DOM.getDocument', { depth: 1 });
    const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    if (!nodeId) return false;
    const { node } = await cdp.send('DOM.describeNode', { nodeId, pierce: true, depth: 1 });
    const shadow = node.shadowRoots?.find((one) => one.shadowRootType === 'closed');
    if (!shadow) return false;
    for (const world of worlds) {
      if (world.auxData?.frameId !== frameTree.frame.id) continue;
      // Never the extension's own world: it must run as it is shipped.
      if (world.auxData.type === 'isolated' && !world.name.includes('playwright')) continue;
      const [host, inside] = await Promise.all(
        [node.backendNodeId, shadow.backendNodeId].map((backendNodeId) =>
          cdp.send('DOM.resolveNode', { backendNodeId, executionContextId: world.id }),
        ),
      );
      await cdp.send('Runtime.callFunctionOn', {
        objectId: inside?.object.objectId,
        arguments: [{ objectId: host?.object.objectId }],
        functionDeclaration:
          'function (host) { Object.defineProperty(host, "shadowRoot", { value: this, configurable: true }); }',
      });
    }
    return true;
  } catch (error) {
    if (/(find|No) node with given id/.test(String(error))) return false;
    throw error;
  } finally {
    // The page may have been closed meanwhile.
    await cdp.detach().catch(() => {});
  }
}

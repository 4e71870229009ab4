// Firefox for tests, over WebDriver BiDi (puppeteer-core, no driver program). Chromium's twin is chromium.mjs.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startProxy } from '../mock-sites/proxy.mjs';
import { SetupError } from '../run.mjs';
import { bidi, contextOf } from './bidi.mjs';
import { findBrowser } from './find.mjs';
import { extensionPageOf } from './firefox-extension-page.mjs';

export { until } from './bidi.mjs';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Page */
/**
 * @typedef {Pick<import('../mock-sites/server.mjs').RehearsalServer, 'hosts' | 'port'> & { others?: Record<string, number> }} Server
 */

/** Firefox draws a random id for each installation; a fixed one makes the extension's pages reachable. */
const UUID = '6f9d4b1e-2c35-4d0a-9f57-3c1f6a0b7e21';

/**
 * Preferences of a test run.
 * @param {string} addonId
 * @param {number} proxyPort
 * @param {boolean} keep keep the add-on's storage when the temporary installation ends with the browser
 */
const preferences = (addonId, proxyPort, keep) => ({
  'network.proxy.type': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'intl.accept_languages': 'fr-FR, fr',
  'browser.translations.enable': false,
  'extensions.webextensions.uuids': JSON.stringify({ [addonId]: UUID }),
  ...(keep && {
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  }),
});

/**
 * @typedef {object} FirefoxForTests
 * @property {Browser} browser
 * @property {string} baseUrl moz-extension://<uuid>
 * @property {string[]} refused hosts that something asked for and that are not of the rehearsal
 * @property {() => Promise<Page>} newPage
 * @property {(path: string, type?: 'tab' | 'window') => ReturnType<typeof extensionPageOf>} extensionPage opens a page of
 *   the extension; in a window of its own it leaves in front what is in front, as a sidebar does
 * @property {() => Promise<void>} close
 */

/**
 * Firefox with the extension installed for this run.
 * @param {object} options
 * @param {string} options.extension folder of the built extension
 * @param {Server} options.server rehearsal server
 * @param {string} [options.profile] kept between launches, with what the extension stores (restart test)
 * @param {boolean} [options.headless]
 * @param {boolean} [options.dark] the person likes dark pages
 * @param {boolean} [options.restore] bring back the tabs that were open when a person closed it
 * @param {string} [options.home] home folder of the person, where what an administrator has set may lie
 * @returns {Promise<FirefoxForTests>}
 */
export async function launchForTests({
  extension,
  server,
  profile,
  headless = true,
  dark = false,
  restore = false,
  home,
}) {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new SetupError('Firefox was not found. Install it, or set JALON_FIREFOX.');
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const addonId = manifest.browser_specific_settings.gecko.id;
  const { default: puppeteer } = await import('puppeteer-core');
  const proxy = await startProxy(server);
  /** @type {Browser | undefined} */
  let browser;
  try {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless,
      acceptInsecureCerts: true,
      // Without it, Firefox refuses to navigate to moz-extension: pages from outside.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        ...preferences(addonId, proxy.port, profile !== undefined),
        'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
        ...(restore && { 'browser.startup.page': 3 }),
      },
      ...(profile !== undefined && { userDataDir: profile }),
      ...(home !== undefined && { env: { ...process.env, HOME: home } }),
    });
    const firefox = browser;
    await firefox.installExtension(resolve(extension));
    const baseUrl = `moz-extension://${UUID}`;
    const close = async () => {
      // A test may have closed it by its menu.
      if (firefox.connected) await firefox.close();
      await proxy.close();
    };
    return {
      browser: firefox,
      baseUrl,
      refused: proxy.refused,
      newPage: () => firefox.newPage(),
      extensionPage: async (path, type = 'tab') => {
        const page = await firefox.newPage({ type });
        return extensionPageOf(page, `${baseUrl}/${path.replace(/^\//, '')}`);
      },
      close,
    };
  } catch (error) {
    await browser?.close();
    await proxy.close();
    throw error;
  }
}

/**
 * Opens the host's closed shadow root to `page.evaluateHandle` (puppeteer's own selectors live in another world
 * and do not see it). Call it again when the host has been replaced.
 * @param {Page} page
 * @param {string} selector the host element
 * @returns {Promise<boolean>} false while there is no such host with a shadow root
 */
export async function openClosedRoot(page, selector) {
  const send = bidi(page);
  const target = { context: contextOf(page) };
  const { result: host } = await send('script.callFunction', {
    functionDeclaration: '(selector) => document.querySelector(selector)',
    arguments: [{ type: 'string', value: selector }],
    awaitPromise: false,
    target,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const root = host?.value?.shadowRoot;
  if (!root) return false;
  await send('script.callFunction', {
    functionDeclaration:
      '(host, root) => { Object.defineProperty(host, "shadowRoot", { value: root, configurable: true }); }',
    arguments: [{ sharedId: host.sharedId }, { sharedId: root.sharedId }],
    awaitPromise: false,
    target,
  });
  return true;
}

/**
 * Element inside an opened root, ready to click and to read.
 * @param {Page} page
 * @param {string} host selector of the host element
 * @param {string} inside selector within its shadow root
 * @returns {Promise<import('puppeteer-core').ElementHandle<Element> | null>}
 */
export async function insideRoot(page, host, inside) {
  const handle = await page.evaluateHandle(
    (outer, inner) => document.querySelector(outer)?.shadowRoot?.querySelector(inner) ?? null,
    host,
    inside,
  );
  return /** @type {import('puppeteer-core').ElementHandle<Element> | null} */ (handle.asElement());
}

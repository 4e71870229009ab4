/** Shows one page at every address of the listed hosts, and tells where the guide would not stay silent. */
import { loadPages } from '../mock-sites/pages.mjs';
import { bundleForPage, loadMaps } from './bundle.mjs';
import { launchSealed, openSealedPage } from './sealed-page.mjs';

/**
 * @typedef {object} Noise
 * @property {string} address
 * @property {string} page id of the page that was recognised
 * @property {string[]} anchored targets that the guide would point at
 */

/**
 * The addresses that count: every path and route that a map or a rebuilt page names, and the root, on each listed host.
 * @param {import('../../selectors/schema').SiteMap[]} maps
 * @returns {string[]}
 */
function addressesOf(maps) {
  const rebuilt = loadPages().all.map(({ truth }) => new URL(truth.url));
  return maps.flatMap(({ hosts, pages }) =>
    hosts.flatMap((host) => {
      const fill = (/** @type {string} */ gate) => gate.replace('*', 'page');
      const paths = pages.flatMap((page) => (page.paths ?? ['/']).map(fill));
      const routes = pages.flatMap((page) => (page.hashes ?? []).map(fill));
      const own = rebuilt.filter((url) => url.host === host).map((url) => url.pathname + url.hash);
      const all = ['/', '/connexion', ...paths, ...own];
      const routed = [...new Set(paths)].flatMap((path) => routes.map((route) => path + route));
      return [...new Set([...all, ...routed])].map((path) => `https://${host}${path}`);
    }),
  );
}

/** Runs in the page: reads it as if it stood at each address. */
function listen({ maps, addresses }) {
  const engine = globalThis.JalonEngine;
  const noise = [];
  for (const address of addresses) {
    const url = new URL(address);
    const map = maps.find((one) => one.hosts.includes(url.host));
    const { reading, elements } = engine.readPage(map, document, url);
    // On a page that is not known no overlay comes: a cookie window there is left alone too.
    if (reading.page !== null) noise.push({ address, page: reading.page, anchored: [...elements.keys()] });
  }
  return noise;
}

/**
 * Opens a Chromium that never reaches the network.
 * @returns {Promise<{ addresses: string[], noise: (file: string) => Promise<Noise[]>, close: () => Promise<void> }>}
 */
export async function openSilence() {
  const [maps, engine] = await Promise.all([loadMaps(), bundleForPage('selectors/index.ts', 'JalonEngine')]);
  const addresses = addressesOf(maps);
  const browser = await launchSealed();
  const { page, show } = await openSealedPage(browser);
  let shown = 0;
  return {
    addresses,
    async noise(file) {
      // Any host will do: the engine is told the address. A new one each time, so that the page is loaded.
      shown += 1;
      await show(file, `https://silence.example/${shown}`);
      await page.evaluate(`${engine};globalThis.JalonEngine = JalonEngine;`);
      return page.evaluate(listen, { maps, addresses });
    },
    close: () => browser.close(),
  };
}

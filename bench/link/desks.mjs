// The browsers of a meeting: each with the built extension, a page of it to speak through, and its board.
import { launchForTests as launchChromium } from '../../scripts/browser/chromium.mjs';
import { launchForTests as launchFirefox } from '../../scripts/browser/firefox.mjs';
import { sayConsent } from '../../scripts/browser/firefox-inside.mjs';

export const RELAY = 'lien.exemple.fr';

/**
 * @typedef {<T>(body: (...all: any[]) => T, ...all: unknown[]) => Promise<Awaited<T>>} Evaluate runs in a page of the extension
 * @typedef {{ evaluate: Evaluate, openBoard: () => Promise<Evaluate>, close: () => Promise<void> }} Desk
 * @typedef {() => Promise<Desk>} OpenDesk
 */

/** @param {{ extension: string, port: number, spki: string }} options the relay's port and key @returns {OpenDesk} */
export const inChromium = ({ extension, port, spki }) => {
  const server = { hosts: [], port, spki, others: { [RELAY]: port } };
  return async () => {
    const { context, extensionId, close } = await launchChromium({ extension, server });
    const open = async (/** @type {string} */ name) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${name}`);
      /** @type {Evaluate} */
      return (body, ...all) => page.evaluate(`(${body})(...${JSON.stringify(all)})`);
    };
    return { evaluate: await open('popup.html'), openBoard: () => open('board.html'), close };
  };
};

/** @param {{ extension: string, port: number }} options @returns {OpenDesk} */
export const inFirefox = ({ extension, port }) => {
  const server = { hosts: [], port, others: { [RELAY]: port } };
  return async () => {
    const { extensionPage, newPage, close } = await launchFirefox({ extension, server });
    await sayConsent(await newPage(), extension, true);
    const open = async (/** @type {string} */ name) => (await extensionPage(name, 'window')).evaluate;
    return { evaluate: await open('popup.html'), openBoard: () => open('board.html'), close };
  };
};

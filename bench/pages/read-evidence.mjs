// @ts-check
/** Shows each screen in a Chromium at its address, and keeps what the recogniser sees of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForPage, loadMaps, ROOT } from '../../scripts/lib/bundle.mjs';
import { launchSealed, openSealedPage } from '../../scripts/lib/sealed-page.mjs';

/** Pages shown at once: most of a page's time is waiting. */
const AT_ONCE = 2;

/** @typedef {import('./screens.mjs').Screen & { site: string } & import('./in-page').Evidence} Example */
/** @typedef {Omit<Example, 'controls'>} PageExample all that is needed to tell which page it is */

export const readLexicon = () => JSON.parse(readFileSync(join(ROOT, 'selectors/concepts.json'), 'utf8'));

/**
 * @param {import('./screens.mjs').Screen[]} screens
 * @returns {Promise<Example[]>} those at the address of a map
 */
export async function readEvidence(screens) {
  const maps = await loadMaps();
  const code = await bundleForPage('bench/pages/in-page.ts', 'JalonBench');
  const lexicon = readLexicon();
  const browser = await launchSealed();
  /** @type {(Example | null)[]} */
  const examples = screens.map(() => null);
  let next = 0;
  const work = async () => {
    const { page, show } = await openSealedPage(browser);
    for (let at = next++; at < screens.length; at = next++) {
      const screen = /** @type {import('./screens.mjs').Screen} */ (screens[at]);
      const map = maps.find((one) => one.hosts.includes(new URL(screen.url).host));
      if (!map) continue;
      await show(screen.file, screen.url);
      await page.evaluate(`${code};globalThis.JalonBench = JalonBench;`);
      const evidence = await page.evaluate(
        ([one, words, id, truth]) =>
          /** @type {any} */ (globalThis).JalonBench.evidenceOf(one, words, id, truth),
        /** @type {const} */ ([map, lexicon, screen.page, screen.targets ?? {}]),
      );
      examples[at] = { ...screen, site: map.site, ...evidence };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await browser.close();
  return examples.flatMap((one) => one ?? []);
}

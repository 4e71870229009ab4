// @ts-check
/** Each wording style shown to the whole engine, with weights fitted without it: pages, targets and what would be ringed. */
import { basename } from 'node:path';
import { bundleForPage, importTypeScript, loadMaps } from '../../scripts/lib/bundle.mjs';
import { launchSealed, openSealedPage } from '../../scripts/lib/sealed-page.mjs';
import { expectedAt, PRIORS } from './judge-styles.mjs';

/** @typedef {import('./read-evidence.mjs').Example} Example */
/** @typedef {import('./judge-styles.mjs').Prior} Prior */
/** @typedef {import('./leave-out.mjs').SiteWeights} SiteWeights */
/**
 * @typedef {object} EngineRow
 * @property {number} targets that the screens of the journey mark
 * @property {number} right
 * @property {number} wrong found elsewhere than the screen marks, or on a screen that was taken for another
 * @property {number} near pages that are no part of the journey
 * @property {number} ringed of these, pages on which something would be ringed
 * @property {string[]} examples of what is wrong: style/file: targets
 */

const AT_ONCE = 2;
const maps = await loadMaps();
const { withWeights } = await importTypeScript('selectors/page-weights.ts');
const { shownFor } = await importTypeScript('scripts/lib/shown.ts');

/**
 * @param {Example[]} examples
 * @param {Record<string, Record<string, SiteWeights>>} weights by style and site, fitted without the style
 * @returns {Promise<Record<Prior, EngineRow>>}
 */
export async function askEngine(examples, weights) {
  const code = await bundleForPage('bench/pages/in-engine.ts', 'JalonBench');
  const browser = await launchSealed();
  const rows = /** @type {Record<Prior, EngineRow>} */ (
    /** @type {unknown} */ (
      Object.fromEntries(
        PRIORS.map((prior) => [prior, { targets: 0, right: 0, wrong: 0, near: 0, ringed: 0, examples: [] }]),
      )
    )
  );
  const tabs = await Promise.all(Array.from({ length: AT_ONCE }, () => openSealedPage(browser)));
  for (const [style, fitted] of Object.entries(weights)) {
    const asked = examples.filter((one) => one.style === style);
    let next = 0;
    const work = async (/** @type {typeof tabs[number]} */ tab) => {
      for (let at = next++; at < asked.length; at = next++) {
        const example = /** @type {Example} */ (asked[at]);
        await askPage(tab, code, example, at, fitted[example.site], rows);
      }
    };
    await Promise.all(tabs.map(work));
  }
  await browser.close();
  return rows;
}

/**
 * @param {Awaited<ReturnType<typeof openSealedPage>>} tab
 * @param {string} code
 * @param {Example} example
 * @param {number} at its number within its style
 * @param {SiteWeights | undefined} fitted
 * @param {Record<Prior, EngineRow>} rows
 */
async function askPage({ page, show }, code, example, at, fitted, rows) {
  const { site, file, url, page: id, targets = {}, style } = example;
  const own = /** @type {import('../../selectors/page-weights').WeightedMap} */ (
    maps.find((one) => one.site === site)
  );
  // The date and the number of pages are asked for, and mean nothing here.
  const map = fitted ? withWeights(own, { fitted: '2000-01-01', examples: 1, ...fitted }) : own;
  const ids = own.pages.map((one) => one.id);
  const expected = PRIORS.map((prior) => expectedAt(prior, ids, id, at));
  const wanted = own.pages.find((one) => one.id === id)?.targets.map((one) => one.id) ?? [];
  await show(file, url);
  await page.evaluate(`${code};globalThis.JalonBench = JalonBench;`);
  const { marked, asked } = /** @type {ReturnType<typeof import('./in-engine').ask>} */ (
    await page.evaluate(
      (all) => /** @type {any} */ (globalThis).JalonBench.ask(all.map, all.expected, all.wanted, all.targets),
      { map, expected, wanted, targets },
    )
  );
  for (const [number, prior] of PRIORS.entries()) {
    const row = rows[prior];
    const { reading, right, elsewhere } = /** @type {typeof asked[number]} */ (asked[number]);
    if (id === null) {
      const { ring } = shownFor(reading, expected[number]?.step[0]);
      const isRinged = reading.page !== null && ring !== null && reading.targets[ring]?.verdict === 'found';
      row.near++;
      if (isRinged) row.examples.push(`${style}/${basename(file)}: ${ring}`);
      row.ringed += isRinged ? 1 : 0;
      continue;
    }
    // What the screen does not mark may be there all the same.
    const wrong = reading.page === id ? elsewhere.filter((one) => marked.includes(one)) : elsewhere;
    row.targets += marked.length;
    row.right += reading.page === id ? right.length : 0;
    row.wrong += wrong.length;
    if (wrong.length > 0) row.examples.push(`${style}/${basename(file)}: ${wrong.join(', ')}`);
  }
}

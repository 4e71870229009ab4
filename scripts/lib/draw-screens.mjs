/** The outline of every page of the maps, from the rebuilt page that shows it best. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, rawMaps } from './bundle.mjs';
import { outlinePage } from './page-outline.mjs';

const SAMPLES = JSON.parse(readFileSync(join(ROOT, 'scripts/lib/drawing-samples.json'), 'utf8'));

/**
 * @typedef {{ page: string | null, lang: string, date: string, targets: Record<string, string | null>, name: string,
 *   html: string }} RebuiltPage
 */

/** @returns {RebuiltPage[]} what `tests/pages` holds of pages that the maps know, in French */
function rebuiltPages() {
  const folder = join(ROOT, 'tests/pages');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ ...JSON.parse(readFileSync(join(folder, file), 'utf8')), file }))
    .filter(({ page, lang }) => page && lang === 'fr')
    .map((truth) => ({
      ...truth,
      name: truth.file.replace(/^.*\/|\.json$/g, ''),
      html: readFileSync(join(folder, truth.file.replace(/json$/, 'html')), 'utf8'),
    }));
}

/** @param {RebuiltPage} page the ids of its targets that are there */
const shownBy = ({ targets }) => Object.keys(targets).filter((id) => targets[id] !== null);

/** What FranceConnect+ names is the service that a learner comes from. A layout that names it is better than one of a demonstration. */
const SERVICE = 'Mon Compte Formation';
/** @param {RebuiltPage} page */
const ofDemonstration = ({ html }) => !html.includes(SERVICE);

/**
 * @param {RebuiltPage[]} layouts of one page
 * @returns {{ layout: RebuiltPage, only: string[] | null }[]} the layout that bears the page's name, then one for each
 *   target that only another has: a dialog's button, for example
 */
function choose(layouts) {
  const own = layouts.find(({ name, page }) => name === page) ?? layouts[0];
  if (!own) return [];
  const chosen = [{ layout: own, only: /** @type {string[] | null} */ (null) }];
  const seen = new Set(shownBy(own));
  for (const layout of layouts.toSorted((a, b) => Number(ofDemonstration(a)) - Number(ofDemonstration(b)))) {
    const only = shownBy(layout).filter((id) => !seen.has(id));
    if (only.length === 0) continue;
    chosen.push({ layout, only });
    for (const id of only) seen.add(id);
  }
  return chosen;
}

/**
 * @returns {Record<string, import('./page-outline.mjs').Row[][]>} by the page's id: its outline, and one more for each layout
 *   that shows a target which the first does not
 */
export function drawScreens() {
  const rebuilt = rebuiltPages();
  const pages = Object.values(rawMaps()).flatMap((map) => map.pages);
  return Object.fromEntries(
    pages.flatMap((page) => {
      const chosen = choose(rebuilt.filter((layout) => layout.page === page.id));
      if (chosen.length === 0) return [];
      const meanings = new Map(
        (page.targets ?? []).map((target) => [target.id, target.meaning ?? target.id]),
      );
      const outlines = chosen.map(({ layout, only }) =>
        outlinePage(layout.html, layout.targets, { only, sampleOf: (id) => SAMPLES[meanings.get(id)] }),
      );
      return [[page.id, outlines]];
    }),
  );
}

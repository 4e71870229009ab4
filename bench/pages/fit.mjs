// @ts-check
/**
 * `npm run fit:pages`: fits the weights by which pages are known, and writes them: selectors/sites/<site>/weights.json.
 * Their figures, asked style by style with weights fitted without that style, stand in docs/bench/pages.md; what was seen of
 * the pages, in tests/screens/evidence.json.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/bundle.mjs';
import { askEngine } from './ask-engine.mjs';
import { keep } from './keep-evidence.mjs';
import { fitAll, leaveOneStyleOut } from './leave-out.mjs';
import { readEvidence } from './read-evidence.mjs';
import { reportOn } from './report.mjs';
import { allScreens } from './screens.mjs';

const examples = await readEvidence(allScreens());
const all = fitAll(examples);
const fitted = new Date().toISOString().slice(0, 10);
for (const [site, weights] of Object.entries(all)) {
  const own = examples.filter((one) => one.site === site).length;
  writeFileSync(
    join(ROOT, 'selectors/sites', site, 'weights.json'),
    `${JSON.stringify({ fitted, examples: own, ...weights }, null, 2)}\n`,
  );
}
keep(examples);
const outcome = await leaveOneStyleOut(examples);
const engine = await askEngine(examples, outcome.weights);
writeFileSync(join(ROOT, 'docs/bench/pages.md'), reportOn(examples, outcome, engine));
console.log(
  `${examples.length} pages read, ${Object.keys(all).length} sites fitted: selectors/sites/*/weights.json`,
);

// @ts-check
/**
 * `npm run bench:pages`: asks each wording style with weights fitted without it, and prints the tables of docs/bench/pages.md.
 * `-- --write` keeps them there, and what was seen of the pages in tests/screens/evidence.json; the weights stay.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/bundle.mjs';
import { askEngine } from './ask-engine.mjs';
import { keep } from './keep-evidence.mjs';
import { leaveOneStyleOut } from './leave-out.mjs';
import { readEvidence } from './read-evidence.mjs';
import { reportOn } from './report.mjs';
import { allScreens } from './screens.mjs';

const examples = await readEvidence(allScreens());
const outcome = await leaveOneStyleOut(examples);
const report = reportOn(examples, outcome, await askEngine(examples, outcome.weights));
console.log(report);
if (process.argv.includes('--write')) {
  keep(examples);
  writeFileSync(join(ROOT, 'docs/bench/pages.md'), report);
}

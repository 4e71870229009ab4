/** `npm run bench:pages`: asks each wording style with weights fitted without it, and prints the table of docs/bench/pages.md. */
import { leaveOneStyleOut } from './judge-styles.mjs';
import { readEvidence } from './read-evidence.mjs';
import { reportOn } from './report.mjs';
import { allScreens } from './screens.mjs';

const examples = await readEvidence(allScreens());
console.log(reportOn(examples, await leaveOneStyleOut(examples)));

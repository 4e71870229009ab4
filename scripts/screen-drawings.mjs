/**
 * `npm run drawings`: writes `components/drawings/screens.json`, from which a small picture of each screen is drawn: what a
 * rebuilt page shows from top to bottom, and where its targets stand. `tests/unit/drawings.test.ts` says when it is old.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/bundle.mjs';
import { drawScreens } from './lib/draw-screens.mjs';

const file = 'components/drawings/screens.json';
const screens = drawScreens();
writeFileSync(join(ROOT, file), `${JSON.stringify(screens, null, 1)}\n`);
console.log(`${file}: ${Object.keys(screens).length} screens`);

// `npm run types:bench`: checks the types of the bench, with its own packages. The project's own check leaves bench/
// out, except for what the ratchet takes from it: that needs none of them.
import { join } from 'node:path';
import { fail, ROOT, runBin } from '../scripts/run.mjs';
import { ensureDependencies, ensureWxt } from '../scripts/setup.mjs';

try {
  await ensureDependencies();
  await ensureDependencies(join(ROOT, 'bench'));
  await ensureWxt();
  const { code } = await runBin('typescript', ['-p', 'bench'], { bin: 'tsc', show: true });
  process.exitCode = code;
} catch (error) {
  fail(error);
}

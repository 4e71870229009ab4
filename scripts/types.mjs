// `npm run types`: checks the types of the whole project, right after `npm ci` too.
import { fail, runBin } from './run.mjs';
import { ensureWxt } from './setup.mjs';

try {
  await ensureWxt();
  const { code } = await runBin('typescript', ['-p', '.'], { bin: 'tsc', show: true });
  process.exitCode = code;
} catch (error) {
  fail(error);
}

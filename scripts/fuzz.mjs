/**
 * `npm run fuzz -- --runs N --seed S`: draws hostile pages (tests/e2e/hostile/fuzz) and looks at each in both browsers. Builds first.
 * `--only chromium` or `--only firefox` leaves the other out; without a seed it takes a new one, and says which.
 */
import { parseArgs } from 'node:util';
import { fail, runBin, SetupError } from './run.mjs';
import { ensureBrowser, ensureDependencies, ensureWxt } from './setup.mjs';

const BUILDS = { chromium: ['build'], firefox: ['build', '-b', 'firefox', '--mv3'] };

/** @param {string} option @param {string} text */
function wholeNumber(option, text) {
  if (!/^\d{1,9}$/.test(text)) throw new SetupError(`--${option} takes a whole number, not "${text}".`);
  return text;
}

try {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
      only: { type: 'string' },
    },
  });
  const env = {
    JALON_FUZZ_RUNS: wholeNumber('runs', values.runs),
    JALON_FUZZ_SEED: wholeNumber('seed', values.seed),
  };
  if (values.only && !(values.only in BUILDS)) throw new SetupError('--only takes chromium or firefox.');
  console.log(`${values.runs} pages, seed ${values.seed}`);
  await ensureDependencies();
  await ensureWxt();
  for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
    if (values.only && values.only !== browser) continue;
    await ensureBrowser(browser);
    const build = await runBin('wxt', BUILDS[browser]);
    if (build.code !== 0) throw new SetupError(build.output);
    const { code } =
      browser === 'chromium'
        ? await runBin('@playwright/test', ['test', 'tests/e2e/chromium/fuzz.spec.ts'], {
            bin: 'playwright',
            env,
            show: true,
          })
        : await runBin('vitest', ['run', '--project', 'firefox', 'tests/e2e/firefox/fuzz.test.ts'], {
            env,
            show: true,
          });
    if (code !== 0) process.exitCode = 1;
  }
} catch (error) {
  fail(error);
}

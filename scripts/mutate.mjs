// `npm run mutate -- PATH…`: breaks the code below each path in every small way that Stryker knows, one at a time, and
// tells which breaks no unit test sees. Some minutes; no part of `npm test`.
//
//   --jobs 1         mutants at once; 2 unless said
//   --patience 30    seconds beyond its usual time that a test may take before its mutant counts as killed; 5 unless said.
//                    On a busy machine, with more, slowness does not look like a kill.
//   --without FILE   a test file, or `folder/**`, that is not asked; may be said again. What it alone sees counts as alive: a slow
//                    test makes each survivor slow.
//   --log DIR        each result as a small file, as soon as it is there: nothing is lost when the run is ended
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { fail, ROOT, SetupError } from './run.mjs';
import { ensureWxt } from './setup.mjs';

/** How many survivors are printed; there are seldom more that are read. */
const MOST = 100;

/** @param {string} path from the root @returns {string} what to mutate, as Stryker writes it */
function patternOf(path) {
  const clean = path.replace(/\/+$/, '');
  // `file.ts:10-20` names some lines.
  const file = join(ROOT, clean.replace(/:\d+(:\d+)?-\d+(:\d+)?$/, ''));
  if (!existsSync(file))
    throw new SetupError(`${path} is not there. Give files or folders, from the project's folder.`);
  return statSync(file).isDirectory() ? `${clean}/**/*.{ts,tsx}` : clean;
}

/** @param {string} option @param {string} text @returns {number} */
function wholeNumber(option, text) {
  if (!/^[1-9]\d*$/.test(text)) throw new SetupError(`--${option} takes a whole number, not "${text}".`);
  return Number(text);
}

/**
 * @param {string[]} paths
 * @param {{ jobs: string, patience: string, log?: string }} values
 * @returns {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
const optionsFor = (paths, { jobs, patience, log }) => ({
  mutate: [...paths.map(patternOf), '!**/*.test.{ts,tsx}', '!**/test-helpers.ts', '!**/*-fixture.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutate.vitest.config.ts', related: true },
  // A copy of the project, without what commands have made; .wxt/ is needed.
  tempDirName: '.output/mutate',
  ignorePatterns: ['/.output', '/test-results', '/bench/node_modules', '/tests/drift', '/docs/pictures'],
  // TypeScript 7 has no functions with which Stryker could rewrite tsconfig.json; no path in it leads out of the copy.
  tsconfigFile: 'none.json',
  // What runs while a file loads is not broken: tables and patterns are left out, and a function that a test file makes
  // outside its tests (`const { ui } = createTexts('fr')`) counts as alive.
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: wholeNumber('jobs', jobs),
  timeoutMS: 1000 * wholeNumber('patience', patience),
  reporters: ['progress-append-only', ...(log ? ['event-recorder'] : [])],
  ...(log && { eventReporter: { baseDir: log } }),
  checkers: [],
  // Vitest checks no types: nothing needs to be told to leave the mutants' alone.
  disableTypeChecks: false,
  allowConsoleColors: false,
  logLevel: 'warn',
});

/** @param {import('@stryker-mutator/api/core').MutantResult} mutant */
function tell({ fileName, location, mutatorName, replacement, status }) {
  const file = fileName.slice(ROOT.length + 1);
  const short = replacement?.replace(/\s+/g, ' ').slice(0, 80);
  const seen = status === 'NoCoverage' ? ' (no test comes here)' : '';
  return `  ${file}:${location.start.line}:${location.start.column} ${mutatorName} → ${short}${seen}`;
}

/** @param {import('@stryker-mutator/api/core').MutantResult[]} results @returns {string} « 12 mutants, … » */
function scoreOf(results) {
  const count = (/** @type {string[]} */ ...states) =>
    results.filter(({ status }) => states.includes(status)).length;
  const [killed, late, alive] = [count('Killed'), count('Timeout'), count('Survived', 'NoCoverage')];
  const all = killed + late + alive;
  const score = all === 0 ? '–' : ((100 * (killed + late)) / all).toFixed(1);
  return `${all} mutants, ${killed} killed, ${late} timed out, ${alive} alive: score ${score} %`;
}

try {
  const { values, positionals: paths } = parseArgs({
    allowPositionals: true,
    options: {
      jobs: { type: 'string', default: '2' },
      patience: { type: 'string', default: '5' },
      without: { type: 'string', multiple: true, default: [] },
      log: { type: 'string' },
    },
  });
  if (paths.length === 0) throw new SetupError('Give what to mutate: npm run mutate -- journey/waits.ts');
  await ensureWxt();
  // The tests run in processes of their own.
  process.env.MUTATE_WITHOUT = values.without.join('\n');
  const results = await new Stryker(optionsFor(paths, values)).runMutationTest();
  const alive = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  if (alive.length > 0)
    console.log(`\nNo unit test sees these:\n${alive.slice(0, MOST).map(tell).join('\n')}`);
  if (alive.length > MOST) console.log(`  … and ${alive.length - MOST} more`);
  const files = [...new Set(results.map(({ fileName }) => fileName))];
  console.log('');
  for (const file of files.length > 1 ? files : [])
    console.log(
      `${file.slice(ROOT.length + 1)}: ${scoreOf(results.filter(({ fileName }) => fileName === file))}`,
    );
  console.log(scoreOf(results));
} catch (error) {
  fail(error);
}

// `npm run mutate -- PATH…`: breaks the code below each path in every small way that Stryker knows, one at a time, and
// tells which breaks no unit test sees. Some minutes; no part of `npm test`.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
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

/**
 * @param {string[]} paths
 * @returns {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
const optionsFor = (paths) => ({
  mutate: [...paths.map(patternOf), '!**/*.test.{ts,tsx}', '!**/test-helpers.ts', '!**/*-fixture.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutate.vitest.config.ts', related: true },
  // A copy of the project, without what commands have made; .wxt/ is needed.
  tempDirName: '.output/mutate',
  ignorePatterns: ['/.output', '/test-results', '/bench/node_modules', '/tests/drift', '/docs/pictures'],
  // TypeScript 7 has no functions with which Stryker could rewrite tsconfig.json; no path in it leads out of the copy.
  tsconfigFile: 'none.json',
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  reporters: ['progress-append-only'],
  checkers: [],
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
  const killed = count('Killed', 'Timeout');
  const alive = count('Survived', 'NoCoverage');
  const all = killed + alive;
  const score = all === 0 ? '–' : ((100 * killed) / all).toFixed(1);
  return `${all} mutants, ${killed} killed, ${alive} alive: score ${score} %`;
}

try {
  const paths = process.argv.slice(2);
  if (paths.length === 0) throw new SetupError('Give what to mutate: npm run mutate -- journey/waits.ts');
  await ensureWxt();
  const results = await new Stryker(optionsFor(paths)).runMutationTest();
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

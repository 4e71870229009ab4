/** One run of the bench, as its options ask: which pages, which resolvers; then the table, and what is written down. */
import { writeFileSync } from 'node:fs';
import { importTypeScript } from '../../scripts/lib/bundle.mjs';
import { blindSplit, ownPages, publicPages } from './corpora.mjs';
import { count } from './count.mjs';
import { drawByFrameworks } from './draw-frameworks.mjs';
import { printTable, saveReport } from './report.mjs';
import { runBench } from './run.mjs';

/**
 * @typedef {object} Values the options of the command, see index.mjs
 * @property {string} split
 * @property {string} seeds
 * @property {string} deletions
 * @property {string} [corpus]
 * @property {boolean} [save]
 * @property {string} [selectors]
 * @property {boolean} [ours]
 * @property {string} [only]
 * @property {string} [strength]
 * @property {string} [failures]
 * @property {string} [pages]
 * @property {string} [rows]
 * @property {boolean} [evidence]
 */

/**
 * Prints the table. Half a bench is no figure: a page that could not be run makes the exit code 1, and nothing is saved.
 * @param {Values} values
 */
export async function measure(values) {
  const started = Date.now();
  const all = [...(await ownPages()), ...(values.corpus ? publicPages(values.corpus) : [])];
  const jobs = [...all, ...blindSplit(all)].filter(
    (job) =>
      (values.split === 'all' || values.split.split(',').includes(job.split)) &&
      (!values.pages || job.name.includes(values.pages)),
  );
  const mapped = jobs.filter((job) => job.targets);
  if (mapped.length > 0 && !values.only) await drawByFrameworks(mapped);
  const progress = (/** @type {number} */ done, /** @type {number} */ all) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} pages`);
  };
  const result = await runBench(jobs, {
    seeds: Number(values.seeds),
    deletions: Number(values.deletions),
    selectors: values.selectors,
    oursOnly: values.ours,
    evidence: values.evidence,
    only: values.only,
    ...(values.strength ? { strengths: [values.strength] } : {}),
    progress,
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  await refuseBadProposals(result.proposed);
  for (const failure of result.failed) console.error(`not run: ${failure}`);
  const rows = count(result.rows, ({ corpus, split, strength }) => ({ corpus, split, strength }));
  printTable(rows);
  console.log(`\n${result.rows.length} targets on ${jobs.length} pages in ${seconds} s`);
  if (values.failures) {
    const failures = result.rows.filter((row) => row.why !== undefined);
    writeFileSync(values.failures, failures.map((row) => JSON.stringify(row)).join('\n'));
  }
  if (values.rows) writeFileSync(values.rows, JSON.stringify(result.rows));
  if (values.save && result.failed.length === 0)
    saveReport({ ...result, counts: rows, seconds, seeds: values.seeds, deletions: values.deletions });
  if (result.failed.length > 0) process.exitCode = 1;
}

/**
 * What the generator proposes has to pass the same linter as a map.
 * @param {import('../../selectors/schema').Target[]} targets
 */
async function refuseBadProposals(targets) {
  if (targets.length === 0) return;
  const [{ parseMap }, { lintMap }] = await Promise.all([
    importTypeScript('selectors/schema.ts'),
    importTypeScript('selectors/lint/lint-map.ts'),
  ]);
  const page = {
    id: 'bench',
    source: { mark: 'captured', confidence: 'certain', date: '2000-01-01', by: 'generator' },
    any: [{ css: 'form' }],
    targets: targets.map((target, at) => ({ ...target, id: `t-${at}` })),
  };
  const parsed = parseMap({
    version: 1,
    site: 'bench',
    hosts: ['bench.invalid'],
    revised: '2000-01-01',
    pages: [page],
  });
  const complaints = parsed.ok ? lintMap(parsed.map) : parsed.problems;
  if (complaints.length > 0)
    throw new Error(
      `The generator proposes what the linter refuses:\n  ${complaints.slice(0, 20).join('\n  ')}`,
    );
}

/**
 * How often does the guide point at the right field when the page has changed, beside the published ways of doing it?
 *
 *   npm run bench:locator -- [--corpus DIR] [--seeds 8] [--deletions 1] [--split tune|test|blind|all] [--save]
 *                            [--selectors DIR] [--ours] [--only OPERATOR] [--failures FILE] [--pages NAME]
 *
 * --corpus     a folder of real forms with `data-manual-scoring` marks: `test-forms/` of duckduckgo/duckduckgo-autofill
 * --save       writes docs/bench/locator.md and .json
 * --selectors  measures another copy of selectors/ than the shipped one
 * --failures   writes one JSON line for each target that ours did not get right
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importTypeScript } from '../../scripts/lib/bundle.mjs';
import { ensureDependencies } from '../../scripts/setup.mjs';
import { blindly, ownPages, publicPages } from './corpora.mjs';
import { count } from './count.mjs';
import { drawByFrameworks } from './draw-frameworks.mjs';
import { printTable, saveReport } from './report.mjs';
import { runBench } from './run.mjs';

async function main() {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      seeds: { type: 'string', default: '8' },
      deletions: { type: 'string', default: '1' },
      split: { type: 'string', default: 'test,blind' },
      save: { type: 'boolean' },
      selectors: { type: 'string' },
      ours: { type: 'boolean' },
      only: { type: 'string' },
      strength: { type: 'string' },
      failures: { type: 'string' },
      pages: { type: 'string' },
      rows: { type: 'string' },
      evidence: { type: 'boolean' },
    },
  });
  await ensureDependencies();
  const started = Date.now();
  const all = [...(await ownPages()), ...(values.corpus ? publicPages(values.corpus) : [])];
  const jobs = [...all, ...blindly(all)].filter(
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
  // Half a bench is no figure.
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

await main();

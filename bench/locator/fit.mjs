/**
 * `npm run fit:locator`: fits the numbers of the vote to the tuning split, and to nothing else: pages, operators, words and seeds that the
 * test never meets. Writes selectors/engine/weights.ts.
 *
 *   npm run fit:locator -- --corpus DIR [--seeds 2] [--deletions 2] [--evidence FILE]
 *
 * --evidence  takes the evidence from this file when it is there, and writes it there when it is not
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ROOT } from '../../scripts/run.mjs';
import { ensureDependencies } from '../../scripts/setup.mjs';

const FILE = 'selectors/engine/weights.ts';

async function main() {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      seeds: { type: 'string', default: '2' },
      deletions: { type: 'string', default: '2' },
      evidence: { type: 'string' },
      dry: { type: 'boolean' },
    },
  });
  await ensureDependencies();
  // What follows needs the dependencies.
  const { importTypeScript } = await import('../../scripts/lib/bundle.mjs');
  const { coordinateSearch, figuresOf } = await import('./coordinate-search.mjs');
  const cases = await evidence(values);
  const { WEIGHT, FOUND, MARGIN, UNSURE, PREFIX_FACTOR } = await importTypeScript(FILE);
  const before = { weights: WEIGHT, found: FOUND, margin: MARGIN, unsure: UNSURE };
  console.log('before', figuresOf(cases, before));
  const after = coordinateSearch(cases, before);
  const figures = figuresOf(cases, after);
  console.log('after ', figures);
  if (!values.dry) writeFileSync(join(ROOT, FILE), source(after, PREFIX_FACTOR, figures, cases.length));
}

/** @param {{ corpus?: string, seeds: string, deletions: string, evidence?: string }} values */
async function evidence(values) {
  if (values.evidence && existsSync(values.evidence))
    return JSON.parse(readFileSync(values.evidence, 'utf8'));
  const { ownPages, publicPages } = await import('./corpora.mjs');
  const { runBench } = await import('./run.mjs');
  const jobs = [...(await ownPages()), ...(values.corpus ? publicPages(values.corpus) : [])];
  const { rows } = await runBench(
    jobs.filter((job) => job.split === 'tune'),
    {
      seeds: Number(values.seeds),
      deletions: Number(values.deletions),
      oursOnly: true,
      evidence: true,
    },
  );
  const cases = rows
    .filter((row) => row.candidates)
    .map(({ corpus, strength, deleted, candidates }) => ({ corpus, strength, deleted, candidates }));
  if (values.evidence) writeFileSync(values.evidence, JSON.stringify(cases));
  return cases;
}

/**
 * @param {import('./coordinate-search.mjs').Numbers} numbers
 * @param {number} prefix
 * @param {Record<string, string>} figures
 * @param {number} cases
 */
function source(numbers, prefix, figures, cases) {
  const lines = Object.entries(numbers.weights).map(
    ([key, weight]) => `  ${/^[a-z]+$/.test(key) ? key : `'${key}'`}: ${weight},`,
  );
  const told = Object.entries(figures).map(([name, figure]) => ` * ${name}: ${figure}`);
  return `/**
 * The numbers of the vote, fitted by \`npm run fit:locator\` on ${new Date().toISOString().slice(0, 10)}; not made by hand. They gave, on the
 * ${cases} questions of the tuning split (right · wrong · still anchored after deletion):
${told.join('\n')}
 * What they give on pages, operators and seeds that they were not fitted on stands in docs/bench/locator.md.
 */

/**
 * Votes by kind of signal and by how well it is carried: exactly, \`same\` (other words or another spelling for the same
 * thing), \`part\`. A vote is divided by how many candidates share it. \`not …\` counts against a candidate.
 */
export const WEIGHT: Record<string, number> = {
${lines.join('\n')}
};

/** An attribute known only by its beginning says less. */
export const PREFIX_FACTOR = ${prefix};

/** \`found\` needs this score … */
export const FOUND = ${numbers.found};
/** … and this lead over the runner-up, as a share of the best score. */
export const MARGIN = ${numbers.margin};
/** Below this the target is \`missing\`, between the two it is \`unsure\`. */
export const UNSURE = ${numbers.unsure};
`;
}

await main().catch(fail);

/**
 * `npm run bench:locator`: how often does the guide point at the right field when the page has changed, beside the
 * published ways of doing it?
 *
 *   npm run bench:locator -- [--corpus DIR] [--seeds 8] [--deletions 1] [--split tune|test|blind|all] [--save]
 *                            [--selectors DIR] [--ours] [--only OPERATOR] [--failures FILE] [--pages NAME]
 *
 * --corpus     a folder of real forms with `data-manual-scoring` marks: `test-forms/` of duckduckgo/duckduckgo-autofill
 * --save       writes docs/bench/locator.md and .json
 * --selectors  measures another copy of selectors/ than the shipped one
 * --ours       leaves the published ways out
 * --failures   writes one JSON line for each target that ours did not get right
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ROOT } from '../../scripts/run.mjs';
import { ensureDependencies } from '../../scripts/setup.mjs';

try {
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
  // With one operator alone, no page is drawn by a framework.
  if (!values.ours || !values.only) await ensureDependencies(join(ROOT, 'bench'));
  // What follows needs the dependencies.
  const { measure } = await import('./measure.mjs');
  await measure(values);
} catch (error) {
  fail(error);
}

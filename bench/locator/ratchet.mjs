/**
 * The ratchet: how the resolver does on a small sample of the bench, which may only get better.
 *
 *   node bench/locator/ratchet.mjs           prints the sample and what became worse
 *   node bench/locator/ratchet.mjs --write   keeps the present figures as the new floor, in tests/drift/ratchet.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../scripts/lib/bundle.mjs';
import { ownPages, publicPages } from './corpora.mjs';
import { count } from './count.mjs';
import { runBench } from './run.mjs';

const FILE = join(ROOT, 'tests/drift/ratchet.json');
/** How far `right` may fall, in points. */
const SLACK = 1;

/** @typedef {{ corpus: string, strength: string, targets: number, right: number, wrong: number, deleted: number, stillAnchored: number }} Line */

/**
 * Every rebuilt page and every page of tests/drift/forms, once in each strength, one target of each deleted.
 * @returns {Promise<Line[]>}
 */
export async function sample() {
  const jobs = [...(await ownPages()), ...publicPages(join(ROOT, 'tests/drift/forms'), 'synthetic')];
  const result = await runBench(jobs, { seeds: 1, deletions: 1, mostDeleted: 1, oursOnly: true });
  if (result.failed.length > 0) throw new Error(`not run: ${result.failed.join('; ')}`);
  return count(result.rows, ({ corpus, strength }) => ({ corpus, strength }))
    .filter(({ resolver }) => resolver === 'jalon')
    .map(({ corpus, strength, targets, right, wrong, deleted, stillAnchored }) => ({
      corpus,
      strength,
      targets,
      right,
      wrong,
      deleted,
      stillAnchored,
    }))
    .sort((a, b) => `${a.corpus} ${a.strength}`.localeCompare(`${b.corpus} ${b.strength}`));
}

/** @returns {Line[]} */
export const floor = () => JSON.parse(readFileSync(FILE, 'utf8'));

/**
 * @param {Line[]} before
 * @param {Line[]} now
 * @returns {string[]} one sentence for each figure that became worse
 */
export function worse(before, now) {
  return before.flatMap((old) => {
    const where = `${old.corpus}, ${old.strength}`;
    const line = now.find((one) => one.corpus === old.corpus && one.strength === old.strength);
    if (!line) return [`${where}: not measured any more`];
    const share = (/** @type {Line} */ one) => (100 * one.right) / one.targets;
    const out = [];
    if (line.wrong > old.wrong) out.push(`${where}: ${line.wrong} wrong elements, ${old.wrong} before`);
    if (line.stillAnchored > old.stillAnchored)
      out.push(`${where}: ${line.stillAnchored} deleted targets still anchored, ${old.stillAnchored} before`);
    if (share(line) < share(old) - SLACK)
      out.push(`${where}: ${share(line).toFixed(1)} % right, ${share(old).toFixed(1)} % before`);
    return out;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const now = await sample();
  console.table(now);
  if (process.argv.includes('--write')) writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
  else {
    const complaints = worse(floor(), now);
    for (const complaint of complaints) console.error(complaint);
    if (complaints.length > 0) process.exitCode = 1;
  }
}

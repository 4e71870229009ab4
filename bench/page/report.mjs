// The table: on the screen, in docs/bench/page.json, and between two marks of docs/bench/page.md, whose words are
// written by hand.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.mjs';
import { evaluateGoals } from './goals.mjs';

/** @typedef {import('./rows.mjs').Row} Row */

const FOLDER = join(ROOT, 'docs', 'bench');
const BEGIN = '<!-- made by npm run bench:page -->';
const END = '<!-- end -->';

/** @param {number | null} value */
const number = (value) =>
  value === null ? '' : value === Infinity ? '∞' : String(Number(value.toFixed(value < 10 ? 2 : 1)));
/** @param {Row} row */
const figure = (row) =>
  `${number(row.median)}${row.low === row.high ? '' : ` [${number(row.low)}, ${number(row.high)}]`}`;

/** @param {string[]} head @param {string[][]} lines */
const table = (head, lines) =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** @param {Row[]} rows */
const goals = (rows) =>
  table(
    ['What', 'Page', 'Browser', 'Jalon', 'Unit', '× page', '× driver.js', 'Criterion', 'Met'],
    evaluateGoals(rows).map(({ goal, row, isMet }) => [
      goal.what,
      row.page,
      row.browser,
      figure(row),
      row.unit,
      number(row.ratioToPage),
      number(row.ratioToDriver),
      goal.criterion,
      isMet ? 'yes' : '**no**',
    ]),
  );

/** @param {Row[]} rows */
const everything = (rows) =>
  table(
    ['Metric', 'Browser', 'Page', 'Variant', 'Median [interval]', 'Unit', '× page', '× driver.js'],
    rows.map((row) => [
      row.metric,
      row.browser,
      row.page,
      row.variant,
      figure(row),
      row.unit,
      number(row.ratioToPage),
      number(row.ratioToDriver),
    ]),
  );

/** @param {Row[]} rows */
export function print(rows) {
  console.log(`${everything(rows)}\n\n${goals(rows)}`);
}

/** @param {Row[]} rows @param {{ version: string, loads: string, seconds: number, cores: number, busy?: string }} about */
export function write(rows, { version, loads, seconds, cores, busy }) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'page.json'), `${JSON.stringify(rows, null, 2)}\n`);
  const file = join(FOLDER, 'page.md');
  const words = existsSync(file)
    ? readFileSync(file, 'utf8')
    : `# The cost of the guide on a page\n\n${BEGIN}\n${END}\n`;
  const date = new Date().toISOString().slice(0, 10);
  const made = `Jalon ${version}, ${date}, ${loads} loads, ${Math.round(seconds)} s on ${cores} cores; load average before: ${busy}.\n\n### Goals\n\n${goals(rows)}\n\n### All rows\n\n${everything(rows)}`;
  const [before = ''] = words.split(BEGIN);
  const after = words.split(END)[1] ?? '\n';
  writeFileSync(file, `${before}${BEGIN}\n\n${made}\n\n${END}${after}`);
}

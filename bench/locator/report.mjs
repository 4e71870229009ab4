/** Prints the bench's table, and writes it down with what is needed to read it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/bundle.mjs';
import { count, percent, withInterval } from './count.mjs';
import { GOALS } from './goals.mjs';
import { handWritten } from './hand-written.mjs';
import { STRENGTHS } from './run.mjs';

const CORPORA = {
  pages: 'Rebuilt pages, shipped maps',
  public: 'Public forms, proposed signals',
  frameworks: 'The rebuilt pages drawn again by frameworks, shipped maps',
};
const SPLITS = {
  test: 'nobody tuned for it',
  blind: 'the same pages, with words that the resolver’s authors had not seen',
  tune: 'used for tuning',
};

/** @typedef {ReturnType<typeof count>[number]} Row */

/** @param {Row[]} rows */
export function printTable(rows) {
  for (const corpus of Object.keys(CORPORA)) {
    for (const split of Object.keys(SPLITS)) {
      for (const strength of STRENGTHS) {
        const some = rows.filter(
          (row) => row.corpus === corpus && row.split === split && row.strength === strength,
        );
        if (some.length === 0) continue;
        console.log(
          `\n${corpus} · ${split} · ${strength} · ${some[0]?.targets} targets, ${some[0]?.deleted} deleted`,
        );
        for (const row of some) {
          const cells = [
            percent(row.right, row.targets),
            percent(row.wrong, row.targets),
            percent(row.unsure, row.targets),
            percent(row.missing, row.targets),
            percent(row.stillAnchored, row.deleted),
          ];
          console.log(`  ${row.resolver.padEnd(24)}${cells.map((cell) => cell.padStart(10)).join('')}`);
        }
      }
    }
  }
  console.log(
    `\n  ${''.padEnd(24)}${['right', 'wrong', 'unsure', 'missing', 'anchored'].map((one) => one.padStart(10)).join('')}`,
  );
}

/** @param {string[]} heads @param {(string | number)[][]} rows */
function table(heads, rows) {
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** @param {Row[]} counts */
function mainTables(counts) {
  const out = [];
  for (const [corpus, title] of Object.entries(CORPORA)) {
    for (const [split, meaning] of Object.entries(SPLITS)) {
      for (const strength of STRENGTHS) {
        const some = counts.filter(
          (row) => row.corpus === corpus && row.split === split && row.strength === strength,
        );
        if (some.length === 0) continue;
        const goal = GOALS[strength];
        out.push(
          `### ${title} · ${strength} · ${split} split (${meaning})\n\n` +
            table(
              ['resolver', 'targets', 'right', 'wrong', 'unsure', 'missing', 'deleted', 'still anchored'],
              some.map((row) => [
                row.resolver === 'jalon' ? '**jalon**' : row.resolver,
                row.targets,
                withInterval(row.right, row.targets),
                withInterval(row.wrong, row.targets),
                percent(row.unsure, row.targets),
                percent(row.missing, row.targets),
                row.deleted,
                withInterval(row.stillAnchored, row.deleted),
              ]),
            ) +
            `\n\nAsked for: right ≥ ${100 * goal.right} %, wrong ≤ ${100 * goal.wrong} %, still anchored ≤ ${100 * goal.stillAnchored} %.`,
        );
      }
    }
  }
  return out.join('\n\n');
}

/** @param {any} result @param {string} title @param {string} corpus @param {(row: any) => string} of */
function groupTable(result, title, corpus, of) {
  const rows = count(
    result.rows.filter((/** @type {any} */ row) => row.corpus === corpus && row.split === 'test'),
    (row) => ({ group: of(row), strength: row.strength }),
  ).filter((row) => row.resolver === 'jalon');
  if (rows.length === 0) return '';
  const groups = [...new Set(rows.map((row) => row.group))].sort();
  const cells = (/** @type {string} */ group) =>
    STRENGTHS.flatMap((strength) => {
      const row = rows.find((one) => one.group === group && one.strength === strength);
      return row
        ? [
            `${percent(row.right, row.targets, 1)} of ${row.targets}`,
            `${row.wrong}`,
            `${row.stillAnchored} of ${row.deleted}`,
          ]
        : ['–', '–', '–'];
    });
  const heads = STRENGTHS.flatMap((strength) => [`${strength}: right`, 'wrong', 'still anchored']);
  return `### ${title}\n\n${table(
    ['', ...heads],
    groups.map((group) => [group, ...cells(group)]),
  )}`;
}

/** How often a kind of signal outlives the drift, and what became of the targets that were known by it. */
function kindTable(/** @type {any} */ result, /** @type {string} */ corpus) {
  const rows = result.rows.filter((/** @type {any} */ row) => row.corpus === corpus && !row.deleted);
  const kinds = [...new Set(rows.flatMap((/** @type {any} */ row) => row.kinds))].sort();
  if (kinds.length === 0) return '';
  const lines = kinds.map((kind) => [
    kind,
    ...STRENGTHS.flatMap((strength) => {
      const some = rows.filter(
        (/** @type {any} */ row) => row.strength === strength && row.kinds.includes(kind),
      );
      const hits = (/** @type {(row: any) => boolean} */ test) =>
        percent(some.filter(test).length, some.length, 1);
      return [
        hits((row) => row.alive.includes(kind)),
        hits((row) => row.outcomes.jalon === 'right'),
        some.filter((/** @type {any} */ row) => row.outcomes.jalon === 'wrong').length,
      ];
    }),
  ]);
  const heads = STRENGTHS.flatMap((strength) => [`${strength}: still carried`, 'right', 'wrong']);
  return `### By kind of signal · ${CORPORA[/** @type {'pages'} */ (corpus)]}\n\n${table(['known by', ...heads], lines)}`;
}

/** @param {any[]} facts */
function factLines(facts) {
  const lines = Object.keys(CORPORA).flatMap((corpus) =>
    Object.keys(SPLITS).flatMap((split) => {
      const some = facts.filter((one) => one.corpus === corpus && one.split === split);
      const sum = (/** @type {string} */ key) => some.reduce((total, one) => total + one[key], 0);
      return some.length === 0
        ? []
        : [
            [
              corpus,
              split,
              sum('pages'),
              sum('seen'),
              sum('unseen'),
              sum('identical'),
              sum('unproposed'),
              sum('twinned'),
            ],
          ];
    }),
  );
  return table(
    [
      'corpus',
      'split',
      'pages',
      'targets',
      'left out: not visible',
      'left out: like another in all that a person reads',
      'of the targets: no signals proposed',
      'not deleted: has a twin',
    ],
    lines,
  );
}

/**
 * Each figure that was asked for, and whether it was reached; and every baseline that is better on « right » without being
 * more often wrong.
 * @param {Row[]} counts
 */
function goalTable(counts) {
  const rows = counts.filter((row) => row.split === 'test' && row.resolver === 'jalon');
  const cell = (/** @type {number} */ hits, /** @type {number} */ all, /** @type {boolean} */ reached) =>
    `${percent(hits, all)} ${reached ? '✓' : '✗'}`;
  const lines = rows.map((row) => {
    const goal = GOALS[row.strength];
    const better = counts.filter(
      (one) =>
        one.split === 'test' &&
        one.corpus === row.corpus &&
        one.strength === row.strength &&
        !one.resolver.startsWith('jalon') &&
        one.right > row.right &&
        one.wrong <= row.wrong,
    );
    return [
      CORPORA[row.corpus],
      row.strength,
      cell(row.right, row.targets, row.right / row.targets >= goal.right),
      cell(row.wrong, row.targets, row.wrong / row.targets <= goal.wrong),
      cell(row.stillAnchored, row.deleted, row.stillAnchored / row.deleted <= goal.stillAnchored),
      better.map(({ resolver }) => resolver).join(', ') || 'none',
    ];
  });
  return table(
    ['corpus', 'strength', 'right', 'wrong', 'still anchored', 'baseline with more right and no more wrong'],
    lines,
  );
}

/** @param {any} result */
export function saveReport(result) {
  const folder = join(ROOT, 'docs/bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'locator.json'), `${JSON.stringify(result.counts, null, 2)}\n`);
  const { legend } = result;
  const text = `# Which field is it, after the page has changed?

Written by \`npm run bench:locator -- --corpus DIR --save\` on ${new Date().toISOString().slice(0, 10)}, in ${result.seconds} s:
${result.rows.length} questions to each resolver. \`DIR\` is the folder \`test-forms/\` of the public repository
duckduckgo/duckduckgo-autofill. The same seeds give the same figures. ± are 95 % intervals by Wilson.

A target is **right** when the answer is the target, a part of it or its label; **wrong** when it is anything else;
**unsure** and **missing** point at nothing. **Deleted** targets are gone from the page, with something like them left
behind: a resolver that points all the same is **still anchored**.

## What was asked for, and what came out

Test split only. Right ≥ 99 / 95 / 88 %, wrong 0 / ≤ 0.05 / ≤ 0.3 %, still anchored ≤ 0.05 / 0.5 / 3 %, for mild, redesign
and hostile.

${goalTable(result.counts)}

${mainTables(result.counts)}

## How it is measured

- Every page is shown in Chromium with its layout. Each operator below is applied or not, by the seed, and touches about
  30 % (mild), 60 % (redesign) or 90 % (hostile) of what it could touch. Then every resolver is asked on the same page.
- The truth is kept outside the page. Marks in the public forms are taken out before anything is recorded.
- ${result.seeds} seeds a page and strength, all targets at once; ${result.deletions} a target for deletions, one at a time, at most five targets
  of a page. The rebuilt pages are also drawn by Angular Material, MUI and in Keycloak's structure from their npm packages:
  recorded on the page as it was, looked for on the page as the framework draws it, drifted on top.
- \`jalon\` is told which page it is, as the baselines are. \`jalon-page-first\` has to recognise the page as well, and
  looks for a target by what it means, too; so does \`jalon-at-step\`, which knows the learner's step, as in a running journey.
- A target that nobody sees on the original page, or that the drift itself has hidden, is not asked for.
- First matches count even when they are hidden, because that is what their users get.

${factLines(result.facts)}

### The split

Fixed in \`bench/locator/corpora.mjs\`. All layouts of a page, and all pages of a site, lie on one side. Seeds are named
after the page. The words of the splits are different (\`bench/locator/drift/vocabulary.ts\`): synonyms, frames, newsletters
and look-alikes. The blind split is the test split's pages once more, with a quarter of the seeds and words that were written
by somebody who had not seen the resolver's lexicon; what became of single pages with them was not looked at. These
operators do not run on the tuning split: ${legend.operators
    .filter((/** @type {any} */ one) => one.only)
    .map((/** @type {any} */ one) => `\`${one.id}\``)
    .join(', ')}.

### Operators and how likely they are

${table(
  ['operator', ...STRENGTHS],
  legend.operators.map((/** @type {any} */ one) => [one.id, ...one.chance]),
)}

### What each resolver was given

${table(
  ['resolver', 'given'],
  [
    [
      'jalon',
      'rebuilt pages: the shipped map, written for all layouts of the page. Public forms: the signals that `selectors/propose` proposes on the original page',
    ],
    ...legend.baselines.map((/** @type {any} */ one) => [one.id, one.given]),
  ],
)}

## Where ours stands

${[
  groupTable(result, 'By site · rebuilt pages', 'pages', (row) => row.site),
  groupTable(result, 'By framework · the rebuilt pages drawn again', 'frameworks', (row) => row.site),
  groupTable(result, 'By meaning of the field · public forms', 'public', (row) => row.meaning),
  kindTable(result, 'pages'),
  kindTable(result, 'public'),
]
  .filter(Boolean)
  .join('\n\n')}

`;
  const file = join(folder, 'locator.md');
  writeFileSync(file, text + handWritten(file));
}

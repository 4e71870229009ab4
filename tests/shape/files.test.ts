/** How long files are, where they lie, and what they are called. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exists, filesIn, ROOMS, ROOT, read } from './repository';

const lines = (file: string) => read(file).trimEnd().split('\n').length;

test('no file is longer than 300 lines, data and tests aside', () => {
  const files = filesIn([...ROOMS, 'scripts', 'bench'], /(?<!\.test)\.(ts|tsx|mjs|js|jsx|css)$/);
  const long = files.filter((file) => lines(file) > 300);
  const help = `
  Does the file do two things? Yes? Then each gets a file, named after what it does.
  No? Is a part of it data, or words? Then put that into a file of its own. A file that can be read at once is understood.`;
  expect(long, help).toEqual([]);
});

test('entrypoints wire, in at most 60 lines each', () => {
  const files = filesIn(['entrypoints'], /\.(ts|tsx)$/);
  expect(files.length, 'Is there no entrypoint left to look at? Then WXT builds none.').toBeGreaterThan(2);
  const help = `
  An entrypoint tells WXT what to build, and calls it.
  Does the rest of the file know the browser? Then it belongs into extension/. Does it draw? Then into components/.`;
  expect(
    files.filter((file) => lines(file) > 60),
    help,
  ).toEqual([]);
});

const TOP = ['entrypoints', 'extension', 'components', 'selectors', 'journey', 'link'];
const BESIDE = ['public', 'scripts', 'bench', 'tests', 'docs'];

test('the top level has the rooms, and no other folder', () => {
  const help = `
  Does it ship? Yes? Then it is part of one of the rooms: docs/architecture.md says what each is for.
  No? Does it measure? Then bench/. Does it build, start or check? Then scripts/. Is it about the project? Then docs/.
  Is it made by a tool? Then .gitignore, so that nobody hands it in.`;
  const made: string[] = read('.gitignore').match(/^[\w.-]+(?=\/$)/gm) ?? [];
  const folders = readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !entry.name.startsWith('.') && !made.includes(entry.name) ? [entry.name] : [],
  );
  expect(
    folders.filter((name) => ![...TOP, ...BESIDE].includes(name)),
    help,
  ).toEqual([]);
});

/** Imports of these are written without their ending. */
const MODULE = /\.(tsx?|jsx?|mts|cts)$/;

/**
 * Names that are one name on a disk that does not know small letters from capitals (macOS, Windows), and modules that an
 * import without ending cannot tell apart.
 * @param paths files, from the root
 * @returns each group that does not go together
 */
function clashes(paths: readonly string[]): string[] {
  const folded = (text: string) => text.normalize('NFC').toLowerCase();
  const groups = new Map<string, Set<string>>();
  const put = (key: string, name: string) =>
    groups.set(key, (groups.get(key) ?? new Set<string>()).add(name));
  for (const path of paths) {
    const parts = path.split('/');
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const name = parts.slice(0, depth).join('/');
      put(`name ${folded(name)}`, name);
    }
    if (MODULE.test(path) && !path.endsWith('.d.ts')) put(`module ${folded(path.replace(MODULE, ''))}`, path);
    // `x/index.ts` and `x.ts` are both `./x`.
    const index = /^(.+)\/index\.[jt]sx?$/i.exec(path)?.[1];
    if (index) put(`module ${folded(index)}`, path);
  }
  return [
    ...new Set(
      [...groups.values()].filter((names) => names.size > 1).map((names) => [...names].sort().join(' and ')),
    ),
  ];
}

describe('names', () => {
  test('that differ only by capitals or by the ending of code are not in one folder', () => {
    const top = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isFile());
    const all = [...filesIn([...TOP, ...BESIDE].filter(exists), /./), ...top.map(({ name }) => name)];
    expect(all.length, `Nothing was found below ${join(ROOT)}.`).toBeGreaterThan(300);
    const help = `
  On macOS and Windows the one is taken for the other, and the build fails there.
  Does one hold the words, the data or the logic of the other? Yes? Then its name says so: BranchChoices.tsx, answers.ts.
  No? Then they are two things: each gets the name of what it is.
  Is one left over from a change of its name? Then "git mv" it in two steps, or take it out.`;
    expect(clashes(all), help).toEqual([]);
  });

  test.each([
    [['a/Branches.tsx', 'a/branches.ts']],
    [['a/branches.tsx', 'a/branches.ts']],
    [['a/style.css', 'a/Style.css']],
    [['a/README', 'a/readme']],
    [['Screens/one.ts', 'screens/two.ts']],
    [['a/branches/index.ts', 'a/Branches.tsx']],
    [['a/branches/index.tsx', 'a/branches.ts']],
    [['a/\u00e9cran.json', 'a/e\u0301cran.json']],
  ])('refused: %j', (paths) => {
    expect(clashes(paths), 'The rule for names does not see this pair any more.').toHaveLength(1);
  });

  test.each([
    [['a/card.ts', 'a/card.css', 'a/card.test.ts', 'a/card.json']],
    [['a/page.html', 'a/page.json']],
    [['a/Branches.tsx', 'b/branches.ts']],
    [['a/branches/one.ts', 'a/branches.mjs']],
    [['a/branches/one.ts', 'a/branches.ts']],
    [['a/types.d.ts', 'a/types.js']],
    [['a/index.ts', 'a/b/index.ts']],
  ])('goes together: %j', (paths) => {
    expect(clashes(paths), 'The rule for names refuses what works everywhere.').toEqual([]);
  });
});

/**
 * Every command of README and CONTRIBUTING works right after `npm ci`: it is run as written, in a copy of the project
 * that has packages and nothing that a command has made. Commands that are long, or open a browser, are not run here:
 * it is looked whether they can start.
 */
import { exec } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modulesMatchLockfile } from '../../scripts/setup.mjs';
import { ROOT, read } from './repository';

interface Quick {
  command: string;
  /** What stands there in place of what is in capitals, or what makes it short. */
  as?: string;
  /** A word of its output. */
  says: string;
}

/** Run each time. The first two come first: they need what WXT writes, and make it. */
const QUICK: readonly Quick[] = [
  {
    command: 'npx vitest run --project unit',
    as: 'npx vitest run --project unit selectors/engine/normalise.test.ts',
    says: '1 passed',
  },
  { command: 'npm run words', says: 'hints' },
  { command: 'npm run facts -- --old', says: 'older than 18 months' },
  { command: 'npm run drawings', says: 'screens.json' },
  { command: 'npm run where -- --list FILE', as: 'npm run where -- --list addresses.txt', says: 'official' },
  { command: 'npm run schema', says: 'map.schema.json' },
  {
    command: 'npx playwright test',
    as: 'npx playwright test --list tests/e2e/chromium/popup.spec.ts',
    says: 'Total: ',
  },
];

const BROWSER = 'opens a browser';
const STEP = 'a step of "npm test", on the same files';
/** Not run here, and why. */
const LONG: Readonly<Record<string, string>> = {
  'npm ci --ignore-scripts': 'what comes before all this',
  'npm start': BROWSER,
  'npm start -- --live': BROWSER,
  'npm start -- --tour': BROWSER,
  'npm start -- --tour=320x640': BROWSER,
  'npm start -- --class': BROWSER,
  'npm test': 'runs this',
  'npm run build': STEP,
  'npm run build:firefox': STEP,
  'npm run zip': 'both builds; tests/package/ calls what it calls',
  'npm run confusables': 'a test beside what it writes asks the same',
  'npm run licences': 'needs a build; tests/package/ looks at what it writes',
  'npm run probe -- --url https://the.host/the/path page.html --explain': BROWSER,
  'npm run probe -- --url https://the.host/the/path tests/pages/the.host/name.html --explain': BROWSER,
  'npm run silence': BROWSER,
  'npm run silence -- FOLDER': BROWSER,
  'npm run survey:add FILE': 'asks questions',
  'npm run survey:add -- releve-….html': 'asks questions',
  'npm run fuzz -- --runs N --seed S': BROWSER,
  'npm run bench:locator': 'minutes',
  'npm run bench:meanings -- --corpus DIR --expected FILE': 'minutes, on forms that are not here',
  'npm run bench:page': 'minutes',
  'npm run bench:link': 'minutes',
  'npm run fit:locator -- --corpus DIR': 'hours',
  'npm run fit:pages': 'minutes',
  'npm run types:bench': 'installs the packages of the bench',
  'node bench/locator/ratchet.mjs --write': 'a minute, and tests/drift/ asks the same',
  'npx vitest run --project unit tests/shape': 'runs this',
  'npx vitest run --project pages': STEP,
  'npx vitest run --project browser': STEP,
  'npx vitest run --project firefox': STEP,
  'npx vitest run --project package': STEP,
  'npm run mutate -- PATH': 'minutes',
};

/** The commands in a text: lines of blocks for a shell, and what stands in backticks; the parts of `a && b` one by one. */
function commandsIn(text: string): string[] {
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) => block.split('\n'));
  const inline = [...text.replace(/^```.*?^```/gms, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, code = '']) => code,
  );
  return [...blocks, ...inline]
    .flatMap((one) => one.replace(/\s+#.*$/, '').split(' && '))
    .map((one) => one.trim().replace(/^(?:[A-Z_]+=\S+ )+/, ''))
    .filter((one) => /^(npm|npx|node) /.test(one));
}

const written = [
  ...new Set(['README.md', 'CONTRIBUTING.md'].flatMap((file) => commandsIn(read(file)))),
].sort();

const MADE = /^(node_modules|\.git|\.output|\.wxt|test-results|playwright-report|.*\.log)$/;
let copy = '';

/**
 * Gives the copy its packages: a folder of its own with a link to each. Never one link to the whole: a command that installs
 * would then empty the project's own folder.
 */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (!entry.isDirectory()) cpSync(join(from, entry.name), join(to, entry.name));
    else if (!/^\.(vite|vite-temp|cache)$/.test(entry.name))
      symlinkSync(join(from, entry.name), join(to, entry.name), 'junction');
  }
}

beforeAll(() => {
  // Otherwise the commands would install first.
  const help =
    'The packages are not those of package-lock.json. Run "npm ci --ignore-scripts", then the tests.';
  expect(modulesMatchLockfile(ROOT), help).toBe(true);
  copy = mkdtempSync(join(tmpdir(), 'jalon-fresh-'));
  for (const name of readdirSync(ROOT).filter((one) => !MADE.test(one)))
    cpSync(join(ROOT, name), join(copy, name), {
      recursive: true,
      filter: (path) => !/[\\/](node_modules|reports)$/.test(path),
    });
  linkPackages(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'addresses.txt'), 'https://moncompte.laposte.fr/\n');
});

afterAll(() => {
  if (copy) rmSync(copy, { recursive: true, force: true });
});

/** Runs a command as a person does: in a shell, in the copy, without what this test runner tells its children. */
function run(command: string): Promise<{ code: number; output: string }> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV|TEST$|DEV$|PROD$|npm_)/.test(name),
  );
  const env = { ...Object.fromEntries(inherited), NO_COLOR: '1' } as unknown as NodeJS.ProcessEnv;
  return new Promise((done) => {
    exec(command, { cwd: copy, env, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      done({ code: error ? 1 : 0, output: stdout + stderr }),
    );
  });
}

const AFTER_CI = `
This command of README or CONTRIBUTING does not work in a project that has just been installed.
  Does it read what another command makes (.wxt/, .output/)? Then let it make that itself: ensureWxt() in scripts/setup.mjs.
  Does it need a file that is not handed in? Then hand it in, or say in the text what to do first.`;

describe('right after npm ci', () => {
  // One after the other: the machine has better things to do.
  test.each(QUICK)(
    'works: $command',
    async ({ command, as = command, says }) => {
      const { code, output } = await run(as);
      expect(code, `${AFTER_CI}\n\n${output}`).toBe(0);
      expect(output, AFTER_CI).toContain(says);
    },
    120_000,
  );

  test('nothing was there but what is handed in, and packages', () => {
    expect(existsSync(join(copy, '.wxt', 'tsconfig.json')), 'Vitest makes it, see vitest.config.ts.').toBe(
      true,
    );
    expect(existsSync(join(copy, '.output')), 'The copy was not fresh.').toBe(false);
  });

  test.each(Object.entries(LONG))('can start: %s (%s)', async (command) => {
    const [program = '', ...words] = command.split(' ');
    const help = `Has the script another name? Then change it in README, CONTRIBUTING and this test. Is it gone? Then there too.`;
    if (program === 'npx') {
      const project = words[words.indexOf('--project') + 1];
      expect(read('vitest.config.ts'), help).toContain(`name: '${project}'`);
      return;
    }
    const { scripts } = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8'));
    const name = words[0] === 'run' ? words[1] : words[0];
    const line: string | undefined =
      program === 'node' ? command : name === 'ci' ? 'npm' : scripts[name ?? ''];
    expect(line, help).toBeDefined();
    const file = /^node (\S+)/.exec(line ?? '')?.[1];
    if (!file) return;
    // Everything that it imports of ours is there.
    const bundled = build({
      absWorkingDir: copy,
      entryPoints: [file],
      bundle: true,
      write: false,
      outdir: 'nowhere',
      platform: 'node',
      format: 'esm',
      packages: 'external',
      alias: { '@': copy },
      logLevel: 'silent',
    });
    await expect(bundled, help).resolves.toBeDefined();
  });
});

test('every command that README and CONTRIBUTING name is tried here, and no other', () => {
  const tried = [...QUICK.map(({ command }) => command), ...Object.keys(LONG)].sort();
  const help = `
  Is a command new in README or CONTRIBUTING? Does it take a few seconds? Yes? Then add it to QUICK in this test. No? Then to
    LONG, with the reason.
  Is one gone, or written otherwise? Then do the same here.`;
  expect(written, help).toEqual(tried);
});

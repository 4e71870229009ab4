// `npm run licences`: the list of what others wrote and the package carries, from what the build really holds.
// docs/licences.md is for readers; public/licences.txt travels with the package, as the licences ask.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFiles } from './lib/bundle.mjs';
import { fail, ROOT, SetupError } from './run.mjs';

const BUILD = join(ROOT, '.output', 'chrome-mv3');
/** The comments that say where a part comes from are taken out of these: they are bundled again to look. */
const INJECTED = ['detect', 'recogniser', 'overlay', 'card-tools', 'link-card', 'inspect'];

/** @typedef {{ name: string, version: string, licence: string, text: string, where: string[] }} Carried */

const PACKAGE = /node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//;

/** @param {string} name of a script that runs on pages @returns {Promise<string[]>} */
const packagesBundled = async (name) =>
  (await bundledFiles(`entrypoints/${name}.ts`)).flatMap((file) => PACKAGE.exec(file)?.[1] ?? []);

/** @param {string} file of the build @returns {string[]} */
const packagesTold = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\s*\/\//.test(line))
    .flatMap((line) => PACKAGE.exec(line)?.[1] ?? []);

/** @param {string} name @param {string[]} where @returns {Carried} */
function carried(name, where) {
  const dir = join(ROOT, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  const file = readdirSync(dir).find((one) => /^licen[cs]e/i.test(one));
  const text = file ? readFileSync(join(dir, file), 'utf8').trim() : '';
  return { name, version, licence: license, text, where };
}

/** @returns {Promise<Carried[]>} in the order of their names */
async function all() {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  /** @param {string} where @param {string[]} names */
  const note = (where, names) => {
    for (const name of new Set(names)) found.set(name, new Set([...(found.get(name) ?? []), where]));
  };
  for (const name of INJECTED) note(name, await packagesBundled(name));
  if (!existsSync(BUILD)) throw new SetupError('Run "npm run build" first.');
  note('background', packagesTold(join(BUILD, 'background.js')));
  for (const chunk of readdirSync(join(BUILD, 'chunks')))
    note('pages', packagesTold(join(BUILD, 'chunks', chunk)));
  return [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, where]) => carried(name, [...where]));
}

/** @returns {Promise<Record<string, string>>} the files, by name */
export async function licenceFiles() {
  const list = await all();
  const rows = list.map(
    ({ name, version, licence, where }) => `| ${name} | ${version} | ${licence} | ${where.join(', ')} |`,
  );
  const texts = list.map(
    ({ name, version, licence, text }) =>
      `${name} ${version} (${licence})\n\n${text || `Licence: ${licence}`}`,
  );
  return {
    'docs/licences.md': `# Licences of what the package carries

Made by \`npm run licences\` from the build itself; a test compares. The full texts travel with the package
(\`licences.txt\`). Jalon itself: [LICENSE](../LICENSE).

| Package | Version | Licence | In |
|---|---|---|---|
${rows.join('\n')}
`,
    'public/licences.txt': `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`,
  };
}

if (process.argv[1] === join(ROOT, 'scripts', 'licences.mjs')) {
  try {
    for (const [file, text] of Object.entries(await licenceFiles())) writeFileSync(join(ROOT, file), text);
    console.log('docs/licences.md and public/licences.txt are written.');
  } catch (error) {
    fail(error);
  }
}

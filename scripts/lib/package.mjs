// What goes to the stores: one zip for each, and the sources for those who review it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, SetupError } from '../run.mjs';
import { zip } from './zip.mjs';

/** Made by a build or a test, or by the machine: no source. */
const NO_SOURCE = /^(\.git|\.output|\.wxt|test-results)(\/|$)|(^|\/)node_modules(\/|$)/;

/** @param {string} dir @returns {string[]} files below it, with `/` between folders */
function filesIn(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** @param {string} dir @param {string[]} names */
const entries = (dir, names) => names.map((name) => ({ name, data: readFileSync(join(dir, name)) }));

/**
 * The zip of a built extension.
 * @param {string} dir
 */
export function zipOfBuild(dir) {
  if (!existsSync(join(dir, 'manifest.json'))) throw new SetupError(`${dir} is missing. Build it first.`);
  return zip(entries(dir, filesIn(dir)));
}

/** The zip of the sources: what git knows, or everything where there is no git. */
export async function zipOfSources() {
  const { code, output } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  const listed = code === 0 ? output.split('\0').filter(Boolean) : filesIn(ROOT);
  const names = listed.filter((name) => !NO_SOURCE.test(name) && existsSync(join(ROOT, name)));
  return zip(entries(ROOT, names));
}

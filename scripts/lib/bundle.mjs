/** Bundles TypeScript of the project for a script or for a page, with esbuild, in memory. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {string} entry @param {import('esbuild').BuildOptions} options */
async function bundle(entry, options) {
  const result = await build({
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    write: false,
    target: 'es2022',
    alias: { '@': ROOT },
    logLevel: 'error',
    ...options,
  });
  return result.outputFiles[0].text;
}

/**
 * @param {string} entry path of a module inside the project
 * @param {string} global name under which its exports stand in the page
 * @returns {Promise<string>} a script for a page
 */
export const bundleForPage = (entry, global) => bundle(entry, { format: 'iife', globalName: global });

/**
 * @param {string} entry path of a module inside the project
 * @returns {Promise<any>} its exports, in this process
 */
export async function importTypeScript(entry) {
  const code = await bundle(entry, { format: 'esm', platform: 'node' });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

/** @returns {Record<string, any>} the shipped maps as they stand in their files, by file: selectors/sites/<site>/map.json */
export function rawMaps() {
  const sites = readdirSync(join(ROOT, 'selectors/sites'), { withFileTypes: true });
  return Object.fromEntries(
    sites
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `selectors/sites/${name}/map.json`)
      .map((file) => [file, JSON.parse(readFileSync(join(ROOT, file), 'utf8'))]),
  );
}

/**
 * Reads and validates the shipped selector maps.
 * @returns {Promise<import('../../selectors/page-weights').WeightedMap[]>}
 * @throws {Error} that names each map that the schema refuses
 */
export async function loadMaps() {
  const { withWeights } = await importTypeScript('selectors/page-weights.ts');
  const { parseMaps } = await importTypeScript('selectors/schema.ts');
  const { maps, refused } = parseMaps(rawMaps());
  if (refused.length > 0) throw new Error(`Maps refused by the schema:\n  ${refused.join('\n  ')}`);
  return maps.map((/** @type {any} */ map) => {
    const file = join(ROOT, 'selectors/sites', map.site, 'weights.json');
    return existsSync(file) ? withWeights(map, JSON.parse(readFileSync(file, 'utf8'))) : map;
  });
}

/**
 * Bundles an entry point as the build does.
 * @param {string} entry path of a module inside the project
 * @returns {Promise<string[]>} the files that end up in the bundle: paths from the root
 */
export async function bundledFiles(entry) {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    alias: { '@': ROOT },
    external: ['*?inline'],
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs)
    .flatMap((output) => Object.entries(output.inputs))
    .flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []));
}

/** Reads this repository for the tests about its shape. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { transformSync } from 'esbuild';
import { bundledFiles } from '../../scripts/lib/bundle.mjs';

export const ROOT = resolve(import.meta.dirname, '../..');

/** The rooms whose code ships. */
export const ROOMS = ['selectors', 'journey', 'link', 'components', 'extension', 'entrypoints'];

/** Tests that stand beside their code, and what only they use, do not ship. */
export const CODE = /^(?!.*(\.test\.tsx?|test-helpers\.ts|-fixture\.ts)$).*\.(ts|tsx|mjs|js)$/;

/** @returns the files below these folders, as paths from the root, in order; never what npm has installed */
export function filesIn(folders: readonly string[], pattern: RegExp): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll(sep, '/'),
    )
    .filter((file) => pattern.test(file) && !file.includes('node_modules/'))
    .sort();
}

/** @returns the code that ships, as paths from the root */
export const shippedCode = (): string[] => filesIn(ROOMS, CODE);

/** @returns whether there is such a file or folder */
export const exists = (path: string): boolean => existsSync(join(ROOT, path));

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** @returns whether a path is this folder, or below it */
export const isIn = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`);

/** @returns the program without its comments and types */
export function codeOf(file: string): string {
  const loader = file.endsWith('.tsx') ? 'tsx' : 'ts';
  return transformSync(read(file), { loader, jsx: 'preserve', legalComments: 'none' }).code;
}

/** @returns every place in these files where a pattern stands, as "file: what" */
export function places(files: readonly string[], pattern: RegExp, content = codeOf): string[] {
  return files.flatMap((file) => [...content(file).matchAll(pattern)].map(([what]) => `${file}: ${what}`));
}

/**
 * The file of which WXT makes `<name>.js`.
 * @throws when there is none
 */
export function entryOf(name: string): string {
  const found = [`entrypoints/${name}.ts`, `entrypoints/${name}/index.ts`].find(exists);
  if (!found)
    throw new Error(`No script is named ${name} in entrypoints/. Renamed? Then rename it in the tests.`);
  return found;
}

/**
 * Bundles an entry point as the build does.
 * @returns what ends up in the bundle: paths from the root and names of packages
 */
export async function bundledInto(entry: string): Promise<string[]> {
  const names = (await bundledFiles(entry)).map((file) =>
    file.replace(/^.*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/, '$1'),
  );
  return [...new Set(names)].sort();
}

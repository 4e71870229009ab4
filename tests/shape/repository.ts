/** Reads this repository for the tests about its shape. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve, sep } from 'node:path';
import { transformSync } from 'esbuild';
import { bundledFiles } from '../../scripts/lib/bundle.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

/** @returns the files below these folders, as paths from the root, in order */
export function filesIn(folders: readonly string[], pattern: RegExp): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll(sep, '/'),
    )
    .filter((file) => pattern.test(file))
    .sort();
}

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** @returns the program without its comments and types */
export function codeOf(file: string): string {
  const loader = file.endsWith('.tsx') ? 'tsx' : 'ts';
  return transformSync(read(file), { loader, jsx: 'preserve', legalComments: 'none' }).code;
}

export interface Import {
  /** A path from the root (without its ending), or the name of a package. */
  from: string;
  typeOnly: boolean;
}

/** @returns everything that a file imports or hands on, types too */
export function importsOf(file: string): Import[] {
  const pattern =
    /\b(?:import|export)\s+(type\s)?[\w\s{},*$]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...read(file).matchAll(pattern)].map(([, type, named, bare]) => {
    const source = (named ?? bare) as string;
    const from = source.startsWith('.') ? posix.join(dirname(file), source) : source.replace(/^@\//, './');
    return { from: posix.normalize(from), typeOnly: type !== undefined };
  });
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

// @ts-check
/** The pages that the recogniser is fitted and asked on: rebuilt pages, and screens in invented wording styles. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/bundle.mjs';

/**
 * @typedef {object} Screen
 * @property {string} style `rebuilt`, or the folder of tests/screens/
 * @property {string} file
 * @property {string} url
 * @property {string | null} page null: no part of the journey
 * @property {Record<string, string>} [targets] css by id, where the page itself does not mark them
 */

const PAGES = join(ROOT, 'tests/pages');
const SCREENS = join(ROOT, 'tests/screens');

/** @param {string} dir */
const foldersIn = (dir) =>
  readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => name);

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @returns {Screen[]} */
export function allScreens() {
  const rebuilt = foldersIn(PAGES).flatMap((host) =>
    readdirSync(join(PAGES, host))
      .filter((name) => name.endsWith('.html'))
      .map((name) => {
        const file = join(PAGES, host, name);
        const { url, page, targets } = readJson(file.replace(/html$/, 'json'));
        return { style: 'rebuilt', file, url, page, targets };
      }),
  );
  const invented = foldersIn(SCREENS).flatMap((style) =>
    readJson(join(SCREENS, style, 'list.json')).map((/** @type {Screen} */ { file, url, page }) => ({
      style,
      file: join(SCREENS, style, file),
      url,
      page,
    })),
  );
  // Ordinary pages, that belong to nobody: at one address of each site.
  const unknown = readdirSync(join(PAGES, '_unknown')).flatMap((name) =>
    [...new Map(invented.map((one) => [new URL(one.url).host, one.url])).values()].map((url) => ({
      style: 'unknown',
      file: join(PAGES, '_unknown', name),
      url,
      page: null,
    })),
  );
  return [...rebuilt, ...unknown, ...invented];
}

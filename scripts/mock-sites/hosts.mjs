// Which hosts the rehearsal answers for: one folder of tests/pages each, named exactly like the host.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.mjs';

/** Folder of the rebuilt pages. */
export const PAGES_DIR = join(ROOT, 'tests', 'pages');

/**
 * The exact hosts that have rebuilt pages.
 * @param {string} [dir]
 * @returns {string[]}
 */
export function rehearsalHosts(dir = PAGES_DIR) {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

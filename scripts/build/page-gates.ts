/**
 * What the detector ships: per site, one data file with only what page recognition needs of its map
 * (no targets, no sources, no words of the guide). Every kilobyte on somebody else's page has to be
 * justified, and a learner on one site does not need the others.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteGates } from '../../selectors/engine/match-page';
import { parseMaps, type SiteMap } from '../../selectors/schema';

/** @returns the part of a map that tells which page it is */
function gatesOf(map: SiteMap): SiteGates {
  const pages = map.pages.map(({ id, paths, hashes, all, any, min, none, start }) => ({
    id,
    paths,
    hashes,
    all,
    any,
    min,
    none,
    start,
  }));
  return { hosts: map.hosts, private: map.private, pages };
}

/** @throws {Error} that names the map and the place, when one is refused by the schema */
export function readMaps(root: string): SiteMap[] {
  const folder = join(root, 'selectors/maps');
  const raws = Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown]),
  );
  const { maps, refused } = parseMaps(raws);
  if (refused.length > 0) throw new Error(`A selector map is refused:\n${refused.join('\n')}`);
  return maps;
}

/** Path of a site's gates inside the package. */
export const gatesFile = (map: SiteMap): string => `gates/${map.site}.js`;

/** @returns the script that hands a site's gates to the detector, in the extension's own script world */
export function gatesScript(map: SiteMap): string {
  return `globalThis.jalonGates = ${JSON.stringify(gatesOf(map))};\n`;
}

/**
 * @param matches the exact match patterns of version 1
 * @returns the manifest's content scripts: each site its gates, then the detector
 */
export function contentScripts(maps: readonly SiteMap[], matches: readonly string[]) {
  return maps.map((map) => ({
    matches: matches.filter((match) => map.hosts.includes(new URL(match).host)),
    js: [gatesFile(map), 'detect.js'],
    run_at: 'document_start' as const,
  }));
}

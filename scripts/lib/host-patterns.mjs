// Where the extension works: made from the maps, so that a site is named in one place, its map.
import { rawMaps } from './bundle.mjs';

/**
 * The match patterns of the manifest, one a host of the maps. Exact hosts: twins and look-alikes never match.
 * @param {{ site: string, hosts: string[], match?: Record<string, string> }[]} [maps]
 * @returns {string[]} in the order of the alphabet: every machine builds the same
 * @throws {Error} when a map narrows a host that it does not list
 */
export function hostPatterns(maps = Object.values(rawMaps())) {
  const patterns = maps.flatMap(({ site, hosts, match = {} }) => {
    const stranger = Object.keys(match).find((host) => !hosts.includes(host));
    if (stranger) throw new Error(`Map ${site}: "match" names ${stranger}, which is not in its "hosts".`);
    return hosts.map((host) => `https://${host}${match[host] ?? '/*'}`);
  });
  return [...new Set(patterns)].sort();
}

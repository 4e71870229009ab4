/** The selector maps. Each is validated when its site is first met: a bad one is refused and the others go on. */
import { type WeightedMap, withWeights } from '@/selectors/page-weights';
import { parseMap, type SiteMap } from '@/selectors/schema';

const raws = import.meta.glob<{ hosts?: unknown }>('../../selectors/sites/*/map.json', {
  eager: true,
  import: 'default',
});

const weights = import.meta.glob('../../selectors/sites/*/weights.json', { eager: true, import: 'default' });

/** All of them at each start of the worker would keep a card waiting. */
const checked = new Map<string, ReturnType<typeof parseMap>>();

function check(file: string): ReturnType<typeof parseMap> {
  const parsed = checked.get(file) ?? parseMap(raws[file]);
  checked.set(file, parsed);
  return parsed;
}

/** @returns every good map */
export function allMaps(): SiteMap[] {
  return Object.keys(raws).flatMap((file) => {
    const parsed = check(file);
    return parsed.ok ? [parsed.map] : [];
  });
}

/** @returns true when a map had to be refused */
export function hasBadMap(): boolean {
  return Object.keys(raws).some((file) => !check(file).ok);
}

/** @returns the map of an exact host, or null */
export function mapOf(url: string | undefined): WeightedMap | null {
  if (!url) return null;
  const { protocol, host } = new URL(url);
  if (protocol !== 'https:') return null;
  for (const [file, raw] of Object.entries(raws)) {
    if (!Array.isArray(raw.hosts) || !raw.hosts.includes(host)) continue;
    const parsed = check(file);
    if (parsed.ok) return withWeights(parsed.map, weights[file.replace('map.json', 'weights.json')]);
  }
  return null;
}

/** The selector maps, validated once at start: a bad one is refused and the others go on. */
import { parseMaps, type SiteMap } from '@/selectors/schema';

const raws = import.meta.glob('../../selectors/maps/*.json', { eager: true, import: 'default' });

export const { maps, refused } = parseMaps(raws);

/** @returns the map of an exact host, or null */
export function mapOf(url: string | undefined): SiteMap | null {
  if (!url) return null;
  const { protocol, host } = new URL(url);
  if (protocol !== 'https:') return null;
  return maps.find((map) => map.hosts.includes(host)) ?? null;
}

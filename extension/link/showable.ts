/** What an adviser may have a learner shown on a page. */
import type { SiteMap, Target } from '@/selectors';
import { allMaps } from '../injection/site-maps';

/** @returns the pages and walls of a map */
export const pagesOf = (map: SiteMap) => [...map.pages, ...(map.walls ?? [])];

/** @returns its targets, in the order of the map, but for those that send, pay, sign or delete; none of a page that nobody knows */
export function showableOn(page: string, maps: readonly SiteMap[] = allMaps()): Target[] {
  return maps
    .flatMap(pagesOf)
    .filter(({ id }) => id === page)
    .flatMap(({ targets }) => targets.filter(({ link }) => link !== false));
}

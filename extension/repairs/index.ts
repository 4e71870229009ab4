/** The door of repairs: what they are, whether they may be used, and how a map looks with them. */
import type { Page, SiteMap } from '@/selectors/schema';
import type { Repair } from './schema';

export { type Checked, checkRepair, type Refusal, targetOf } from './check-repair';
export { isSame, type Repair, type RepairId, RepairSchema } from './schema';

/**
 * @param repairs of any site; those of other sites, pages and targets change nothing
 * @returns the map with the repaired targets in the place of its own
 */
export function withRepairs(map: SiteMap, repairs: readonly Repair[]): SiteMap {
  const mine = repairs.filter(({ site }) => site === map.site);
  if (mine.length === 0) return map;
  const repaired = (page: Page): Page => ({
    ...page,
    targets: page.targets.flatMap((target) => {
      const repair = mine.find((one) => one.page === page.id && one.target === target.id);
      if (!repair) return [target];
      return repair.found ? [repair.found] : [];
    }),
  });
  return { ...map, pages: map.pages.map(repaired), ...(map.walls && { walls: map.walls.map(repaired) }) };
}

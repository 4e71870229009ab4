/** The door of repairs: what they are, whether they may be used, and how a map looks with them. */
import type { Page, SiteMap } from '@/selectors/schema';
import { joined } from './check-repair';
import type { Repair, TaughtScreen } from './schema';

export { type Checked, checkRepair, checkTarget, type Refusal, targetOf } from './check-repair';
export { type CheckedScreen, checkScreen, type ScreenRefusal } from './check-screen';
export {
  isSame,
  type Repair,
  type RepairId,
  RepairSchema,
  type StoredRepair,
  StoredRepairSchema,
  type StoredScreen,
  StoredScreenSchema,
  screenId,
  type TaughtScreen,
  TaughtScreenSchema,
} from './schema';

/**
 * @param repairs of any site; those of other sites, pages and targets change nothing
 * @returns the map with the repaired targets in the place of its own, which still say what they are not
 */
export function withRepairs(map: SiteMap, repairs: readonly Repair[]): SiteMap {
  const mine = repairs.filter(({ site }) => site === map.site);
  if (mine.length === 0) return map;
  const repaired = (page: Page): Page => ({
    ...page,
    targets: page.targets.flatMap((target) => {
      const repair = mine.find((one) => one.page === page.id && one.target === target.id);
      if (!repair) return [target];
      return repair.found ? [joined(repair.found, target)] : [];
    }),
  });
  return { ...map, pages: map.pages.map(repaired), ...(map.walls && { walls: map.walls.map(repaired) }) };
}

/**
 * @param screens of any site; those of other sites and pages change nothing
 * @returns the map with each taught screen as a variant of its page, which keeps what the map says does not belong there
 */
export function withScreens(map: SiteMap, screens: readonly TaughtScreen[]): SiteMap {
  const mine = screens.filter(({ site }) => site === map.site);
  if (mine.length === 0) return map;
  const taught = (page: Page): Page => {
    const variants = mine
      .filter((one) => one.page === page.id)
      .map(({ variant }) => ({
        ...variant,
        ...(page.none && { none: page.none }),
        targets: variant.targets.flatMap((found) => {
          const known = page.targets.find(({ id }) => id === found.id);
          return known ? [joined(found, known)] : [];
        }),
      }));
    return variants.length === 0 ? page : { ...page, variants: [...(page.variants ?? []), ...variants] };
  };
  return { ...map, pages: map.pages.map(taught) };
}

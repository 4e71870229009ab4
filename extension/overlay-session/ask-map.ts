/** The map of a page, asked of the background. By itself: it brings the engine along, which a line of a link needs nothing of. */
import type { ReadableMap } from '@/selectors';
import { joinMap } from '@/selectors/engine/read-page';
import { world } from '../world';
import { ask } from './background-client';

/**
 * The gates are the detector's, which is there first.
 * @param page the one whose targets are wanted
 * @returns the site's map, without the targets of the other pages; null when the extension is gone
 */
export async function askMap(page: string | null): Promise<ReadableMap | null> {
  const rest = await ask({ type: 'visit', page });
  const gates = world.jalonGates;
  return rest && gates ? joinMap(gates, page, rest) : null;
}

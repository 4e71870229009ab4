/** In which order rows stand, and when they may move: not under a hand or an eye that is at one of them. Pure. */
import { orderOf } from '@/extension/link/board';
import type { LinkRow } from '@/extension/link/view';

/** Rows move at most so often, in milliseconds; a choice of ours. */
export const MOVE_GAP = 10_000;

export interface RowOrder {
  ids: readonly string[];
  /** When they have moved last. */
  moved: number;
}

/** Nobody has stood anywhere yet. */
export const NO_ORDER: RowOrder = { ids: [], moved: 0 };

/**
 * @param before how they stood
 * @param held pointer or focus is in the list
 * @returns how they stand now: who has come stands last until rows may move, who has gone leaves at once; the same object when
 *   nothing is different
 */
export function nextOrder(before: RowOrder, rows: readonly LinkRow[], now: number, held: boolean): RowOrder {
  const mayMove = !held && (now - before.moved >= MOVE_GAP || now < before.moved);
  const there = rows.map(({ id }) => id);
  const ids = mayMove
    ? orderOf(rows, now).map(({ id }) => id)
    : [...before.ids.filter((id) => there.includes(id)), ...there.filter((id) => !before.ids.includes(id))];
  if (ids.join() === before.ids.join()) return before;
  const stay = before.ids.filter((id) => ids.includes(id));
  const hasMoved = stay.join() !== ids.filter((id) => stay.includes(id)).join();
  return { ids, moved: hasMoved || before.ids.length === 0 ? now : before.moved };
}

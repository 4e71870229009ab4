/** Where something is, for words that say it: in which part of the window, and beside which other target of the page. */
import type { CardParts, CardTools } from '../card-tools-types.ts';
import type { Where } from '../types.ts';

/** What is farther away than this, in pixels, is no neighbour. */
const NEAR = 240;

const third = <Part>(at: number, size: number, parts: readonly [Part, Part, Part]): Part =>
  at * 3 < size ? parts[0] : at * 3 < size * 2 ? parts[1] : parts[2];

/** See CardTools. Only what the learner can see now, and whose name is known, is a neighbour. */
export function whereIs(
  { hitTest, boxOf }: Pick<CardParts, 'hitTest' | 'boxOf'>,
  ...[target, elements, targets]: Parameters<CardTools['whereIs']>
): Where | null {
  const element = elements.get(target);
  if (!element) return null;
  const { x, y, width, height } = boxOf(element);
  const where: Where = {
    row: third(y + height / 2, innerHeight, ['top', 'middle', 'bottom']),
    column: third(x + width / 2, innerWidth, ['left', 'middle', 'right']),
    near: null,
  };
  let least = NEAR;
  for (const [id, other] of elements) {
    const name = targets[id]?.name;
    if (other === element || typeof name !== 'number' || hitTest(other) !== 'reachable') continue;
    const box = boxOf(other);
    const isAlong = box.x < x + width && x < box.x + box.width;
    const isAcross = box.y < y + height && y < box.y + box.height;
    const gap = isAlong
      ? Math.max(y - box.y - box.height, box.y - y - height)
      : Math.max(x - box.x - box.width, box.x - x - width);
    // What lies neither in its row nor in its column is not beside it, what lies on it neither.
    if (isAlong === isAcross || gap >= least) continue;
    least = gap;
    where.near = { side: isAcross ? 'beside' : box.y < y ? 'below' : 'above', target: id, name };
  }
  return where;
}

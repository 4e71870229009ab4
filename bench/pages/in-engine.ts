/** What the whole engine makes of a page, at each step that the learner may be at. Runs in the page. */
import { readPage } from '../../selectors';
import type { Expected } from '../../selectors/engine/recognition/recognise';
import type { WeightedMap } from '../../selectors/page-weights';
import type { PageReading } from '../../selectors/types';
import { isSameThing } from './same-thing';

export interface Asked {
  reading: PageReading;
  /** Targets of the page that it was recognised as: found where the screen marks them, and elsewhere. */
  right: string[];
  elsewhere: string[];
}

/**
 * @param expected one for each reading
 * @param ids targets of the screen that this is
 * @param truth css of them by id, where the page does not mark them itself (`data-truth`)
 * @returns the ids that the page marks, and what each reading says
 */
export function ask(
  map: WeightedMap,
  expected: readonly (Expected | null)[],
  ids: readonly string[],
  truth: Record<string, string>,
): { marked: string[]; asked: Asked[] } {
  const marks = new Map(ids.map((id) => [id, marksOf(truth[id] ?? `[data-truth~="${id}"]`)]));
  const asked = expected.map((one) => {
    const { reading, elements } = readPage(map, document, location, one);
    const isRight = ([id, element]: [string, Element]) =>
      (marks.get(id) ?? []).some((mark) => isSameThing(element, mark));
    // Those of a cookie window are none of the page's.
    const walls = map.walls?.flatMap(({ targets }) => targets.map((target) => target.id)) ?? [];
    const found = Array.from(elements).filter(([id]) => !walls.includes(id));
    const idsOf = (some: [string, Element][]) => some.map(([id]) => id);
    return {
      reading,
      right: idsOf(found.filter(isRight)),
      elsewhere: idsOf(found.filter((one) => !isRight(one))),
    };
  });
  return { marked: ids.filter((id) => (marks.get(id) ?? []).length > 0), asked };
}

/** @returns what a selector names in the page and in its open shadow roots */
function marksOf(css: string, root: ParentNode = document): Element[] {
  const inside = Array.from(root.querySelectorAll('*')).flatMap(({ shadowRoot }) =>
    shadowRoot ? marksOf(css, shadowRoot) : [],
  );
  return [...root.querySelectorAll(css), ...inside];
}

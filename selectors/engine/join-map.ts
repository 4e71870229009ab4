/** On the page, the two parts of a map become one again: map-split.ts has taken it apart. */
import type { SiteGates } from './match-page';
import type { ReadableMap, ReadablePage } from './read-page';

/** What a page needs of a map besides its gates. */
export interface PageTargets extends Pick<ReadableMap, 'walls' | 'lexicon'> {
  /** Null where only the walls were asked for. */
  page: Pick<ReadablePage, 'targets' | 'states' | 'variants'> | null;
}

/** @returns the map that a page reads itself by: all of its gates, and the targets of one of its pages */
export function joinMap(gates: SiteGates, id: string | null, { page, ...rest }: PageTargets): ReadableMap {
  return {
    ...gates,
    ...rest,
    pages: gates.pages.map((gate) => ({ targets: [], ...gate, ...(gate.id === id && page) }) as ReadablePage),
  };
}

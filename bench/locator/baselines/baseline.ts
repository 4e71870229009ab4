/** What a peer is: it records a target on the untouched page, and looks for it on the changed one. */

/** One element, or why there is none: nothing matched, or more than one did and the method refuses to choose. */
export type Answer = Element | 'missing' | 'unsure';

/** What peers may share while they look at one page, so that none pays for what another has computed. */
export interface Shared {
  document: Document;
  memo: Map<string, unknown>;
}

export interface Peer<Record = unknown> {
  id: string;
  /** What it is given, for the table's legend. */
  given: string;
  /** @returns what it keeps of the target; null when it has no way to name it */
  record(target: Element, page: Shared): Record | null;
  find(record: Record, page: Shared): Answer;
}

/** @returns the value of a memo, computed once a page */
export function once<T>(page: Shared, key: string, compute: () => T): T {
  if (!page.memo.has(key)) page.memo.set(key, compute());
  return page.memo.get(key) as T;
}

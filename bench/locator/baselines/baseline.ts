/**
 * A baseline is a published way to find an element again: it records a target on the original page, and looks for it on
 * the changed one.
 */

/** One element, or why there is none: nothing matched, or more than one did and the method refuses to choose. */
export type Answer = Element | 'missing' | 'unsure';

/** What baselines may share while they look at one page, so that none pays for what another has computed. */
export interface SharedPage {
  document: Document;
  memo: Map<string, unknown>;
}

export interface Baseline<Record = unknown> {
  id: string;
  /** What it is given, for the table's legend. */
  given: string;
  /** @returns what it keeps of the target; null when it has no way to name it */
  record(target: Element, page: SharedPage): Record | null;
  find(record: Record, page: SharedPage): Answer;
  /** @returns how much the best candidate is like the target, from 0 to 1; only where a threshold is fitted to it */
  share?(record: Record, page: SharedPage): number;
}

/** @returns the value of a memo, computed once a page */
export function once<T>(page: SharedPage, key: string, compute: () => T): T {
  if (!page.memo.has(key)) page.memo.set(key, compute());
  return page.memo.get(key) as T;
}

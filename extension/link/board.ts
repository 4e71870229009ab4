/** In which order learners stand on the board, and why: who needs somebody comes first. Pure. */
import type { LinkRow, RowKind } from './view';

/** An error that stands for so long is one that the learner does not get past alone. Milliseconds; a choice of ours. */
export const PROBLEM_AFTER = 30_000;
/** Nothing has changed for so long, on a page where there is something to do. Milliseconds; a choice of ours. */
export const QUIET_AFTER = 180_000;

const ORDER: readonly RowKind[] = ['hand', 'problem', 'quiet', 'lost', 'working', 'waiting', 'done'];

/** @returns how a learner does at this time */
export function kindOf(row: LinkRow, now: number): RowKind {
  const { state } = row;
  if (row.handSince !== null) return 'hand';
  if (row.lost) return 'lost';
  if (!state) return 'working';
  if (row.problemSince !== null && now - row.problemSince >= PROBLEM_AFTER) return 'problem';
  if (state.finished) return 'done';
  if (state.page !== null && now - row.quietSince >= QUIET_AFTER) return 'quiet';
  return state.wait !== null && state.page === null ? 'waiting' : 'working';
}

/** Since when it is so: of two who need the same, who has needed it for longer comes first. */
function sinceOf(row: LinkRow, kind: RowKind): number {
  if (kind === 'hand') return row.handSince ?? 0;
  if (kind === 'problem') return row.problemSince ?? 0;
  if (kind === 'quiet') return row.quietSince;
  if (kind === 'lost') return row.heard;
  return row.joined;
}

/** @returns the learners, those who need somebody first; each with how they do */
export function orderOf(rows: readonly LinkRow[], now: number): (LinkRow & { kind: RowKind })[] {
  const place = ({ kind }: { kind: RowKind }) => ORDER.indexOf(kind);
  return rows
    .map((row) => ({ ...row, kind: kindOf(row, now) }))
    .sort(
      (a, b) => place(a) - place(b) || sinceOf(a, a.kind) - sinceOf(b, b.kind) || Number(a.id) - Number(b.id),
    );
}

/** The rows of the board: what follows from a learner's state, and what our own pages are told of it. Pure. */
import type { LinkState } from '@/link';
import type { KeptChannel, KeptRow } from './kept';
import { signOf } from './signs';
import type { LinkRow } from './view';

type Kind = 'stage' | 'step' | 'page' | 'hint' | 'wanted' | 'wait';
const KINDS: readonly Kind[] = ['stage', 'step', 'page', 'hint', 'wanted', 'wait'];

/** @returns the state without the ids that this version has no words for, and whether there were any */
export function withoutUnknown(
  state: LinkState,
  knows: (kind: Kind, id: string) => boolean,
): { state: LinkState; other: boolean } {
  const known = { ...state };
  let other = false;
  for (const kind of KINDS) {
    const id = known[kind];
    if (id === null || knows(kind, id)) continue;
    known[kind] = null;
    other = true;
  }
  if (known.hint === null) known.problem = null;
  return { state: known, other };
}

/** What a row becomes with a new state. Times are by this computer's clock alone. */
export function withState(
  row: KeptRow,
  state: LinkState,
  now: number,
): Pick<KeptRow, 'state' | 'since' | 'problemSince' | 'handSince' | 'quietSince'> {
  const isSame = row.state?.step === state.step && row.state.stage === state.stage;
  return {
    state,
    since: isSame ? row.since : now,
    problemSince: state.problem === null ? null : (row.problemSince ?? now),
    handSince: state.hand ? (row.handSince ?? now) : null,
    quietSince: now - state.quiet * 1000,
  };
}

/** @returns a row as it is drawn: no key and no mailbox leaves the background */
export function rowOf(row: KeptRow): LinkRow {
  const { id, joined, state, other, since, problemSince, handSince, quietSince, heard, lost, sent } = row;
  return {
    id,
    sign: signOf(row.sign),
    joined,
    state,
    other,
    since,
    problemSince,
    handSince,
    quietSince,
    heard,
    lost,
    sent: sent && { command: sent.command, at: sent.at, shown: sent.shown },
  };
}

/** @returns the row of somebody who has just come */
export const newRow = (id: string, sign: number, channel: KeptChannel, now: number): KeptRow => ({
  id,
  sign,
  channel,
  joined: now,
  state: null,
  other: false,
  since: now,
  problemSince: null,
  handSince: null,
  quietSince: now,
  heard: now,
  gone: 0,
  lost: false,
  sent: null,
  removed: false,
});

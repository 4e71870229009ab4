/** A row of the board, for tests. */
import type { LinkRow, LinkState } from '@/extension/link/view';

export const AT_MOBILE: LinkState = {
  stage: 'identity',
  step: 'mobile',
  page: 'in-mobile',
  hint: 'in-mobile-number',
  wanted: 'in-mobile-number',
  verdict: 'found',
  field: { filled: false, valid: false, checked: false, active: false },
  problem: null,
  wait: null,
  days: null,
  done: 1,
  total: 6,
  stageAt: 2,
  stages: 4,
  stepAt: 2,
  finished: false,
  quiet: 0,
  hand: false,
};

export const rowAt = (now: number, change: Partial<LinkRow>, state: Partial<LinkState> = {}): LinkRow => ({
  id: '1',
  sign: { animal: 'renard', colour: 'orange' },
  joined: now - 600_000,
  state: { ...AT_MOBILE, ...state },
  other: false,
  since: now - 380_000,
  problemSince: null,
  handSince: null,
  quietSince: now - 10_000,
  heard: now,
  lost: false,
  sent: null,
  ...change,
});

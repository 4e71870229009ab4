/** Where the learner is, as a link shows it: what panel and card say of the tab in front, as ids, counts and booleans. */
import browser from 'webextension-polyfill';
import type { Guide } from '@/journey';
import type { LinkState } from '@/link';
import { mapOf } from '../injection/site-maps';
import { shownOn, tabInFront, tabViewsIn } from '../injection/tabs';
import { TABS_KEY } from '../storage/keys';
import type { Store } from '../storage/store';

/** What is known of the page and the steps; the link itself knows the rest. */
export type PageState = Omit<LinkState, 'quiet' | 'hand'>;

const DAY = 86_400_000;
const MOST = 99;

/** Nobody is on the way. */
export const NOTHING: PageState = {
  stage: null,
  step: null,
  page: null,
  hint: null,
  wanted: null,
  verdict: null,
  field: null,
  problem: null,
  wait: null,
  days: null,
  done: 0,
  total: 0,
  stageAt: 0,
  stages: 0,
  stepAt: 0,
  finished: false,
};

/** @param now milliseconds since 1970 */
export async function stateNow(store: Store, { journey }: Guide, now: number): Promise<PageState> {
  const tab = await tabInFront();
  const map = mapOf(tab?.url);
  const front = map && tab?.id !== undefined ? { id: tab.id, map } : undefined;
  const { progress, next, waits } = await store.snapshot(front);
  if (!progress || !next) return NOTHING;
  const views = tabViewsIn(await browser.storage.session.get(TABS_KEY));
  const shown = front ? shownOn(views[front.id]) : null;
  const target = next.wanted === null ? undefined : shown?.reading.targets[next.wanted];
  const stages = journey.overview(progress);
  const stage = stages.find((one) => one.stage === next.stage);
  const [stageAt = 0, stepAt = 0] = journey.stepCode(progress, next).split('-').map(Number);
  const [wait] = waits;
  const { filled, valid, checked, active } = target?.facts ?? {};
  return {
    stage: next.stage,
    step: next.step,
    page: shown?.chosen ?? shown?.reading.page ?? null,
    hint: next.hint,
    wanted: next.wanted,
    verdict: target?.verdict ?? null,
    field: target?.facts
      ? { filled: filled === true, valid: valid === true, checked: checked === true, active: active === true }
      : null,
    problem: next.problem ? next.hint : null,
    wait: wait?.wait.id ?? null,
    days: wait ? Math.min(MOST, Math.max(0, Math.ceil((wait.remindAt - now) / DAY))) : null,
    done: Math.min(MOST, stage?.done ?? 0),
    total: Math.min(MOST, stage?.total ?? 0),
    stageAt,
    stages: stages.length,
    stepAt,
    finished: journey.isFinished(progress),
  };
}

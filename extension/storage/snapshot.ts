/** What the extension's own pages show, from what a job finds. Pure. */
import type { Guide, Journey, UiKey } from '@/journey';
import type { SiteMap } from '@/selectors';
import { shownOn, tabViewsIn } from '../injection/tabs';
import { idleDeadline } from '../learners/idle';
import type { LearnerCard, Snapshot } from '../messages/protocol';
import { type Shown, whatNow, wordsThere } from '../messages/what-now';
import type { LearnerProgress } from '../reminders/reminders';
import { NOTICES_KEY } from './keys';
import { noticesKeyOf } from './progress-records';
import type { Settings } from './settings';
import { noticesIn } from './storage-area';
import type { WorkState } from './unit-of-work';
import type { Loaded } from './versioned-record';

/** Tabs on sites of the journey: the one in front, if it is one of them, and all that are open. */
interface Tabs {
  front: { id: number; map: SiteMap } | undefined;
  open: readonly number[];
}

export function snapshotOf(
  { journey, texts }: Guide,
  state: WorkState,
  learners: readonly LearnerProgress[],
  tabs: Tabs,
): Snapshot {
  const { stored, index, record, settings, policy } = state;
  const progress = record.value;
  const views = tabViewsIn(stored.session);
  const shown = tabs.front ? shownOn(views[tabs.front.id]) : null;
  const now = progress?.status.value === 'running' ? whatNow(journey, shown, progress) : null;
  const isOpen = (tab: number) =>
    tab !== tabs.front?.id && now !== null && belongsTo(journey, now.next.step, shownOn(views[tab]));
  return {
    progress,
    next: now?.next ?? null,
    words: now && wordsThere(texts, now, shown, tabs.front?.map ?? null),
    place: now?.place ?? 'away',
    eraseAt: progress && idleDeadline(stored, settings.eraseAfter),
    // Said by whoever knows it: the handler.
    link: null,
    openTab: tabs.open.find(isOpen) ?? null,
    notices: [...noticesOf(state), ...(shown?.reading.hindered ? (['pageHinders'] as const) : [])],
    learners: index.list.map(({ id, animal, colour }) => ({
      id,
      animal,
      colour,
      current: id === index.current,
      ...stageOf(
        journey,
        learners.find((one) => one.id === id),
      ),
    })),
    settings,
    locked: Object.keys(policy) as (keyof Settings)[],
    waits: progress ? journey.waitsOf(progress) : [],
  };
}

/** A page of the step, or the one that waits while the step happens elsewhere. */
function belongsTo(journey: Journey, step: string, shown: Shown | null): boolean {
  const page = shown?.chosen ?? shown?.reading.page ?? null;
  const { pages = [], beside } = journey.stepOf(step) ?? {};
  return page !== null && (pages.includes(page) || beside === page);
}

function stageOf(
  journey: Journey,
  person: LearnerProgress | undefined,
): Pick<LearnerCard, 'finished' | 'stage'> {
  const progress = person?.progress;
  if (!progress) return { finished: false, stage: null };
  const finished = journey.isFinished(progress);
  const begun = progress.status.value !== 'idle';
  return { finished, stage: begun && !finished ? journey.nextStep(null, progress).stage : null };
}

/** What happened, and what keeps something from being written now. */
function noticesOf({ stored, index, indexState, record, settingsState }: WorkState): UiKey[] {
  const keys = [NOTICES_KEY, noticesKeyOf(index.current)];
  const lasting: UiKey[] = keys.flatMap((key) => noticesIn(stored.local, key));
  const now = [record, indexState, settingsState].flatMap(
    ({ writeBlockedBy, hasFallback }: Loaded<unknown>): UiKey[] =>
      writeBlockedBy ? [writeBlockedBy] : hasFallback ? ['storageFull'] : [],
  );
  return [...new Set([...lasting, ...now])];
}

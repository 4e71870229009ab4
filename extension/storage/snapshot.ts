/** What the extension's own pages show, from what a job finds. Pure. */
import type { Journey, UiKey } from '@/journey';
import { readingOf, tabViewsIn } from '../injection/tabs';
import type { LearnerCard, Snapshot } from '../messages/protocol';
import type { LearnerProgress } from '../reminders/reminders';
import { NOTICES_KEY } from './keys';
import { noticesKeyOf } from './progress-records';
import type { Settings } from './settings';
import { noticesIn } from './storage-area';
import type { WorkState } from './unit-of-work';
import type { Loaded } from './versioned-record';

/** @param tab the tab in front */
export function snapshotOf(
  journey: Journey,
  state: WorkState,
  learners: readonly LearnerProgress[],
  tab: number | undefined,
): Snapshot {
  const { stored, index, record, settings, policy } = state;
  const progress = record.value;
  const running = progress?.status.value === 'running';
  return {
    progress,
    next: running ? journey.nextStep(null, progress) : null,
    notices: noticesOf(state),
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
    reading: tab === undefined ? null : readingOf(tabViewsIn(stored.session)[tab]),
  };
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

/** What the extension's own pages show, from what a job finds. Pure. */
import { isFinished, nextStep, type UiKey, waitsOf } from '@/journey';
import type { Here } from './desk';
import { lastingIn, NOTICES_KEY } from './disk';
import type { Loaded } from './item';
import type { LearnerCard, Settings, Snapshot } from './protocol';
import { noticesKeyOf } from './records';
import type { Person } from './reminders';
import { readingOf, tabsIn } from './tabs';

/** @param tab the tab in front */
export function snapshotOf(here: Here, people: readonly Person[], tab: number | undefined): Snapshot {
  const { stored, index, record, settings, policy } = here;
  const progress = record.value;
  const running = progress?.status.value === 'running';
  return {
    progress,
    next: running ? nextStep(null, progress) : null,
    notices: noticesOf(here),
    learners: index.list.map(({ id, animal, colour }) => ({
      id,
      animal,
      colour,
      current: id === index.current,
      ...wayOf(people.find((one) => one.id === id)),
    })),
    settings,
    locked: Object.keys(policy) as (keyof Settings)[],
    waits: progress ? waitsOf(progress) : [],
    reading: tab === undefined ? null : readingOf(tabsIn(stored.session)[tab]),
  };
}

function wayOf(person: Person | undefined): Pick<LearnerCard, 'finished' | 'stage'> {
  const progress = person?.progress;
  if (!progress) return { finished: false, stage: null };
  const finished = isFinished(progress);
  const begun = progress.status.value !== 'idle';
  return { finished, stage: begun && !finished ? nextStep(null, progress).stage : null };
}

/** What happened, and what keeps something from being written now. */
function noticesOf({ stored, index, indexState, record, settingsState }: Here): UiKey[] {
  const keys = [NOTICES_KEY, noticesKeyOf(index.current)];
  const lasting: UiKey[] = keys.flatMap((key) => lastingIn(stored.local, key));
  const now = [record, indexState, settingsState].flatMap(({ barred, fleeting }: Loaded<unknown>): UiKey[] =>
    barred ? [barred] : fleeting ? ['storageFull'] : [],
  );
  return [...new Set([...lasting, ...now])];
}

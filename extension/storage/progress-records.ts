/** The learners' records: one item each. */
import { type Journey, merge, type Progress } from '@/journey';
import { NOTICES_KEY, PROGRESS_KEY } from './keys';
import { backupsOf, type Items, type StorageArea, type Stored } from './storage-area';
import { VersionedRecord } from './versioned-record';

const OLD_BACKUP = /^backup:\d+$/;
/** The learner whose record was made before there were several. */
export const FIRST = '1';

/** Key of what a learner is told of their record. */
export const noticesKeyOf = (learner: string): string => `${NOTICES_KEY}:${learner}`;

/** @returns the item that holds a learner's record of this journey */
export function recordOf(disk: StorageArea, journey: Journey, learner: string): VersionedRecord<Progress> {
  return new VersionedRecord(disk, {
    key: PROGRESS_KEY + learner,
    parse(raw) {
      const parsed = journey.parseProgress(raw);
      if (parsed.ok)
        return { value: parsed.progress, state: parsed.repaired.length > 0 ? 'repaired' : 'sound' };
      return { value: null, state: parsed.reason === 'newer-version' ? 'newer' : 'corrupt' };
    },
    join: merge,
    notices: { repaired: 'storageRepaired', corrupt: 'storageCorrupt' },
    noticesKey: noticesKeyOf(learner),
  });
}

/** @returns the learners who have a record, on the disk or aside, the first ones first */
export function recordIds({ local, session }: Stored): string[] {
  const ids = [...Object.keys(local), ...Object.keys(session)]
    .filter((key) => /^progress:\d{1,9}$/.test(key))
    .map((key) => key.slice(PROGRESS_KEY.length));
  return [...new Set(ids)].sort((a, b) => Number(a) - Number(b));
}

/** @returns the keys of everything that is stored of one learner, their sign in the index aside */
export function keysOf(local: Items, learner: string): string[] {
  const key = PROGRESS_KEY + learner;
  // Copies made before there were several learners have no number: they are the first one's.
  const old = learner === FIRST ? Object.keys(local).filter((name) => OLD_BACKUP.test(name)) : [];
  return [key, noticesKeyOf(learner), ...backupsOf(local, key), ...old];
}

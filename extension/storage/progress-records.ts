/** The learners' records: one item each. */
import { type Journey, merge, type Progress } from '@/journey';
import { NOTICES_KEY, PROGRESS_KEY } from './keys';
import { backupKeysOf, type Items, type StorageArea, type StorageContents } from './storage-area';
import { VersionedRecord } from './versioned-record';

const OLD_BACKUP = /^backup:\d+$/;
/** The learner whose record was made before there were several. */
export const FIRST_LEARNER = '1';

/** Key of what a learner is told of their record. */
export const noticesKeyOf = (learner: string): string => `${NOTICES_KEY}:${learner}`;

/** @returns the item that holds a learner's record of this journey */
export function progressRecord(
  area: StorageArea,
  journey: Journey,
  learner: string,
): VersionedRecord<Progress> {
  return new VersionedRecord(area, {
    key: PROGRESS_KEY + learner,
    parse(raw) {
      const parsed = journey.parseProgress(raw);
      if (parsed.ok)
        return { value: parsed.progress, state: parsed.repaired.length > 0 ? 'repaired' : 'valid' };
      return { value: null, state: parsed.reason === 'newer-version' ? 'newer' : 'corrupt' };
    },
    merge: merge,
    notices: { repaired: 'storageRepaired', corrupt: 'storageCorrupt' },
    noticesKey: noticesKeyOf(learner),
  });
}

/** @returns the learners who have a record, on the disk or in the session, the first ones first */
export function learnersWithRecord({ local, session }: StorageContents): string[] {
  const ids = [...Object.keys(local), ...Object.keys(session)]
    .filter((key) => /^progress:\d{1,9}$/.test(key))
    .map((key) => key.slice(PROGRESS_KEY.length));
  return [...new Set(ids)].sort((a, b) => Number(a) - Number(b));
}

/** @returns the keys of everything that is stored of one learner, their sign in the index apart */
export function keysOfLearner(local: Items, learner: string): string[] {
  const key = PROGRESS_KEY + learner;
  // Copies made before there were several learners have no number: they are the first one's.
  const old = learner === FIRST_LEARNER ? Object.keys(local).filter((name) => OLD_BACKUP.test(name)) : [];
  return [key, noticesKeyOf(learner), ...backupKeysOf(local, key), ...old];
}

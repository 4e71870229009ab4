/** What is stored, in words. What this version has no words for is shown all the same, to the letter. */

import { learnerName } from '@/extension/learners/learner-name';
import type { LearnerCard, StoredItems } from '@/extension/messages/protocol';
import type { Texts, UiKey } from '@/journey';
import type { StoredDataItem } from './StoredDataList';

type Sign = Pick<LearnerCard, 'id' | 'animal' | 'colour'>;

/**
 * @param items everything that is stored, by key
 * @returns a line for each item; the steps themselves in words for whoever is in front of the screen only
 */
export function storedDataItems(texts: Texts, items: StoredItems): StoredDataItem[] {
  const { list, current } = record(items.learners);
  const signs = Array.isArray(list) ? (list as Sign[]) : [];
  return Object.entries(items).map(([key, value]) => ({
    key,
    title: titleOf(texts, withoutArea(key), signs),
    lines: linesOf(texts, withoutArea(key), value, signs, current),
    exact: JSON.stringify(value, null, 2),
  }));
}

/** What lasts only as long as the browser runs has the same name behind a mark. */
const withoutArea = (key: string): string => key.replace(/^session:/, '');

const TITLES: Partial<Record<string, UiKey>> = {
  learners: 'keptLearners',
  settings: 'keptSettings',
  repairs: 'keptRepairs',
  mode: 'keptMode',
  expected: 'keptExpected',
  used: 'keptUsed',
  declined: 'keptDeclined',
  policy: 'keptPolicy',
  setup: 'keptSetup',
  notices: 'keptNotices',
  told: 'keptTold',
  backup: 'keptBackup',
  tabs: 'keptTabs',
  link: 'keptLink',
  linklog: 'keptLinkLog',
  place: 'keptPlace',
  alarms: 'keptAlarms',
};

function titleOf(texts: Texts, key: string, signs: readonly Sign[]): string {
  const learner = learnerIn(key);
  if (learner !== null) {
    const sign = signs.find(({ id }) => id === learner);
    return sign
      ? texts.ui('keptProgress', { name: learnerName(texts, sign) })
      : texts.ui('keptProgressAlone');
  }
  const kind = key.replace(/:.*/, '');
  const known = Object.hasOwn(TITLES, kind) ? TITLES[kind] : undefined;
  return known ? texts.ui(known) : texts.ui('keptOther', { key });
}

/** @returns whose record this key holds, or null */
const learnerIn = (key: string): string | null =>
  key.startsWith('progress:') ? key.slice('progress:'.length) : null;

function linesOf(
  texts: Texts,
  key: string,
  value: unknown,
  signs: readonly Sign[],
  current: unknown,
): string[] {
  if (key === 'learners') return signs.map((sign) => learnerName(texts, sign));
  const learner = learnerIn(key);
  if (learner === null) return [];
  const steps = record(record(value).steps);
  const mine = signs.length === 0 || learner === current;
  return mine ? stepLines(texts, steps) : [texts.plural('keptCount', Object.keys(steps).length)];
}

function stepLines(texts: Texts, steps: Record<string, unknown>): string[] {
  const lines = Object.entries(steps)
    .map(([id, entry]) => ({ id, at: Number(record(entry).at), done: record(entry).state === 'done' }))
    .sort((a, b) => a.at - b.at)
    .map(({ id, at, done }) =>
      texts.ui(done ? 'keptStep' : 'keptStepUndone', { step: nameOf(texts, id), date: dateOf(texts, at) }),
    );
  return lines.length > 0 ? lines : [texts.ui('keptNoStep')];
}

/** A step of another version has no words here. */
function nameOf(texts: Texts, step: string): string {
  try {
    return texts.step(step);
  } catch {
    return step;
  }
}

const dateOf = ({ date }: Texts, at: number): string => (Number.isFinite(at) ? date(at) : '?');

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

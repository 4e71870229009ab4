/** What stands first on the card of each kind of step away from the page, and under which words the rest is folded. */
import type { UiKey } from '@/journey';
import type { CardWords, Kind } from '@/journey/off-page';

type Part = Exclude<keyof CardWords, 'basis'>;

/** In this order where they are folded. */
const ALL: readonly Part[] = ['what', 'from', 'looks', 'where', 'usual', 'worry', 'then'];
/** When to worry, and what to do then. */
export const WARNINGS: readonly Part[] = ['worry', 'then'];

export const PART_TITLES: Record<Part, UiKey> = {
  what: 'offPageWhat',
  from: 'offPageFrom',
  looks: 'offPageLooks',
  where: 'offPageWhere',
  usual: 'offPageUsual',
  worry: 'offPageWorry',
  // biome-ignore lint/suspicious/noThenProperty: words, never a function, so nobody takes it for a promise
  then: 'offPageThen',
};

const KINDS: Record<Kind, { first: readonly Part[]; fold: UiKey }> = {
  mail: { first: ['from', 'looks'], fold: 'foldMail' },
  texto: { first: ['from', 'looks'], fold: 'foldTexto' },
  visit: { first: ['where', 'looks'], fold: 'foldVisit' },
  photos: { first: ['looks', 'where'], fold: 'foldPhotos' },
  waiting: { first: ['usual', 'where'], fold: 'foldWaiting' },
  app: { first: ['where', 'looks'], fold: 'foldApp' },
  papers: { first: ['where', 'looks'], fold: 'foldPapers' },
};

/** @returns what stands first, what is folded, and the words of the fold */
export function layoutOf(kind: Kind, fraud = false): { first: Part[]; folded: Part[]; fold: UiKey } {
  const { first, fold } = KINDS[kind];
  const shown = [...first, ...(fraud ? WARNINGS : [])];
  return { first: shown, folded: ALL.filter((part) => !shown.includes(part)), fold };
}

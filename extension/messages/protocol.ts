/**
 * What messages carry, as types. Constants and checks stand elsewhere: the scripts in pages take nothing but types from
 * here. Which messages there are, who may send them and what answers them: table.ts.
 */
import type { Repair } from '@/extension/repairs';
import type { HintText, Next, Progress, Texts, UiKey, WaitState } from '@/journey';
import type { Sign } from '../learners/learners';
import type { Settings } from '../storage/settings';

/** `guide`: a journey runs. `offer`: the pill may offer it. `silent`: stopped or declined. */
export type Mode = 'guide' | 'offer' | 'silent';

/** Nothing was done; the words say why. */
export interface Refusal {
  ok: false;
  message: UiKey;
}

/** The words of one card: the overlay holds no sentence of its own. */
export interface CardWords {
  lang: string;
  dir: Texts['dir'];
  stage: string;
  hint: HintText;
  /** In large letters. */
  large?: boolean;
  labels: Record<
    | 'hide'
    | 'unofficial'
    | 'step'
    | 'restore'
    | 'problem'
    | 'lower'
    | 'higher'
    | 'showMe'
    | 'notSeen'
    | 'seen'
    | 'stop',
    string
  >;
}

/** What to show for a reading: a card, the pill that offers the guide, or nothing. */
export type ReadingReply =
  | { show: 'nothing' }
  | {
      show: 'pill';
      lang: string;
      dir: Texts['dir'];
      title: string;
      start: string;
      decline: string;
      hide: string;
      unofficial: string;
    }
  | { show: 'card'; next: Next; words: CardWords };

/** A learner on this computer: a sign to know them by, never a name. */
export interface LearnerCard extends Sign {
  id: string;
  current: boolean;
  /** Every counted step is done. */
  finished: boolean;
  /** The stage they are in; null before the start, after the end, or when their record cannot be read. */
  stage: string | null;
}

/** What the extension's own pages show. */
export interface Snapshot {
  /** The current learner's; null before the first start. */
  progress: Progress | null;
  next: Next | null;
  /** Sentences that tell the learner what went wrong and what to do. */
  notices: UiKey[];
  learners: LearnerCard[];
  settings: Settings;
  /** Settings that a policy of the place has set: they cannot be changed here. */
  locked: (keyof Settings)[];
  /** The current learner's waits that run. */
  waits: WaitState[];
  /** What the guide last saw on the tab in front; null when it sees no page there. */
  reading: { page: string | null; problem: boolean } | null;
}

/** A file to save, as a name and a text. */
export interface SavedFile {
  name: string;
  text: string;
}

/** All items of the storage, by key. */
export type StoredItems = Record<string, unknown>;

export interface RepairLine {
  repair: Repair;
  /** Its page or target is in no map of this version. */
  idle: boolean;
}

/**
 * What messages carry, as types. Constants and checks stand elsewhere: the scripts in pages take nothing but types from
 * here. Which messages there are, who may send them and what answers them: table.ts.
 */
import type { CardContent, Picture } from '@/components/overlay';
import type { Repair, TaughtScreen } from '@/extension/repairs';
import type { HintText, Next, Progress, Texts, UiKey, WaitState } from '@/journey';
import type { Expected, SiteGates } from '@/selectors';
import type { Sign } from '../learners/learners';
import type { LinkView } from '../link/view';
import type { Settings, SetupSettings } from '../storage/settings';
import type { Place } from './what-now';

/** `guide`: a journey runs. `offer`: the pill may offer it. `silent`: stopped or declined. */
export type Mode = 'guide' | 'offer' | 'silent';

/** What a document is told when it asks for the first time: it sees nothing of the storage. */
export interface GatesReply {
  mode: Mode;
  /** The pages of the learner's step and of those beside it; null when no journey runs. */
  expected: Expected | null;
  /** How to know the pages of this site; null where the guide is silent, or has no map. */
  gates: SiteGates | null;
}

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
  /** Said once, before what is to be done: the page is translated. */
  note?: string;
  /** The keys that lead to the card: told on the first one. */
  keys?: string;
  /** In large letters. */
  large?: boolean;
  labels: Record<
    | 'hide'
    | 'menu'
    | 'unofficial'
    | 'step'
    | 'restore'
    | 'problem'
    | 'lower'
    | 'higher'
    | 'showMe'
    | 'notSeen'
    | 'seen'
    | 'stuck'
    | 'stop'
    | 'stopped'
    | 'resume',
    string
  >;
}

/** What goes with words about a screen that is not surely known. */
export interface Doubt {
  /** What the guide makes of the screen: « On dirait que … ». */
  intro: string;
  /** « Ce n’est pas cet écran »: leads to the choice. */
  notThis: string;
  /** « C’est lequel ? », ready to show: at most three screens. */
  which: CardContent;
}

/** Where something on the page is, in words, and what it looks like. */
export interface WhereHelp {
  /** Empty when the page does not have it. */
  words: string;
  picture: Picture | null;
}

/**
 * What to show for a reading: a card, the pill that offers the guide, or nothing. A card with a `doubt` is soft: the
 * screen is likely, or the learner has chosen it. `unknown`: a screen of the journey that nobody has described: a line
 * says so, `doubt.which` says what the step asks for, and nothing is pointed at.
 */
export type ReadingReply =
  | { show: 'nothing' }
  | { show: 'pill'; content: CardContent }
  | { show: 'card'; next: Next; words: CardWords; doubt?: Doubt }
  | { show: 'unknown'; next: Next; line: CardContent; doubt: Doubt };

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
  /** What the tab in front says now, to the letter; null while no journey runs. */
  next: Next | null;
  /** Its words, with the names that are on the page in front, as its card has them. */
  words: HintText | null;
  /** Sentences that tell the learner what went wrong and what to do. */
  notices: UiKey[];
  learners: LearnerCard[];
  settings: Settings;
  /** Settings that a policy of the place has set: they cannot be changed here. */
  locked: (keyof Settings)[];
  /** The current learner's waits that run. */
  waits: WaitState[];
  /** Where the learner is, by the tab in front. */
  place: Place;
  /** A tab that has a page of the step to do, other than the one in front; null: none is open. */
  openTab: number | null;
  /** When the current learner is erased if nobody does anything, in ms since 1970; null: never. */
  eraseAt: number | null;
  /** The link to an adviser; null: this package has none. */
  link: LinkView | null;
}

/** A file to save, as a name and a text. */
export interface SavedFile {
  name: string;
  text: string;
}

/** What a file of preparation holds. */
export interface SetupSummary {
  ok: true;
  settings: SetupSettings;
  /** How many. */
  repairs: number;
  screens: number;
}

/** All items of the storage, by key. */
export type StoredItems = Record<string, unknown>;

/**
 * Is it used? `idle`: its page or target is in no map of this version. `waits`: nobody knows what one of its names means, and
 * no adviser has said yet that it is right. `refused`: it points at something else, at what deletes, pays or signs.
 */
export type KeptState = 'used' | 'idle' | 'waits' | 'refused';

export interface RepairLine {
  repair: Repair;
  state: KeptState;
}

export interface ScreenLine {
  id: string;
  screen: TaughtScreen;
  state: KeptState;
}

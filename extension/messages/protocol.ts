/** What the parts of the extension say to each other. No validator here: overlay and detector import it. */

import type { Repair } from '@/extension/repairs';
import type { Command, HintText, Next, Progress, UiKey, WaitState } from '@/journey';
import type { PageReading, SiteGates, SiteMap, SiteTargets } from '@/selectors';

export type Message =
  /** Detector: how do I know a page of this site? */
  | { type: 'gates' }
  /** Detector: this page is known. */
  | { type: 'recognised'; page: string }
  /** Overlay: the rest of this site's map, please; the detector has the gates. */
  | { type: 'visit' }
  /** The adviser's tools: this site's whole map, please. */
  | { type: 'map' }
  /** Overlay: this is what the page shows, in verdicts and booleans. What now? */
  | { type: 'reading'; reading: PageReading }
  | { type: 'command'; command: Command }
  /** Overlay: the learner does not want to be offered the guide. */
  | { type: 'decline' }
  /** From here on: pages of the extension alone. What to show. */
  | { type: 'snapshot' }
  /** Everything of every learner goes; the settings stay. */
  | { type: 'erase-all' }
  /** Somebody new begins, with an animal and a colour. */
  | { type: 'learner-new' }
  | { type: 'learner-switch'; learner: string }
  | { type: 'learner-erase'; learner: string }
  | { type: 'settings'; settings: Partial<Settings> }
  /** The current learner's steps, as the text of a small file. */
  | { type: 'export' }
  | { type: 'import'; text: string }
  /** Brings back the card that « Masquer » put away on the active tab. */
  | { type: 'show-again' }
  /** Everything that is stored. */
  | { type: 'kept' }
  /** From here on: the adviser's tools. Brings them to the page in front. */
  | { type: 'inspect' }
  | { type: 'repairs' }
  | { type: 'repair-keep'; repair: Repair }
  | ({ type: 'repair-drop' } & Pick<Repair, 'site' | 'page' | 'target'>)
  | { type: 'repairs-export' }
  | { type: 'repairs-import'; text: string };

/** `guide`: a journey runs. `offer`: the pill may offer it. `silent`: stopped or declined. */
export type Mode = 'guide' | 'offer' | 'silent';

/** The words of one card: the overlay holds no sentence of its own. */
export interface CardWords {
  lang: string;
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
      title: string;
      start: string;
      decline: string;
      hide: string;
      unofficial: string;
    }
  | { show: 'card'; next: Next; words: CardWords };

export type Animal =
  | 'chat'
  | 'chouette'
  | 'dauphin'
  | 'ecureuil'
  | 'herisson'
  | 'lapin'
  | 'ours'
  | 'papillon'
  | 'poisson'
  | 'renard'
  | 'tortue'
  | 'abeille';

export type Colour = 'bleu' | 'jaune' | 'rose' | 'vert' | 'violet' | 'orange';

/** A learner on this computer: a sign to know them by, never a name. */
export interface LearnerCard {
  id: string;
  animal: Animal;
  colour: Colour;
  current: boolean;
  /** Every counted step is done. */
  finished: boolean;
  /** The stage they are in; null before the start, after the end, or when their record cannot be read. */
  stage: string | null;
}

export interface Settings {
  /** Several people use this computer. */
  shared: boolean;
  /** Minutes without use after which the current learner's steps are erased; 0: never. */
  eraseAfter: 0 | 15 | 30 | 60 | 120;
  /** Tell of a wait that is over, outside the browser's window too. */
  notify: boolean;
  large: boolean;
  /** Show the adviser's view. */
  adviser: boolean;
}

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

export interface ExportReply {
  /** Name of the file. */
  name: string;
  text: string;
}
export type ImportReply = { ok: true; snapshot: Snapshot } | { ok: false; message: UiKey };
/** Whether a card was there to be shown again. */
export type ShowAgainReply = boolean;
/** All items of the storage, by key. */
export type KeptReply = Record<string, unknown>;

/** Where the tools are, and which tab to come back to. */
export type InspectReply = { ok: true; tab: number; back: number | null } | { ok: false; message: UiKey };
export interface RepairLine {
  repair: Repair;
  /** Its page or target is in no map of this version. */
  idle: boolean;
}
export type RepairsReply = RepairLine[];
export type RepairReply = { ok: true } | { ok: false; message: UiKey };
export type RepairsImportReply = { ok: true; count: number } | { ok: false; message: UiKey };

export type GatesReply = SiteGates | null;
export type VisitReply = SiteTargets | null;
export type MapReply = SiteMap | null;

/** Storage key under which the background tells content scripts what to do. */
export const MODE_KEY = 'mode';
/** Storage key under which it notes the last use, many times: nothing to look at again. */
export const USED_KEY = 'used';
/** Storage key of the repairs: when they change, the maps do. */
export const REPAIRS_KEY = 'repairs';
/** Message from the background to an overlay: the keyboard command was used. */
export const FOCUS_CARD = 'focus-card';
/** Message from the background to an overlay: bring back the card that was put away. */
export const SHOW_CARD = 'show-card';

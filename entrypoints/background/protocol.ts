/** What the parts of the extension say to each other. No validator here: overlay and detector import it. */
import type { Command, HintText, Next, Progress, UiKey } from '@/journey';
import type { PageReading, SiteGates, SiteMap } from '@/selectors';

export type Message =
  /** Detector: how do I know a page of this site? */
  | { type: 'gates' }
  /** Detector: this page is known. */
  | { type: 'recognised'; page: string }
  /** Overlay: the map of this site, please. */
  | { type: 'visit' }
  /** Overlay: this is what the page shows, in verdicts and booleans. What now? */
  | { type: 'reading'; reading: PageReading }
  | { type: 'command'; command: Command }
  /** Overlay: the learner does not want to be offered the guide. */
  | { type: 'decline' }
  /** Popup: what to show. */
  | { type: 'snapshot' }
  | { type: 'erase-all' };

/** `guide`: a journey runs. `offer`: the pill may offer it. `silent`: stopped or declined. */
export type Mode = 'guide' | 'offer' | 'silent';

/** The words of one card: the overlay holds no sentence of its own. */
export interface CardWords {
  lang: string;
  stage: string;
  hint: HintText;
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

export interface Snapshot {
  progress: Progress | null;
  next: Next | null;
  /** Sentences that tell the learner what went wrong and what to do. */
  notices: UiKey[];
}

export type GatesReply = SiteGates | null;
export type VisitReply = SiteMap | null;

/** Storage key under which the background tells content scripts what to do. */
export const MODE_KEY = 'mode';
/** Storage key of the learner's progress. */
export const PROGRESS_KEY = 'progress:1';
/** Message from the background to an overlay: the keyboard command was used. */
export const FOCUS_CARD = 'focus-card';

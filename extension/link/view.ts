/**
 * The link to an adviser as the extension's own pages draw it: ids, times, counts and booleans. Types only. It comes with each
 * snapshot (`Snapshot.link`), and a new one whenever something changes. Times are in milliseconds since 1970.
 */
import type { Line, LinkCommand, LinkState } from '@/link';
import type { Target } from '@/selectors';
import type { Sign } from '../learners/learners';

/** A broker that somebody has set: by policy, or in the adviser's part of the options. Without one there is no link. */
export interface LinkPlace {
  /** Whether this computer may be a learner's, an adviser's, or both. */
  learner: boolean;
  adviser: boolean;
  /** Where the messages pass, such as « lien.exemple.fr ». */
  host: string;
  /** What of the address stands behind the host, such as « /mqtt »; left out where nothing does. */
  path?: string;
  /** The place's own name for itself; '' when it has given none. */
  name: string;
  /** A policy has set it: the options show it and cannot change it. */
  locked: boolean;
}

/** Why a link is over. */
export type LinkEnd =
  /** The learner has stopped it. */
  | 'stopped'
  /** The adviser has ended it. */
  | 'adviser'
  /** Its time is up. */
  | 'time'
  /** The adviser has not been heard for ten minutes. */
  | 'silence'
  /** The code leads to nobody, or is not right: nobody can tell which. */
  | 'code'
  /** The place's computer could not be reached. */
  | 'unreachable'
  /** The browser's own permission to send data was refused or taken back. */
  | 'consent'
  /** The guide was stopped, somebody else sits here, all was erased, or the policy has changed. */
  | 'guide';

/**
 * `asking`: a code was typed, the learner has not yet agreed; nothing has left the browser. `dialling`: on the way to the place.
 * `meeting`: the two browsers prove to each other that they have the same code. `lost`: linked, and cut off just now; Jalon tries again.
 */
export type LearnerLink =
  | { phase: 'asking' | 'dialling' | 'meeting' }
  | {
      phase: 'linked' | 'lost';
      /** What the adviser calls this learner by; theirs to give. */
      sign: Sign;
      /** When it ends by itself. */
      until: number;
      /** Whole minutes left, at least 1. */
      minutes: number;
      /** The learner asks for help. */
      hand: boolean;
      /** What the adviser wants to be seen: the newest, until some seconds after it was shown. */
      pending: { n: number; command: LinkCommand; shown: boolean } | null;
    }
  | { phase: 'ended'; reason: LinkEnd };

/** How a learner does, in the order of the board. */
export type RowKind = 'hand' | 'problem' | 'quiet' | 'lost' | 'working' | 'waiting' | 'done';

/** One learner on the board. */
export interface LinkRow {
  /** A number: « 1 », « 2 » … in order of arrival. */
  id: string;
  sign: Sign;
  /** When they came. */
  joined: number;
  /** What they last showed; null: nothing yet. Ids that this version does not know are null in it, and `other` says so. */
  state: LinkState | null;
  /** The learner's Jalon has another version: some of what it shows has no words here. */
  other: boolean;
  /** Since when they are at this step. */
  since: number;
  /** Since when the page shows an error, or the hand is up; null: it does not, it is not. */
  problemSince: number | null;
  handSince: number | null;
  /** Since when nothing has changed on their page. */
  quietSince: number;
  /** When they were last heard. */
  heard: number;
  /** Their browser was cut off or closed, or has not been heard for a while. */
  lost: boolean;
  /** The last command, and whether it has been shown there. */
  sent: { command: LinkCommand; at: number; shown: boolean } | null;
}

export interface AdviserLink {
  /** The door: open for ten minutes at most, or closed. */
  reception: {
    /** Five pairs: « 48 », « 29 », … */
    code: readonly string[];
    until: number;
    /** A cut: nobody can come in just now; Jalon tries again. */
    lost: boolean;
  } | null;
  /** Why the door was closed by itself; null: it was not. */
  closed: 'time' | 'tries' | 'taken' | 'full' | null;
  /** In order of arrival: `orderOf` of link/board.ts sorts them. */
  rows: readonly LinkRow[];
  /** How many may be there at once. */
  most: number;
  /** The connection is cut just now. */
  lost: boolean;
}

/** What a package with the link says; one without says null in its place. */
export interface LinkView {
  /** Null: nobody has set a broker; nothing of the link shows but the adviser's part of the options. */
  place: LinkPlace | null;
  /** Null: this browser shows nothing to anybody. */
  learner: LearnerLink | null;
  /** Null: this browser follows nobody. */
  adviser: AdviserLink | null;
}

/** One line of the log: what was sent or came, as it was before it was sealed. */
export interface LogLine {
  /** When; a line that was said again and again, unchanged, has the last time in `until` and how often in `times`. */
  at: number;
  until: number;
  times: number;
  /** `shown`: from the learner to the adviser. `asked`: from the adviser to the learner. */
  way: 'shown' | 'asked';
  /** To the letter. */
  said: LinkState | LinkCommand;
}

/** Nothing was done, and why. */
export type LinkNo =
  /** No broker is set, or this computer may not take that part. */
  | 'off'
  /** Not ten digits that a code can have. */
  | 'code'
  /** Too many codes in a minute. */
  | 'slow'
  /** Too many wrong codes for this one: the adviser makes a new one. */
  | 'spent'
  /** Another link stands already. */
  | 'busy'
  /** The id is none of this package, or may not be shown. */
  | 'id'
  /** Nobody is there. */
  | 'gone'
  /** A command went to this learner less than three seconds ago. */
  | 'soon';

/** Something on a learner's page that they may be shown. */
export interface LinkTarget {
  target: string;
  kind: Target['kind'];
  /** What the page calls it; null: the map knows no name. */
  name: string | null;
}

/** What « Vérifier » has found, in the order of its looks; the first that is not well says what to do. */
export interface LinkCheck {
  /** The place answers. */
  reached: boolean;
  /** A message to oneself comes back. */
  delivers: boolean;
  /** A stranger hears nothing of it. */
  sealed: boolean;
  /** Milliseconds of the message's way there and back; null: it did not come. */
  ms: number | null;
}

export type { Line, LinkCommand, LinkState };

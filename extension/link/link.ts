/** What the link can be asked: for its handlers, and for what ends it. `create-link.ts` does it. */
import type { LinkOnPage } from '@/components/overlay';
import type { Line } from '@/link';
import type { LINK_CARD } from '../injection/link-card';
import type { LinkCheck, LinkCommand, LinkNo, LinkView, LogLine } from './view';

/** What an adviser sets on this computer. */
export interface OwnPlace {
  /** Address of the broker: « wss://… ». */
  broker: string;
  /** The place's name for itself; '' for none. */
  name: string;
  /** Somebody may be helped from this computer, besides the adviser's own part. */
  learner: boolean;
}

/** One link at a time, and one part in it: a learner's or an adviser's. Whatever says `LinkNo` has then changed nothing. */
export interface Link {
  /** @returns null in a package without the link */
  view(): Promise<LinkView | null>;
  /** @param row whose; null: what this learner's browser has shown itself */
  log(row: string | null): Promise<LogLine[]>;

  // The learner's part.
  /** A code was typed: nothing goes out yet. @param code ten digits */
  join(code: string): Promise<LinkNo | null>;
  /** The learner agrees to show where they are. */
  agree(): Promise<LinkNo | null>;
  hand(up: boolean): Promise<LinkNo | null>;
  /** Thirty minutes more. */
  more(): Promise<LinkNo | null>;
  /** What the learner's pages show of it; null: nothing. */
  onPage(): Promise<LinkOnPage | null>;
  /** What a page with a card gets besides, to show that; null: nothing. */
  pageScript(): Promise<typeof LINK_CARD | null>;
  /** The command of this number is in front of the learner's eyes. */
  shown(n: number): Promise<LinkNo | null>;

  // The adviser's part.
  /** Opens the door, with a new code. */
  open(): Promise<LinkNo | null>;
  /** Closes the door; who is in stays. */
  close(): Promise<LinkNo | null>;
  /** @param row to whom; null: to all (then one who got something just now is left out) */
  command(row: string | null, command: LinkCommand): Promise<LinkNo | null>;
  /** Ends the link with one learner. */
  remove(row: string): Promise<LinkNo | null>;
  /** Dials the broker that is set, twice: to itself, and as a stranger. */
  check(): Promise<LinkCheck | LinkNo>;
  /** @param place null: none any more */
  setPlace(place: OwnPlace | null): Promise<LinkNo | null>;

  /** Ends everything of this browser, or what a page shows of it alone; what has ended is forgotten. */
  stop(part?: 'learner'): Promise<LinkNo | null>;
  /** An alarm, or the browser's start: a link that was asleep goes on. */
  wake(): Promise<void>;
  /** What is stored has changed: what a link needs may be gone. */
  stored(changes: object, area: string): Promise<void>;
}

export type { Line };

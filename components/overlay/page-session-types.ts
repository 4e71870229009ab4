/** What a page session knows, hears of and does: the types of page-session.ts. */
import type { CardWords, ReadingReply, WhereHelp } from '@/extension/messages/protocol';
import type { RequestFrom } from '@/extension/messages/table';
import type { PageReading } from '@/selectors';
import type { CardAction, CardContent } from './types.ts';

/** What the overlay shows: the reply, the small tab that is left of a hidden card, or « C’est lequel ? ». */
export type View =
  | ReadingReply
  | { show: 'tab' }
  | { show: 'which'; content: CardContent }
  | { show: 'stopped'; words: CardWords };

/** The learner looks for what the card speaks of. `where` is null as long as it is only shown. */
export interface Search {
  where: WhereHelp | null;
}

export interface PageSessionState {
  /** Nothing happens any more. */
  ended: boolean;
  /** The page as it was read last; null before that, and when another map may read it otherwise. */
  reading: PageReading | null;
  /** When it was read, in milliseconds. */
  readAt: number;
  /** What is on screen was drawn from this reading. */
  drawn: boolean;
  /** The last answer. It stays on screen until there is another. */
  reply: ReadingReply;
  /** The question whose answer counts; empty: the next reading asks, whatever it says. */
  question: string;
  /** Goes up when what was asked before counts no more: the same reading is another question then. */
  round: number;
  /** Its answer is under way. */
  awaiting: boolean;
  /** What is stored has changed since it was asked. */
  stale: boolean;
  /** The learner put the card away. */
  collapsed: boolean;
  /** How often the learner has said that they do not see what the card speaks of: 1 shows it to them, 2 says where it is. */
  search: 0 | 1 | 2;
  /** Where it is. */
  where: WhereHelp | null;
  /** The learner chooses the screen. */
  asking: boolean;
  /** They are stuck: what they choose from, or what to do about it. */
  stuck: CardContent | null;
  /** The words of the card that was there when the learner stopped the guide, as long as they may take it back. */
  stopped: CardWords | null;
  /** The page does not let the card stand. */
  withdrawn: boolean;
  /** Where the document is: its path and route. It stays here. */
  place: string;
  /** The page that it was or might have been, of all readings at this place the last one that named any. */
  named: string | null;
  /** The learner wants no words about a screen that is not known, as long as no other page is named. */
  closed: boolean;
  /** The page that the learner says it is, and what the engine thought then. It holds until it thinks of a third one. */
  chosen: string | null;
  chosenFor: string | null;
  /** The learner filled or ticked something on the page while its card was there. */
  acted: boolean;
}

/** `at`: when it happened, in milliseconds of one clock. */
export type PageSessionEvent =
  /** The page was read; also without a `read-page`, after each change of it. */
  | {
      type: 'page-read';
      reading: PageReading;
      at: number;
      /** Path and route of the document. */
      place: string;
      /** The learner has changed a field of this document. */
      touched: boolean;
    }
  /** `reply` is null when none came. */
  | { type: 'answered'; question: string; reply: ReadingReply | null; at: number }
  /** What is stored for learners has changed: the same page may need another card. With `map`: and be read otherwise. */
  | { type: 'storage-changed'; map: boolean; at: number }
  | { type: 'action'; action: CardAction }
  /** Where a target is; null: nothing can be said of it. */
  | { type: 'where'; target: string; where: WhereHelp | null }
  /** What is offered to who is stuck. */
  | { type: 'stuck'; content: CardContent | null }
  /** What an action told the background is done, or could not be. */
  | { type: 'told' }
  /** The panel asks for the card that was put away. */
  | { type: 'show-card' }
  /** The document is there again: it was away in the browser's cache, or the detector recognised it anew. */
  | { type: 'returned' }
  /** The time to take a stop back is over. */
  | { type: 'stop-over'; words: CardWords }
  /** The page does not let the card stand. */
  | { type: 'withdrawn' }
  /** The extension is gone, or something else takes this session's place. */
  | { type: 'end' };

export type PageSessionEffect =
  /** Get the map if there is none, read the page: `page-read`. */
  | { type: 'read-page' }
  /** Ask what to show for this reading; `answered` brings it. */
  | { type: 'ask'; question: string; reading: PageReading; chosen: string | null; acted: boolean }
  /** `search`: null: the learner sees what the card speaks of. */
  | { type: 'draw'; view: View; search: Search | null }
  /** Ask where the target is; `where` brings it. */
  | { type: 'ask-where'; target: string }
  /** Ask what to do about a symptom, or (null) what there is to choose from; `stuck` brings it. */
  | { type: 'ask-stuck'; symptom: string | null }
  /** Tell the background what the learner wants, then `told`. */
  | { type: 'tell'; message: RequestFrom<'page'> }
  | { type: 'scroll-to'; target: string | null }
  /** `event` happens after so many milliseconds. */
  | { type: 'later'; after: number; event: PageSessionEvent }
  /** Leave no trace. */
  | { type: 'end' };

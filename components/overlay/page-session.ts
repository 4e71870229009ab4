/**
 * What the guide does on one document, from the first card to the last, as a pure reducer: what is known and what
 * happens give what is known next and what is to be done. No browser and no DOM: extension/overlay-session/ does it.
 */
import type { ReadingReply } from '@/extension/messages/protocol';
import type { RequestFrom } from '@/extension/messages/table';
import type { Command } from '@/journey';
import type { PageReading } from '@/selectors';
import type { CardAction } from './types.ts';

/** A reading younger than this, in milliseconds, still tells what the page shows: a change of the page is seen by then. */
export const FRESH_MS = 120;

/** What the overlay shows: the reply, or the small tab that is left of a hidden card. */
export type View = ReadingReply | { show: 'tab' };

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
  /** The learner does not see what the card speaks of. */
  searching: boolean;
  /** The page does not let the card stand. */
  withdrawn: boolean;
}

/** `at`: when it happened, in milliseconds of one clock. */
export type PageSessionEvent =
  /** The page was read; also without a `read-page`, after each change of it. */
  | { type: 'page-read'; reading: PageReading; at: number }
  /** `reply` is null when none came. */
  | { type: 'answered'; question: string; reply: ReadingReply | null; at: number }
  /** What is stored for learners has changed: the same page may need another card. With `map`: and be read otherwise. */
  | { type: 'storage-changed'; map: boolean; at: number }
  | { type: 'action'; action: CardAction }
  /** What an action told the background is done, or could not be. */
  | { type: 'told' }
  /** The panel asks for the card that was put away. */
  | { type: 'show-card' }
  /** The document is there again: it was away in the browser's cache, or the detector recognised it anew. */
  | { type: 'returned' }
  /** The page does not let the card stand. */
  | { type: 'withdrawn' }
  /** The extension is gone, or something else takes this session's place. */
  | { type: 'end' };

export type PageSessionEffect =
  /** Get the map if there is none, read the page: `page-read`. */
  | { type: 'read-page' }
  /** Ask what to show for this reading; `answered` brings it. */
  | { type: 'ask'; question: string; reading: PageReading }
  | { type: 'draw'; view: View; searching: boolean }
  /** Tell the background what the learner wants, then `told`. */
  | { type: 'tell'; message: RequestFrom<'page'> }
  | { type: 'scroll-to'; target: string | null }
  /** Leave no trace. */
  | { type: 'end' };

const SHOWN = { collapsed: false, searching: false, withdrawn: false };

/** Nothing is known yet: begin with `returned`. */
export const NEW_SESSION: PageSessionState = {
  ...SHOWN,
  ended: false,
  reading: null,
  readAt: 0,
  drawn: false,
  reply: { show: 'nothing' },
  question: '',
  round: 0,
  awaiting: false,
  stale: false,
};

/**
 * One step of the session.
 * @returns what is known next, and what is to be done, in this order; the state that came in stays as it is
 */
export function step(
  before: PageSessionState,
  event: PageSessionEvent,
): [PageSessionState, PageSessionEffect[]] {
  const effects: PageSessionEffect[] = [];
  if (before.ended) return [before, effects];
  const state = { ...before };

  /** What was asked counts no more. */
  function forget(): void {
    state.question = '';
    state.round++;
    state.awaiting = false;
  }
  function refresh(): void {
    forget();
    effects.push({ type: 'read-page' });
  }
  function draw(view: View = viewOf(state)): void {
    state.drawn = true;
    effects.push({ type: 'draw', view, searching: state.searching });
  }
  function drawOrAsk(reading: PageReading): void {
    const question = questionOf(state, reading);
    if (question === state.question) draw();
    else {
      Object.assign(state, { question, awaiting: true, stale: false });
      effects.push({ type: 'ask', question, reading });
    }
  }
  function askAgain(at: number): void {
    if (state.reading && at - state.readAt < FRESH_MS) {
      forget();
      drawOrAsk(state.reading);
    } else refresh();
  }
  function tell(command: Command): void {
    effects.push({ type: 'tell', message: { type: 'command', command } });
  }
  function act(action: CardAction): void {
    const next = state.reply.show === 'card' ? state.reply.next : null;
    switch (action) {
      case 'tick':
        if (next) tell({ type: action, step: next.step });
        break;
      case 'start':
      case 'stop':
        tell({ type: action });
        break;
      case 'decline':
        effects.push({ type: 'tell', message: { type: action } });
        break;
      case 'show-me':
        effects.push({ type: 'scroll-to', target: next?.target ?? null });
        draw();
        break;
      case 'hide':
      case 'restore':
        state.collapsed = action === 'hide';
        draw();
        break;
      default:
        state.searching = action === 'not-seen';
        draw();
    }
  }

  switch (event.type) {
    case 'page-read':
      if (event.reading.page !== state.reading?.page) Object.assign(state, SHOWN);
      Object.assign(state, { reading: event.reading, readAt: event.at, drawn: false });
      drawOrAsk(event.reading);
      break;
    case 'answered': {
      if (event.question !== state.question) break;
      const isNews = JSON.stringify(event.reply) !== JSON.stringify(state.reply);
      state.awaiting = false;
      if (event.reply) state.reply = event.reply;
      // The background did not answer: the card on screen stays, and the next reading asks again.
      else forget();
      if (isNews || !state.drawn) draw();
      if (state.stale) askAgain(event.at);
      break;
    }
    case 'storage-changed':
      if (event.map) state.reading = null;
      // The answer that is under way may know of it already: it is shown, then asked for once more.
      if (state.awaiting) state.stale = true;
      else askAgain(event.at);
      break;
    case 'action':
      act(event.action);
      break;
    case 'show-card':
      Object.assign(state, SHOWN);
      // Taken off and put up again, it draws the eye again.
      draw({ show: 'nothing' });
      refresh();
      break;
    // No storage event comes when what was told could not be written down: ask what to show now.
    case 'told':
    case 'returned':
      refresh();
      break;
    case 'withdrawn':
      state.withdrawn = true;
      break;
    case 'end':
      state.ended = true;
      effects.push({ type: 'end' });
  }
  return [state, effects];
}

function viewOf({ withdrawn, collapsed, reply }: PageSessionState): View {
  if (withdrawn) return { show: 'nothing' };
  return collapsed && reply.show === 'card' ? { show: 'tab' } : reply;
}

/** Two readings that lead to the same card are the same question; scores may differ. */
function questionOf({ round }: PageSessionState, reading: PageReading): string {
  return JSON.stringify([round, reading], (name, value) => (name === 'score' ? undefined : value));
}

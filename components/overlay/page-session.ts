/**
 * What the guide does on one document, from the first card to the last, as a pure reducer: what is known and what
 * happens give what is known next and what is to be done. No browser and no DOM: extension/overlay-session/ does it.
 */

import type { ReadingReply } from '@/extension/messages/protocol';
import type { Command, Next } from '@/journey';
import type { PageReading } from '@/selectors';
import type { PageSessionEffect, PageSessionEvent, PageSessionState, View } from './page-session-types.ts';
import { type CardAction, CHOOSE, SYMPTOM } from './types.ts';

export type { PageSessionEffect, PageSessionEvent, PageSessionState, View };

/** A reading younger than this, in milliseconds, still tells what the page shows: a change of the page is seen by then. */
export const FRESH_MS = 120;

/** How long « Le guide est arrêté. Reprendre » stands in the card's place, in milliseconds. */
export const STOPPED_MS = 10_000;

const SEEN = { search: 0, where: null } as const;
const SHOWN = { ...SEEN, collapsed: false, asking: false, stuck: null, withdrawn: false };
const UNTOLD = { named: null, closed: false, chosen: null, chosenFor: null, acted: false };

/** Nothing is known yet: begin with `returned`. */
export const NEW_SESSION: PageSessionState = {
  ...SHOWN,
  ...UNTOLD,
  stopped: null,
  place: '',
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
    effects.push({ type: 'draw', view, search: state.search ? { where: state.where } : null });
  }
  function drawOrAsk(seen: PageReading): void {
    // So that the panel can say why there is no card.
    const reading = { ...seen, hindered: state.withdrawn || undefined };
    const question = questionOf(state, reading);
    if (question === state.question) draw();
    else {
      Object.assign(state, { question, awaiting: true, stale: false });
      effects.push({ type: 'ask', question, reading, chosen: state.chosen, acted: state.acted });
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
    // What was withdrawn has no button: a press that comes late brings nothing back.
    if (state.withdrawn) return;
    const next = state.reply.show === 'card' ? state.reply.next : null;
    if (action.startsWith(SYMPTOM)) {
      askStuck(action.slice(SYMPTOM.length));
      return;
    }
    if (action.startsWith(CHOOSE)) {
      const chosen = action.slice(CHOOSE.length);
      Object.assign(state, SHOWN, { chosen, chosenFor: guessOf(state.reading) });
      effects.push({ type: 'read-page' });
      return;
    }
    switch (action) {
      case 'tick':
        if (next?.reach) tell({ type: 'reach', stage: next.reach });
        else if (next) tell({ type: action, step: next.step });
        break;
      case 'start':
        state.stopped = null;
        tell({ type: action });
        break;
      case 'stop':
        if (state.reply.show === 'card') {
          const { words } = state.reply;
          state.stopped = words;
          // What was asked before knows nothing of it.
          forget();
          draw();
          effects.push({ type: 'later', after: STOPPED_MS, event: { type: 'stop-over', words } });
        }
        tell({ type: action });
        break;
      case 'here':
        state.stuck = null;
        effects.push({ type: 'tell', message: { type: 'in-use' } });
        draw();
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
        // The pill of an unknown screen is small already.
        if (state.reply.show === 'unknown') Object.assign(state, { asking: !state.collapsed, stuck: null });
        draw();
        break;
      case 'which':
        state.asking = true;
        draw();
        break;
      case 'stuck':
        askStuck(null);
        break;
      case 'not-seen':
        if (next) lookFor(next);
        break;
      case 'close':
        state.closed = true;
        draw();
        break;
      default:
        Object.assign(state, SEEN, { stuck: null });
        draw();
    }
  }
  function askStuck(symptom: string | null): void {
    effects.push({ type: 'ask-stuck', symptom });
  }
  /** Each time more: it is shown, then said and drawn where it is, then there is help for who is stuck. */
  function lookFor({ target, wanted }: Next): void {
    if (state.search === 0 && target) {
      state.search = 1;
      effects.push({ type: 'scroll-to', target });
      draw();
    } else if (state.search < 2 && wanted) {
      state.search = 2;
      effects.push({ type: 'ask-where', target: wanted });
    } else askStuck(null);
  }

  switch (event.type) {
    case 'page-read':
      turnTo(state, event);
      Object.assign(state, { reading: event.reading, readAt: event.at, drawn: false });
      drawOrAsk(event.reading);
      break;
    case 'answered': {
      if (event.question !== state.question) break;
      const isNews = JSON.stringify(event.reply) !== JSON.stringify(state.reply);
      state.awaiting = false;
      if (event.reply?.show === 'card') state.stopped = null;
      // They look for something else now.
      if (wantedBy(event.reply) !== wantedBy(before.reply)) Object.assign(state, SEEN);
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
    case 'where':
      if (state.search !== 2 || wantedBy(state.reply) !== event.target) break;
      state.where = event.where;
      if (event.where) draw();
      else askStuck(null);
      break;
    case 'stuck':
      // Nothing to say takes only « Vous êtes là ? » away.
      if (!event.content && state.stuck?.main?.action !== 'here') break;
      if (state.reply.show === 'nothing' || state.reply.show === 'pill') break;
      Object.assign(state, { stuck: event.content, collapsed: false });
      draw();
      break;
    case 'show-card':
      Object.assign(state, SHOWN, UNTOLD);
      // Taken off and put up again, it draws the eye again.
      draw({ show: 'nothing' });
      refresh();
      break;
    // No storage event comes when what was told could not be written down: ask what to show now.
    case 'told':
    case 'returned':
      refresh();
      break;
    case 'stop-over':
      if (state.stopped !== event.words) break;
      state.stopped = null;
      draw();
      break;
    case 'withdrawn':
      state.withdrawn = true;
      if (state.reading) drawOrAsk(state.reading);
      break;
    case 'end':
      state.ended = true;
      effects.push({ type: 'end' });
  }
  return [state, effects];
}

/** Another page, or another place: what was said of the one before does not hold there. Else: what the learner did. */
function turnTo(
  state: PageSessionState,
  { reading, place, touched }: Extract<PageSessionEvent, { type: 'page-read' }>,
): void {
  const { page, verdict } = reading;
  if (place !== state.place) Object.assign(state, UNTOLD, { place, asking: false, stuck: null });
  const isActive = touched && verdict === 'likely' && page === state.reading?.page;
  if (page !== state.reading?.page) Object.assign(state, SHOWN);
  if (page !== null && page !== state.named)
    Object.assign(state, { named: page, closed: false, acted: false });
  const { chosen, chosenFor } = state;
  if (verdict === 'known' || ![chosen, chosenFor].includes(guessOf(reading))) state.chosen = null;
  if (isActive && state.reading && viewOf(state).show === 'card' && isActedOn(state.reading, reading))
    state.acted = true;
}

/** What the engine thinks that a page is, however unsure. */
function guessOf(reading: PageReading | null): string | null {
  return reading?.page ?? reading?.likeliest[0] ?? null;
}

/** A target that was there before was filled, emptied, ticked or unticked. */
function isActedOn(before: PageReading, after: PageReading): boolean {
  return Object.entries(after.targets).some(([id, { verdict, facts }]) => {
    const old = before.targets[id];
    const isThere = verdict === 'found' && old?.verdict === 'found';
    return isThere && (facts?.filled !== old.facts?.filled || facts?.checked !== old.facts?.checked);
  });
}

function viewOf({ withdrawn, stopped, collapsed, closed, asking, stuck, reply }: PageSessionState): View {
  const doubt = 'doubt' in reply && reply.doubt;
  if (stopped && !withdrawn) return { show: 'stopped', words: stopped };
  if (withdrawn || (closed && doubt)) return { show: 'nothing' };
  if (collapsed && reply.show === 'card') return { show: 'tab' };
  if (stuck) return { show: 'which', content: stuck };
  return asking && doubt ? { show: 'which', content: doubt.which } : reply;
}

/** What the card speaks of. */
function wantedBy(reply: ReadingReply | null): string | null {
  return reply?.show === 'card' ? reply.next.wanted : null;
}

/** Two readings that lead to the same card are the same question; scores may differ. */
function questionOf({ round, chosen, acted }: PageSessionState, reading: PageReading): string {
  return JSON.stringify([round, chosen, acted, reading], (name, value) =>
    name === 'score' ? undefined : value,
  );
}

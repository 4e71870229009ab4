/**
 * One visit of one document, from the first card to the last: read the page, ask the background what
 * comes next, show it. Nothing typed ever comes here: only verdicts and booleans.
 */
import { browser } from 'wxt/browser';
import { type CardAction, createOverlay, type Guard } from '@/components/overlay';
import type { ReadingReply } from '@/extension/messages/protocol';
import { FOCUS_CARD, SHOW_CARD } from '@/extension/messages/to-overlay';
import { REPAIRS_KEY, USED_KEY } from '@/extension/storage/keys';
import type { LiveReading, PageReading, ReadableMap, SiteGates } from '@/selectors';
import { readPage } from '@/selectors/engine/read-page';
import type { GuardedWorld } from '../detect/guard-of-world';
import { watchPage } from '../detect/shared';
import { askCard, askTargets, extensionLives, sendCommand, sendDecline } from './api';
import { clearingOf } from './clearing';
import { contentOf, pillContent } from './content';
import { reachOf } from './reach';
import { type LearnerWatch, watchLearner } from './watch-learner';

/** A reading younger than this, in milliseconds, still tells what the page shows: a change of the page is seen by then. */
const FRESH = 120;

export interface Visit {
  alive(): boolean;
  wake(): void;
  end(): void;
}

/** Starts the visit; it ends by itself when the extension goes away. */
export function startVisit(): Visit {
  let ended = false;
  let map: ReadableMap | null = null;
  let live: LiveReading | null = null;
  let drawn: LiveReading | null = null;
  let readAt = 0;
  let reply: ReadingReply = { show: 'nothing' };
  let asked = '';
  /** What is stored has changed while an answer was under way. */
  let stale = false;
  let waiting = 0;
  let collapsed = false;
  let searching = false;
  let withdrawn = false;
  let root: Element;
  let learner: LearnerWatch;
  let stopWatching: () => void;

  const overlay = createOverlay({
    document,
    onAction: (action) => void act(action),
    onWithdrawn: () => {
      withdrawn = true;
    },
  });
  // The detector comes first, always: it is the one that asks for the overlay.
  const guard = (globalThis as GuardedWorld).jalonGuard as Guard;
  guard.host = overlay.host;
  guard.handler = (event) => overlay.handleEvent(event);

  function look(): void {
    if (ended) return;
    if (!extensionLives()) end();
    if (ended || !map) return;
    // `document.open()` throws away the page and every listener in it, ours too.
    if (root !== document.documentElement) {
      deafen();
      listen();
    }
    const before = live?.reading.page;
    live = readPage(map, document, location);
    readAt = performance.now();
    if (live.reading.page !== before) {
      collapsed = false;
      searching = false;
      withdrawn = false;
    }
    tellOf(live);
  }

  function tellOf({ reading }: LiveReading): void {
    const settled = learner.settled(reading);
    const key = keyOf(settled);
    if (key === asked) draw();
    else void ask(settled, key);
  }

  async function ask(reading: PageReading, key: string): Promise<void> {
    asked = key;
    waiting++;
    const fresh = await askCard(reading);
    waiting--;
    if (ended || asked !== key) return;
    const isNews = JSON.stringify(fresh) !== JSON.stringify(reply);
    if (fresh) reply = fresh;
    // The worker did not answer: the card on screen stays, and the next look asks again.
    else asked = '';
    if (isNews || drawn !== live) draw();
    if (stale) again();
  }

  /** What is stored has changed: the same page may need another card. */
  function again(): void {
    // The answer that is under way may know of it already: it is shown, then asked for once more.
    stale = waiting > 0;
    if (stale) return;
    asked = '';
    if (live && performance.now() - readAt < FRESH) tellOf(live);
    else void refresh();
  }

  function draw(): void {
    drawn = live;
    if (withdrawn || reply.show === 'nothing') overlay.remove();
    else if (reply.show === 'pill') offer(reply);
    else if (collapsed) overlay.collapse();
    else drawCard(reply);
  }

  function drawCard({ next, words }: Extract<ReadingReply, { show: 'card' }>): void {
    const anchor = anchorOf(next.target);
    const reach = anchor ? reachOf(anchor) : 'none';
    const pointed = reach === 'reachable' ? anchor : null;
    const { keep, rather } = clearingOf(anchor, document);
    overlay.show(contentOf(next, words, reach, searching), pointed, keep, rather);
  }

  function offer(pill: Extract<ReadingReply, { show: 'pill' }>): void {
    const { keep, rather } = clearingOf(null, document);
    overlay.pill(pillContent(pill), keep, rather);
  }

  function anchorOf(target: string | null): Element | null {
    return target === null ? null : (live?.elements.get(target) ?? null);
  }

  async function act(action: CardAction): Promise<void> {
    const step = reply.show === 'card' ? reply.next.step : null;
    const target = reply.show === 'card' ? reply.next.target : null;
    const isCommand = ['tick', 'start', 'stop', 'decline'].includes(action);
    if (action === 'hide') collapsed = true;
    else if (action === 'restore') collapsed = false;
    else if (action === 'not-seen') searching = true;
    else if (action === 'seen') searching = false;
    else if (action === 'show-me') {
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      anchorOf(target)?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
    } else if (action === 'tick' && step !== null) await sendCommand({ type: 'tick', step });
    else if (action === 'start' || action === 'stop') await sendCommand({ type: action });
    else if (action === 'decline') await sendDecline();
    // No storage event comes when the command could not be written down: ask what to show now.
    if (isCommand) await refresh();
    else draw();
  }

  async function refresh(): Promise<void> {
    map ??= await wholeMap();
    asked = '';
    look();
  }

  function onStorage(changes: Record<string, unknown>, area: string): void {
    if (REPAIRS_KEY in changes) map = live = null;
    if (area === 'local' && !(USED_KEY in changes)) again();
  }
  function onMessage(message: unknown): undefined {
    const type = (message as { type?: unknown } | null)?.type;
    if (type === SHOW_CARD) {
      // Taken off and put up again, it draws the eye again.
      collapsed = searching = withdrawn = false;
      overlay.remove();
      void refresh();
    } else if (type === FOCUS_CARD && !overlay.focusIn()) overlay.focusOut();
  }
  /** Another learner may have come while this page was away. */
  function onReturn({ persisted }: PageTransitionEvent): void {
    if (persisted) void refresh();
  }

  function listen(): void {
    root = document.documentElement;
    guard.listen();
    learner = watchLearner(document, look);
    stopWatching = watchPage(document, look, overlay.host);
    window.addEventListener('pageshow', onReturn);
  }
  function deafen(): void {
    stopWatching();
    learner.stop();
  }

  function end(): void {
    ended = true;
    deafen();
    guard.host = null;
    guard.handler = null;
    overlay.remove();
    window.removeEventListener('pageshow', onReturn);
    if (!extensionLives()) return;
    browser.storage.onChanged.removeListener(onStorage);
    browser.runtime.onMessage.removeListener(onMessage);
  }

  listen();
  browser.storage.onChanged.addListener(onStorage);
  browser.runtime.onMessage.addListener(onMessage);
  void refresh();

  return { alive: () => !ended && extensionLives(), wake: () => void refresh(), end };
}

/** The gates are the detector's, which is there first. @returns null when the extension is gone */
async function wholeMap(): Promise<ReadableMap | null> {
  const rest = await askTargets();
  const { jalonGates: gates } = globalThis as typeof globalThis & { jalonGates?: SiteGates };
  if (!rest || !gates) return null;
  return {
    ...gates,
    ...rest,
    pages: gates.pages.map((gate, at) => ({ ...gate, ...rest.pages[at] })),
  } as ReadableMap;
}

/** Two readings that lead to the same card have the same key; scores may differ. */
function keyOf(reading: PageReading): string {
  return JSON.stringify(reading, (name, value) => (name === 'score' ? undefined : value));
}

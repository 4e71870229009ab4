/**
 * The session of a document, with the browser: tells components/overlay/page-session.ts what happens, and does what it
 * says. Nothing typed ever comes here: only verdicts and booleans.
 */
import { browser } from 'wxt/browser';
import {
  createOverlay,
  drawView,
  type EventShield,
  NEW_SESSION,
  type PageSessionEffect,
  type PageSessionEvent,
  step,
} from '@/components/overlay';
import {
  ARE_YOU_THERE,
  type AreYouThereMessage,
  FOCUS_CARD,
  type OverlayMessage,
  SHOW_CARD,
  STORED,
  type StoredMessage,
} from '@/extension/messages/to-overlay';
import type { Expected, LiveReading, ReadableMap } from '@/selectors';
import { isTranslated, readPage } from '@/selectors/engine/read-page';
import { call, get, isVisible, Reader } from '@/selectors/engine/shared-runtime';
import { watchPage } from '../detector/watch-page';
import { type PageSession, world } from '../world';
import { askMap } from './ask-map';
import { ask, extensionLives } from './background-client';
import { type LearnerWatch, watchLearner } from './learner-activity';

/** What a field is, by its own attributes. */
const NATURE = ['type', 'inputMode', 'placeholder'] as const;

/** Starts the session; it ends by itself when the extension goes away. */
export function startPageSession(): PageSession {
  let state = NEW_SESSION;
  let map: ReadableMap | null = null;
  /** Whose targets the map has. */
  let page = world.jalonPage ?? null;
  let live: LiveReading | null = null;
  /** What the targets were when the page was read. */
  let was = new Map<Element, string>();
  let root: Element;
  /** The page where it was said that the browser translates: said once. */
  let toldOn: string | null | undefined;
  const lang = get(get(document, 'documentElement'), 'lang');
  let learner: LearnerWatch;
  let stopWatching: () => void;

  const overlay = createOverlay({
    onAction: (action) => tell({ type: 'action', action }),
    onWithdrawn: () => tell({ type: 'withdrawn' }),
    isStill,
    async onUse() {
      const words = await ask({ type: 'card-tools' });
      const create = world.jalonCreateCardTools;
      return words && create ? (parts) => create(parts, words) : null;
    },
  });
  // The guard comes first, always: with the page, or just before.
  const shield = world.jalonEventShield as EventShield;
  shield.host = overlay.host;
  shield.handler = (event) => overlay.handleEvent(event);

  /** One step: all that happens comes by here. */
  function tell(event: PageSessionEvent): void {
    const [next, effects] = step(state, event);
    state = next;
    for (const effect of effects) void run(effect);
  }

  async function run(effect: PageSessionEffect): Promise<void> {
    switch (effect.type) {
      case 'ask': {
        const { question, reading, chosen, acted } = effect;
        const reply = await ask({ type: 'reading', reading, chosen, acted });
        return tell({ type: 'answered', question, reply, at: performance.now() });
      }
      case 'draw':
        // The answer came after the page had become another.
        if (![...was.keys()].every(isStill)) return look();
        return drawView(overlay, effect.view, effect.search, live?.elements ?? new Map());
      case 'ask-where': {
        const { target } = effect;
        if (!live) return;
        const { page, targets } = live.reading;
        const seen = overlay.whereIs(target, live.elements, targets);
        return tell({ type: 'where', target, where: await ask({ type: 'where', page, target, seen }) });
      }
      case 'ask-stuck':
        return tell({ type: 'stuck', content: await ask({ type: 'stuck', symptom: effect.symptom }) });
      case 'tell':
        await ask(effect.message);
        return tell({ type: 'told' });
      case 'read-page': {
        const asked = page;
        const told = map ?? (await askMap(asked));
        // The page may have become another meanwhile, and has asked for that one.
        if (asked === page) map = told;
        return look();
      }
      case 'scroll-to': {
        const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
        const target = live?.elements.get(effect.target ?? '');
        return (
          target && call(target, 'scrollIntoView', { block: 'center', behavior: calm ? 'instant' : 'smooth' })
        );
      }
      case 'later':
        return void setTimeout(tell, effect.after, effect.event);
      case 'end':
        return leave();
    }
  }

  function look(): void {
    if (!extensionLives()) tell({ type: 'end' });
    if (state.ended || !map) return;
    // `document.open()` throws away the page and every listener in it, ours too.
    if (root !== get(document, 'documentElement')) {
      deafen();
      listen();
    }
    const read = readPage(map, document, location, expectedPages(), world.jalonEvidence ?? null);
    const { reading } = read;
    if (reading.page !== null && reading.page !== page) {
      page = reading.page;
      map = null;
      return void run({ type: 'read-page' });
    }
    live = read;
    if (isTranslated(document, lang)) {
      // It was known here, or the guide would not be here: it is not silent now.
      reading.related ||= reading.page === null;
      if (toldOn === undefined || toldOn === null) toldOn = reading.page;
      if (reading.page === null || reading.page === toldOn) reading.translated = true;
    }
    was = new Map([...live.elements.values()].map((element) => [element, natureOf(element)]));
    tell({
      type: 'page-read',
      reading: learner.settled(reading),
      at: performance.now(),
      // `#/…` is a route; another fragment is a part of the page.
      place: location.pathname + (/^#\/.*/.exec(location.hash)?.[0] ?? ''),
      touched: learner.touched(),
    });
  }

  /** What makes a target that target. It stays here, as elements do; numbers in a label may count. */
  function natureOf(element: Element): string {
    const [type, inputMode, placeholder] = NATURE.map((name) => get(element as HTMLInputElement, name));
    const labels = get(element as HTMLInputElement, 'labels');
    const reader = new Reader(map?.private);
    const words = [...(labels?.length ? labels : [element])].map((one) => reader.textOf(one));
    return [isVisible(element), type, inputMode, placeholder, get(element, 'ariaLabel'), ...words]
      .join()
      .replace(/\d/g, '');
  }
  /** A page that draws itself anew has its new elements read soon. */
  function isStill(element: Element): boolean {
    return !get(element, 'isConnected') || (was.get(element) ?? '') === natureOf(element);
  }

  /** What the learner has chosen is as good as the step. */
  function expectedPages(): Expected | null {
    const expected = world.jalonExpected ?? null;
    const { chosen } = state;
    return chosen ? { step: [chosen], near: expected ? [...expected.step, ...expected.near] : [] } : expected;
  }

  function onMessage(
    message: Partial<StoredMessage> | AreYouThereMessage | { type: OverlayMessage },
  ): undefined {
    const { type } = message;
    if (type === STORED) {
      if (message.map) map = live = null;
      tell({ type: 'storage-changed', map: message.map === true, at: performance.now() });
    } else if (type === ARE_YOU_THERE) tell({ type: 'stuck', content: message.content });
    else if (type === SHOW_CARD) tell({ type: 'show-card' });
    else if (type === FOCUS_CARD && !overlay.focusIn()) overlay.focusOut();
  }
  /** Another learner may have come while this page was away. */
  function onReturn({ persisted }: PageTransitionEvent): void {
    if (persisted) wake();
  }
  function wake(): void {
    tell({ type: 'returned' });
  }

  function listen(): void {
    root = get(document, 'documentElement');
    shield.listen();
    learner = watchLearner(document, look);
    stopWatching = watchPage(document, look, overlay.host, overlay.recheck);
    window.addEventListener('pageshow', onReturn);
  }
  function deafen(): void {
    stopWatching();
    learner.stop();
  }

  function leave(): void {
    deafen();
    shield.host = null;
    shield.handler = null;
    overlay.remove();
    window.removeEventListener('pageshow', onReturn);
    if (!extensionLives()) return;
    browser.runtime.onMessage.removeListener(onMessage);
  }

  listen();
  browser.runtime.onMessage.addListener(onMessage);
  wake();

  return {
    alive: () => !state.ended && extensionLives(),
    wake,
    end: () => tell({ type: 'end' }),
    parts: overlay.parts,
    live: () => live,
  };
}

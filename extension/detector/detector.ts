/**
 * The detector: a few kilobytes on the listed hosts. It asks for the overlay when it recognises a page
 * of a running journey, and does nothing else.
 */
import { browser } from 'wxt/browser';
import type { Mode } from '@/extension/messages/protocol';
import type { Ask } from '@/extension/messages/table';
import { STORED, type StoredMessage } from '@/extension/messages/to-overlay';
import type { SiteGates } from '@/selectors';
import {
  ACTIONS,
  call,
  closest,
  FIELDS,
  forgetSpans,
  get,
  HEADINGS,
  holds,
  hostOf,
  isInReach,
  isShown,
  isVisible,
  landmarkShows,
  matchesAny,
  normalise,
  PageText,
  Reader,
  recognise,
  rootsOf,
  seenAs,
  variantOf,
  WRITTEN_IN,
} from '@/selectors/engine/shared-runtime';
import { world } from '../world';
import { watchPage } from './watch-page';

/** Milliseconds before the background is asked again when it did not answer. */
const RETRY = 1000;

/** Starts the detector of this document; it stays as long as the extension does. */
export async function detect(): Promise<void> {
  // The background starts one on pages that were open before the extension: this page may have its own already.
  if (world.jalonLives?.()) return;
  world.jalonLives = () => Boolean(browser.runtime?.id);
  world.jalonRuntime = {
    ACTIONS,
    call,
    closest,
    FIELDS,
    forgetSpans,
    get,
    HEADINGS,
    holds,
    hostOf,
    isInReach,
    isShown,
    isVisible,
    landmarkShows,
    matchesAny,
    normalise,
    PageText,
    Reader,
    recognise,
    rootsOf,
    seenAs,
    variantOf,
    WRITTEN_IN,
    watchPage,
  };
  /** Undefined: the background has not told it yet. */
  let mode: Mode | undefined;
  let gates: SiteGates | null = null;
  let changed = false;
  let round = 0;
  let stopWatching: (() => void) | null = null;

  function look(): void {
    if (!gates || !get(document, 'body')) return;
    const text = new PageText(document, new Reader(gates.private));
    const { jalonExpected: expected = null, jalonEvidence: evidence = null } = world;
    const { page: id, related } = recognise(gates, document, location, text, expected, evidence);
    const page = gates.pages.find((one) => one.id === id);
    if (!page && !related) return;
    if (mode === 'offer' && !page) return;
    settle();
    world.jalonPage = id;
    tell({ type: 'recognised', page: id }).catch(again);
  }

  const tell: Ask<'page'> = (request) => browser.runtime.sendMessage(request);

  /** The worker may be just starting, or the extension just reloaded: the page must not see an error. */
  function again(): void {
    setTimeout(begin, RETRY);
  }

  /** The same document needs its gates anew. */
  function ask(): void {
    gates = null;
    changed = true;
  }

  function settle(): void {
    stopWatching?.();
    stopWatching = null;
  }

  /** The one question tells all: whether the guide may speak, which pages to expect, how to know them. */
  async function begin(): Promise<void> {
    settle();
    const mine = ++round;
    // An id is there as long as the extension is: an old detector under an open page stays quiet.
    if (mode === 'silent' || !browser.runtime?.id) return;
    // A browser may load a page before anybody goes there: until somebody does, it is none of the journey.
    if (get(document, 'prerendering' as 'hidden')) return again();
    try {
      const told = gates ? null : await tell({ type: 'gates', again: changed });
      // What has changed meanwhile is asked for already.
      if (mine !== round) return;
      if (told) {
        ({ mode, gates } = told);
        world.jalonExpected = told.expected ?? undefined;
        world.jalonGates = gates;
      }
    } catch {
      again();
      return;
    }
    if (gates) stopWatching = watchPage(document, look);
  }

  /** A page may send the event itself, thousands of times, to measure whether somebody listens: it is heard once, and again later. */
  function comeBack(): void {
    const onShow = ({ persisted }: PageTransitionEvent) => {
      setTimeout(comeBack);
      // Nobody has told it anything while it was away.
      if (!persisted) return;
      mode = undefined;
      ask();
      void begin();
    };
    window.addEventListener('pageshow', onShow, { once: true });
  }

  browser.runtime.onMessage.addListener((message: Partial<StoredMessage>) => {
    if (message.type !== STORED) return;
    const { map, mode: now = mode, expected } = message;
    if (expected !== undefined) world.jalonExpected = expected ?? undefined;
    const isNews = now !== mode;
    // An adviser has taught a screen, or taken one back; while a journey runs, more is brought.
    if (map || (isNews && now === 'guide')) ask();
    mode = now;
    if (map || isNews || !gates) void begin();
  });
  comeBack();
  await begin();
}

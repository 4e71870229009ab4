/**
 * The detector: a few kilobytes on the listed hosts. It asks for the overlay when it recognises a page
 * of a running journey, and does nothing else.
 */
import { browser } from 'wxt/browser';
import type { Mode } from '@/extension/messages/protocol';
import type { Ask } from '@/extension/messages/table';
import { EXPECTED_KEY, MODE_KEY, REPAIRS_KEY } from '@/extension/storage/keys';
import type { Expected, SiteGates } from '@/selectors';
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
  matchPage,
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
    matchPage,
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
  let mode: Mode = 'offer';
  let gates: SiteGates | null = null;
  let changed = false;
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

  async function begin(): Promise<void> {
    settle();
    // An id is there as long as the extension is: an old detector under an open page stays quiet.
    if (mode === 'silent' || !browser.runtime?.id) return;
    try {
      gates ??= await tell({ type: 'gates', again: changed, guided: mode === 'guide' });
      world.jalonGates = gates;
    } catch {
      again();
      return;
    }
    settle();
    // The mode may have changed meanwhile.
    if (gates && (mode as Mode) !== 'silent') stopWatching = watchPage(document, look);
  }

  /** A page may send the event itself, thousands of times, to measure whether somebody listens: it is heard once, and again later. */
  function comeBack(): void {
    const onShow = ({ persisted }: PageTransitionEvent) => {
      setTimeout(comeBack);
      if (persisted) void begin();
    };
    window.addEventListener('pageshow', onShow, { once: true });
  }

  browser.storage.onChanged.addListener((changes, area) => {
    // An adviser has taught a screen, or taken one back.
    if (REPAIRS_KEY in changes) {
      ask();
      void begin();
    }
    if (EXPECTED_KEY in changes)
      world.jalonExpected = changes[EXPECTED_KEY]?.newValue as Expected | undefined;
    const value = changes[MODE_KEY]?.newValue as Mode | undefined;
    if (area !== 'local' || value === undefined || value === mode) return;
    // While a journey runs, more is brought.
    if (value === 'guide') ask();
    mode = value;
    void begin();
  });
  comeBack();
  const stored = await browser.storage.local.get([MODE_KEY, EXPECTED_KEY]);
  world.jalonExpected = stored[EXPECTED_KEY] as Expected | undefined;
  mode = (stored[MODE_KEY] as Mode | undefined) ?? 'offer';
  await begin();
}

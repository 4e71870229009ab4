/** What the learner is doing: typing, moving on, scrolling. That they type is heard, never what. */

import type { PageReading } from '@/selectors';
import { call } from '@/selectors/engine/shared-runtime';

/** A field that holds something and was left alone for this long, in milliseconds, counts as done. */
const TYPING_PAUSE = 1500;
/** Focus events come before the page has reacted to them. */
const AFTER_FOCUS = 60;
const AFTER_SCROLL = 150;

export interface LearnerWatch {
  /** While somebody types the card stays where it is; a pause means that they are done with the field. */
  settled(reading: PageReading): PageReading;
  /** They have typed or clicked in this document; what a page does by itself does not count. */
  touched(): boolean;
  stop(): void;
}

/** @param moved called when the learner did something after which the next hint may be another */
export function watchLearner(document: Document, moved: () => void): LearnerWatch {
  const stopped = new AbortController();
  const options = { signal: stopped.signal, capture: true, passive: true };
  const timers: Record<string, ReturnType<typeof setTimeout>> = {};
  let lastInput = Number.NEGATIVE_INFINITY;
  let touched = false;

  function later(name: string, wait: number): void {
    clearTimeout(timers[name]);
    timers[name] = setTimeout(moved, wait);
  }
  const typed = () => {
    lastInput = performance.now();
    later('typing', TYPING_PAUSE + 50);
  };
  call(document, 'addEventListener', 'input', typed, options);
  // Not `input`: a script that clicks a box makes the browser send one.
  for (const name of ['beforeinput', 'click']) {
    call(
      document,
      'addEventListener',
      name,
      ({ isTrusted }) => {
        touched ||= isTrusted;
      },
      options,
    );
  }
  for (const name of ['focusin', 'focusout', 'change']) {
    call(document, 'addEventListener', name, () => later('focus', AFTER_FOCUS), options);
  }
  // A popover opens without any change of the page's nodes.
  for (const name of ['scroll', 'resize', 'toggle', 'fullscreenchange']) {
    window.addEventListener(name, () => later('scroll', AFTER_SCROLL), options);
  }
  return {
    settled(reading) {
      if (performance.now() - lastInput < TYPING_PAUSE) return reading;
      const targets: PageReading['targets'] = {};
      for (const [id, one] of Object.entries(reading.targets)) {
        const done = one.facts?.active && one.facts.filled;
        targets[id] = done && one.facts ? { ...one, facts: { ...one.facts, active: false } } : one;
      }
      return { ...reading, targets };
    },
    touched: () => touched,
    stop() {
      stopped.abort();
      for (const timer of Object.values(timers)) clearTimeout(timer);
    },
  };
}

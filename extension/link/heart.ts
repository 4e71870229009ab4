/**
 * What keeps a link alive while it stands. Chromium lets its background live while packets pass, Firefox only while its own
 * interfaces are called: so both, every fifteen seconds. An alarm is the net below: whoever has died is back within half a minute.
 */
import browser from 'webextension-polyfill';
import type { Later } from './base';
import { HEART } from './times';

const ALARM = 'link';
/** Minutes; before Chromium 120, the browser makes a whole one of it. */
const NET = 0.5;
/** Milliseconds: how often what is due is looked at. */
const TICK = 5_000;

interface Life {
  ping(): void;
  tick(): void;
  later: Later;
}

/** @returns a function that lets it rest */
export function keepAwake({ ping, tick, later }: Life): () => void {
  browser.alarms.create(ALARM, { periodInMinutes: NET });
  let ticks = 0;
  let cancel = later(TICK, beat);
  function beat(): void {
    ticks += 1;
    if ((ticks * TICK) % HEART === 0) {
      void browser.runtime.getPlatformInfo();
      ping();
    }
    tick();
    cancel = later(TICK, beat);
  }
  return () => {
    cancel();
    void browser.alarms.clear(ALARM);
  };
}

/** Another tab in front is news as well, but nobody’s background is woken for it who has no link. */
export function listenWhileLinked(changed: () => void, isLive: () => boolean): () => void {
  let isHeard = false;
  return () => {
    if (isLive() === isHeard) return;
    isHeard = isLive();
    if (isHeard) browser.tabs.onActivated.addListener(changed);
    else browser.tabs.onActivated.removeListener(changed);
  };
}

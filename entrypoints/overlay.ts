/**
 * The overlay's script, injected on a recognised page only. One visit per document: a second injection
 * wakes the first, and a new version of the extension takes the place of the old one.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startVisit, type Visit } from '@/extension/overlay-session/overlay-session';
import { OWN_HOST } from '@/selectors/engine/shared-runtime';

type World = typeof globalThis & { jalonVisit?: Visit };

export default defineUnlistedScript(() => {
  const world = globalThis as World;
  if (world.jalonVisit?.alive()) {
    world.jalonVisit.wake();
    return;
  }
  world.jalonVisit?.end();
  // Firefox ends the scripts of a version that was replaced, and leaves its card on the page.
  for (const left of document.querySelectorAll(`${OWN_HOST}:empty`)) left.remove();
  world.jalonVisit = startVisit();
});

/**
 * `overlay.js`, injected on a recognised page only. One session a document: a second injection wakes the first, and a new
 * version of the extension takes the place of the old one.
 */
import { startPageSession } from '@/extension/overlay-session/overlay-session';
import { world } from '@/extension/world';
import { call } from '@/selectors/engine/shared-runtime';

/** What Firefox lets extensions see. */
type Opened = HTMLDivElement & { openOrClosedShadowRoot?: ShadowRoot | null };

function main(): void {
  if (world.jalonPageSession?.alive()) {
    world.jalonPageSession.wake();
    return;
  }
  world.jalonPageSession?.end();
  // Firefox ends the scripts of a version that was replaced, and leaves its card on the page.
  for (const left of call(document, 'querySelectorAll', 'div[popover]:empty') as NodeListOf<Opened>)
    if (left.openOrClosedShadowRoot?.querySelector('.jalon')) left.remove();
  world.jalonPageSession = startPageSession();
}

/** What WXT's defineUnlistedScript would return, without its weight. */
export default { main };

/** Puts on the page what the session decided: finds the target, looks whether it can be reached, keeps clear of the rest. */
import { contentOf, pillContent, stoppedContent } from './card-content.ts';
import { hitTest } from './hit-test.ts';
import { obstaclesOf } from './obstacles.ts';
import type { View } from './page-session.ts';
import type { Overlay } from './types.ts';

/**
 * @param searching the learner said « Je ne le vois pas »
 * @param elements the page's targets that were found, by id
 */
export function drawView(
  overlay: Overlay,
  view: View,
  searching: boolean,
  elements: ReadonlyMap<string | null, Element>,
): void {
  if (view.show === 'nothing') overlay.remove();
  else if (view.show === 'tab') overlay.collapse();
  else if (view.show === 'pill') overlay.pill(pillContent(view), ...obstaclesOf(null, document));
  else if (view.show === 'stopped') overlay.pill(stoppedContent(view.words), ...obstaclesOf(null, document));
  else if (view.show === 'unknown') overlay.pill(view.line, ...obstaclesOf(null, document));
  else if (view.show === 'which') overlay.show(view.content, null, ...obstaclesOf(null, document));
  else {
    const { next, words, doubt } = view;
    const target = elements.get(next.target) ?? null;
    const hit = target ? hitTest(target) : 'none';
    const anchor = hit === 'reachable' ? target : null;
    overlay.show(
      contentOf(next, words, hit, searching, doubt),
      anchor,
      ...obstaclesOf(target, document, elements.values()),
    );
  }
}

/** Puts on the page what the session decided: finds the target, looks whether it can be reached, keeps clear of the rest. */
import { contentOf, stoppedContent } from './card-content.ts';
import { hitTest } from './hit-test.ts';
import { obstaclesOf } from './obstacles.ts';
import type { Search, View } from './page-session-types.ts';
import type { CardContent, Overlay } from './types.ts';

/**
 * @param search the learner said « Je ne le vois pas »
 * @param elements the page's targets that were found, by id
 */
export function drawView(
  overlay: Overlay,
  view: View,
  search: Search | null,
  elements: ReadonlyMap<string | null, Element>,
): void {
  const small = (content: CardContent) => overlay.pill(content, ...obstaclesOf(null));
  if (view.show === 'nothing') overlay.remove();
  else if (view.show === 'tab') overlay.collapse();
  else if (view.show === 'pill') small(view.content);
  else if (view.show === 'stopped') small(stoppedContent(view.words));
  else if (view.show === 'unknown') small(view.line);
  else if (view.show === 'which') overlay.show(view.content, null, ...obstaclesOf(null));
  else {
    const { next, words, doubt } = view;
    const target = elements.get(next.target) ?? null;
    const hit = target ? hitTest(target) : 'none';
    const anchor = hit === 'reachable' ? target : null;
    overlay.show(
      contentOf(next, words, hit, search, doubt),
      anchor,
      ...obstaclesOf(target, elements.values()),
    );
  }
}

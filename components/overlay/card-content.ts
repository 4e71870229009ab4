/** Puts the words of a card together with what the learner can see of the target. */
import type { CardWords, Doubt } from '@/extension/messages/protocol';
import type { Next } from '@/journey';
import type { HitTest } from './hit-test.ts';
import type { Search } from './page-session-types.ts';
import type { CardContent } from './types.ts';

/**
 * @param doubt there when the screen is not surely known
 * @param hit whether the target can be seen and reached now; `none` when there is nothing to point at
 * @param search the learner said « Je ne le vois pas »
 * @returns the card; it is anchored only when the target can be seen and reached
 */
export function contentOf(
  next: Next,
  words: CardWords,
  hit: HitTest | 'none',
  search: Search | null,
  doubt?: Doubt,
): CardContent {
  const { hint, note, ...frame } = words;
  const { labels } = frame;
  const anchored = hit === 'reachable';
  const outOfView = hit === 'above' || hit === 'below';
  const lost = next.wanted !== null && !anchored && !outOfView;
  const { step: of, index, problem } = next;
  const content: CardContent = { ...frame, of, index, problem, title: hint.do, anchored, actions: [] };
  const intro = [note, doubt?.intro].filter(Boolean).join(' ');
  if (intro) content.intro = intro;
  if (doubt) content.soft = true;
  // When the guide does not point, the words to search for take the place of the reason.
  const look = search?.where?.words || ((search || lost) && hint.look);
  if (look) content.look = look;
  else content.why = hint.why ?? hint.after;
  if (search) Object.assign(content, { asked: true, picture: search.where?.picture });
  if (outOfView) {
    content.place = hit === 'above' ? labels.higher : labels.lower;
    content.main = { action: 'show-me', label: labels.showMe };
  } else if (next.tick && hint.done) content.main = { action: 'tick', label: hint.done };
  if (doubt) content.actions.push({ action: 'which', label: doubt.notThis });
  if (search)
    content.actions.push(
      { action: 'seen', label: labels.seen },
      { action: 'not-seen', label: labels.notSeen },
    );
  content.menu = [
    ...(next.wanted && !search ? [{ action: 'not-seen' as const, label: labels.notSeen }] : []),
    { action: 'stuck', label: labels.stuck },
    { action: 'stop', label: labels.stop },
  ];
  return content;
}

/** @returns what stands in the place of a card that was stopped, for a while */
export function stoppedContent({ hint: _, note: __, keys: ___, ...frame }: CardWords): CardContent {
  const { labels } = frame;
  const main = { action: 'start', label: labels.resume } as const;
  return { ...frame, stage: '', title: labels.stopped, anchored: false, main, actions: [] };
}

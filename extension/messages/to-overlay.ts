/** What the background says to scripts in open pages. They do not answer. Constants and types only: those scripts read them. */

import type { CardContent } from '@/components/overlay';
import type { Expected } from '@/selectors';
import type { Mode } from './protocol';

/** The keyboard command was used; also the command's name in the manifest. */
export const FOCUS_CARD = 'focus-card';
/** Bring back the card that was put away. */
export const SHOW_CARD = 'show-card';

export type OverlayMessage = typeof FOCUS_CARD | typeof SHOW_CARD;

/** « Vous êtes là ? », a minute before the learner's record goes; null: it is no question any more. */
export const ARE_YOU_THERE = 'are-you-there';
export interface AreYouThereMessage {
  type: typeof ARE_YOU_THERE;
  content: CardContent | null;
}

/** Something that is stored has changed. Scripts in pages see nothing of the storage: they are told what concerns them. */
export const STORED = 'stored';
export interface StoredMessage {
  type: typeof STORED;
  /** The repairs or the taught screens: maps are others now. */
  map: boolean;
  /** What scripts in pages may do, when that has changed. */
  mode?: Mode;
  /** The pages that the learner may have in front of them, when they are others; null: none any more. */
  expected?: Expected | null;
}

/** What the background says to the cards on open pages. They do not answer. Constants only: the overlay reads them. */

/** The keyboard command was used; also the command's name in the manifest. */
export const FOCUS_CARD = 'focus-card';
/** Bring back the card that was put away. */
export const SHOW_CARD = 'show-card';

export type OverlayMessage = typeof FOCUS_CARD | typeof SHOW_CARD;

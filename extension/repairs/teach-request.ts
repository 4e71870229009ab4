/** How a panel is asked to show the screen that teaches a page. Constants and types only. */

/** The panel's address with that screen in view. */
export const TEACH_VIEW = '/sidepanel.html#teach';
/** What the background says to a panel that is open; a panel that shows the screen answers true. */
export const SHOW_TEACH = 'show-teach';

export interface TeachRequest {
  type: typeof SHOW_TEACH;
  /** The window of the page; null where the browser does not tell. */
  window: number | null;
}

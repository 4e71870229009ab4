/** How long things of the link take, in milliseconds. All are choices of ours, after what was measured (docs/link.md). */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A packet to the broker, and a call of the browser: without both, one of the browsers lets its background die after 30 s. */
export const HEART = 15 * SECOND;
/** Both sides say that they are there. */
export const BEAT = 20 * SECOND;
/** Two beats and a half: who has not been heard for so long is shown as cut off. */
export const LOST_AFTER = 50 * SECOND;
/** The learner's link ends when the adviser has not been heard for so long. */
export const SILENCE = 10 * MINUTE;
/** A link ends by itself. */
export const LINK_TIME = 60 * MINUTE;
/** The learner may add as much, as often as they like. */
export const MORE_TIME = 30 * MINUTE;
/** How long a code lives. */
export const CODE_TIME = 10 * MINUTE;
/** How long the broker has for its answer, and the adviser's side for its own. */
export const DIAL_TIME = 10 * SECOND;
export const MEET_TIME = 8 * SECOND;
/** Changes are sent at most so often. */
export const STATE_GAP = SECOND;
/** Commands to one learner come at most so often; one that is not shown is said again, at most three times. */
export const COMMAND_GAP = 3 * SECOND;
/** What a learner has seen in one place may be drawn in another for so long. */
export const NEWS_TIME = 20 * SECOND;
export const AGAIN_AFTER = 5 * SECOND;
export const AGAIN_TIMES = 3;
/** After a cut: how long until the next try; each a third longer or shorter, so that not all come at once. */
export const BACK_OFF = [1, 2, 4, 8, 15, 30].map((seconds) => seconds * SECOND);

/** Codes that a learner may try in a minute, and with one room; guesses that an adviser's code stands. */
export const TRIES_A_MINUTE = 3;
export const TRIES_A_ROOM = 5;
export const GUESSES = 24;
/** Learners at once, unless a policy says otherwise; rows keep the log of so many lines. */
export const MOST_LEARNERS = 12;
export const LOG_LINES = 200;

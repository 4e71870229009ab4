/** The one clock of the background, in milliseconds since 1970. */
export type Clock = () => number;

/** Asks `Date` anew each time: a test moves the time by replacing `Date.now`, also in a running worker. */
export const clock: Clock = () => Date.now();

/** How many pages are drawn, and from which seed: `npm run fuzz` sets others. */
const { JALON_FUZZ_RUNS = '250', JALON_FUZZ_SEED } = process.env;

export const RUNS = Number(JALON_FUZZ_RUNS);

/** Each browser has its own seed, so that both together see twice as many pages. @param own the fixed one */
export const seedOr = (own: number): number =>
  JALON_FUZZ_SEED === undefined ? own : Number(JALON_FUZZ_SEED);

/** Milliseconds for all of them. */
export const TIME = 60_000 + RUNS * 6000;

/** Pages that nobody has thought of, in Firefox: drawn by ../hostile/fuzz/draw.ts. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RehearsalServer } from '../../../scripts/mock-sites/server.mjs';
import { drawPages } from '../hostile/fuzz/draw';
import { lookAt } from '../hostile/fuzz/look';
import { RUNS, seedOr, TIME } from '../hostile/fuzz/runs';
import { startHostile } from '../hostile/site';
import { openFirefox, WIDE } from './browser';

const SEED = seedOr(31);
const PAGES = drawPages(RUNS, SEED);

let server: RehearsalServer;
let guide: Awaited<ReturnType<typeof openFirefox>>;

beforeAll(async () => {
  server = await startHostile(PAGES);
  guide = await openFirefox(server, { viewport: WIDE });
});
afterAll(async () => {
  await guide?.close();
  await server?.close();
});

test(
  `${RUNS} drawn pages of seed ${SEED}: the card is right or gone, the page is as it was, nothing is reached`,
  async () => {
    await guide.begin();
    const { page, learner } = guide;
    let errors: string[] = [];
    page.on('pageerror', (error) => errors.push(`page: ${(error as Error).message}`));
    const problems: string[] = [];
    let cards = 0;
    for (const one of PAGES) {
      errors = [];
      const seen = await lookAt(one, {
        open: guide.open,
        evaluate: (body, ...args) => page.evaluate(`(${body})(...${JSON.stringify(args)})`) as never,
        card: learner.card,
        errors: () => errors,
      });
      if (seen.card) cards += 1;
      if (seen.problems.length > 0) problems.push(`${one.name} ${one.does}: ${seen.problems.join('; ')}`);
    }
    console.log(`${cards} of ${RUNS} pages had a card`);
    expect(problems).toEqual([]);
    // Where most were silent, nothing would have been looked at.
    expect(cards).toBeGreaterThan(RUNS / 2);
  },
  TIME,
);

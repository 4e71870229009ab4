/** Pages that nobody has thought of, in Firefox: drawn by ../hostile/fuzz/draw.ts. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resize } from '../../../scripts/browser/bidi.mjs';
import { firefoxLearner } from '../../../scripts/browser/firefox-learner.mjs';
import type { RehearsalServer } from '../../../scripts/mock-sites/server.mjs';
import { drawPages } from '../hostile/fuzz/draw';
import { type Eyes, lookAtDocuments } from '../hostile/fuzz/look';
import { RUNS, seedOr, TIME } from '../hostile/fuzz/runs';
import { startHostile } from '../hostile/site';
import { openFirefox, WIDE } from './browser';

/** A page waits more than it works; behind another tab it would not be read. */
const WINDOWS = 4;
const SEED = seedOr(31);
const DOCUMENTS = drawPages(RUNS, SEED);

let server: RehearsalServer;
let guide: Awaited<ReturnType<typeof openFirefox>>;

beforeAll(async () => {
  server = await startHostile(DOCUMENTS.flat());
  guide = await openFirefox(server);
});
afterAll(async () => {
  await guide?.close();
  await server?.close();
});

async function eyesOn(page: Page): Promise<Eyes> {
  await resize(page, WIDE);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`page: ${(error as Error).message}`));
  const { goto, card } = firefoxLearner(page);
  return {
    open: (at) => goto(server.urlOf(...(at.split('/') as [string, string]))),
    evaluate: (body, ...args) => page.evaluate(`(${body})(...${JSON.stringify(args)})`) as never,
    card,
    errors: () => errors.splice(0),
  };
}

test(
  `${RUNS} drawn pages of seed ${SEED}: the card is right or gone, the page is as it was, nothing is reached`,
  async () => {
    await guide.begin();
    const tabs = Array.from({ length: WINDOWS }, () =>
      guide.firefox.browser.newPage({ type: 'window' }).then(eyesOn),
    );
    const { problems, cards } = await lookAtDocuments(DOCUMENTS, await Promise.all(tabs));
    console.log(`${cards} of ${RUNS} pages had a card`);
    expect(problems).toEqual([]);
    // Where most were silent, nothing would have been looked at.
    expect(cards).toBeGreaterThan(RUNS / 2);
  },
  TIME,
);

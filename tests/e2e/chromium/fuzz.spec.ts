/** Pages that nobody has thought of, in Chromium: drawn by ../hostile/fuzz/draw.ts. */
import type { Page } from '@playwright/test';
import { HOST, readCard } from '../../../scripts/browser/in-page.mjs';
import type { RehearsalServer } from '../../../scripts/mock-sites/server.mjs';
import type { CardSeen } from '../../../scripts/mock-sites/walk.mjs';
import { drawPages } from '../hostile/fuzz/draw';
import { type Eyes, lookAt } from '../hostile/fuzz/look';
import { RUNS, seedOr, TIME } from '../hostile/fuzz/runs';
import { startHostile } from '../hostile/site';
import { test as base, expect, type Guide, guideOn } from './test';

const SEED = seedOr(13);
/** Tabs at once: a page waits more than it works. */
const LANES = 3;
const PAGES = drawPages(RUNS, SEED);

const test = base.extend<object, { server: RehearsalServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const server = await startHostile(PAGES);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

/** Eyes that open the root with one lasting session: thousands of looks. */
async function eyesOn(page: Page, { open }: Guide): Promise<Eyes> {
  let errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(`page: ${message}`));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  const openRoot = async () => {
    const { root } = await cdp.send('DOM.getDocument', { depth: 1 });
    const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: HOST });
    if (!nodeId) return;
    const { node } = await cdp.send('DOM.describeNode', { nodeId, pierce: true, depth: 1 });
    const shadow = node.shadowRoots?.find((one) => one.shadowRootType === 'closed');
    const [host, inside] = await Promise.all(
      [node.backendNodeId, shadow?.backendNodeId].map((backendNodeId) =>
        cdp.send('DOM.resolveNode', { backendNodeId }),
      ),
    );
    await cdp.send('Runtime.callFunctionOn', {
      objectId: inside?.object.objectId,
      arguments: [{ objectId: host?.object.objectId }],
      functionDeclaration:
        'function (host) { Object.defineProperty(host, "shadowRoot", { value: this, configurable: true }); }',
    });
  };
  return {
    open: async (at) => {
      errors = [];
      await open(at);
    },
    evaluate: (body, ...args) => page.evaluate(`(${body})(...${JSON.stringify(args)})`) as never,
    card: async () => {
      await openRoot();
      return page.evaluate(readCard, HOST) as Promise<CardSeen | null>;
    },
    errors: () => errors,
  };
}

test(`${RUNS} drawn pages of seed ${SEED}: the card is right or gone, the page is as it was, nothing is reached`, async ({
  guide,
  browserWithGuide,
  server,
}) => {
  test.setTimeout(TIME);
  await guide.begin();
  const { context, panel } = browserWithGuide;
  const problems: string[] = [];
  const left = [...PAGES];
  let cards = 0;
  /** One tab after the next page, until none is left. */
  const lane = async () => {
    const page = await context.newPage();
    const eyes = await eyesOn(page, guideOn(context, page, panel, server));
    for (let one = left.shift(); one; one = left.shift()) {
      const seen = await lookAt(one, eyes);
      if (seen.card) cards += 1;
      if (seen.problems.length > 0) problems.push(`${one.name} ${one.does}: ${seen.problems.join('; ')}`);
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  console.log(`${cards} of ${RUNS} pages had a card`);
  expect(problems).toEqual([]);
  // Where most were silent, nothing would have been looked at.
  expect(cards).toBeGreaterThan(RUNS / 2);
});

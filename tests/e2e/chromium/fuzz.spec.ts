/** Pages that nobody has thought of, in Chromium: drawn by ../hostile/fuzz/draw.ts. */
import type { Page } from '@playwright/test';
import { HOST, readCard } from '../../../scripts/browser/in-page.mjs';
import type { RehearsalServer } from '../../../scripts/mock-sites/server.mjs';
import type { CardSeen } from '../../../scripts/mock-sites/walk.mjs';
import { drawPages } from '../hostile/fuzz/draw';
import { type Eyes, lookAtDocuments } from '../hostile/fuzz/look';
import { RUNS, seedOr, TIME } from '../hostile/fuzz/runs';
import { startHostile } from '../hostile/site';
import { test as base, expect, type Guide, guideOn } from './test';

const SEED = seedOr(13);
/** Windows at once: the browser draws a tab that is not in front once a second. */
const WINDOWS = 4;
const DOCUMENTS = drawPages(RUNS, SEED);

const test = base.extend<object, { server: RehearsalServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const server = await startHostile(DOCUMENTS.flat());
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

/** Eyes that open the root with one lasting session: thousands of looks. */
async function eyesOn(page: Page, { open }: Guide): Promise<Eyes> {
  const errors: string[] = [];
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
    open,
    evaluate: (body, ...args) => page.evaluate(`(${body})(...${JSON.stringify(args)})`) as never,
    card: async () => {
      const read = () => page.evaluate(readCard, HOST) as Promise<CardSeen | null>;
      return (await read()) ?? openRoot().then(read);
    },
    errors: () => errors.splice(0),
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
  const tabs: Eyes[] = [];
  for (let window = 0; window < WINDOWS; window++) {
    const opened = context.waitForEvent('page');
    await panel.evaluate(() => chrome.windows.create());
    const page = await opened;
    await page.waitForLoadState();
    tabs.push(await eyesOn(page, guideOn(context, page, panel, server)));
  }
  const { problems, cards } = await lookAtDocuments(DOCUMENTS, tabs);
  console.log(`${cards} of ${RUNS} pages had a card`);
  expect(problems).toEqual([]);
  // Where most were silent, nothing would have been looked at.
  expect(cards).toBeGreaterThan(RUNS / 2);
});

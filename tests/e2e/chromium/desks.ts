/** A whole browser with the guide for each who takes part, a broker over TLS, and learners without a browser. */

import type { BrowserContext, Page } from '@playwright/test';
import { launchForTests } from '../../../scripts/browser/chromium.mjs';
import { type BareLearner, joinBare } from '../support/bare-learner';
import { RELAY, type Relay, startRelay } from '../support/link';
import { EXTENSION, test as withGuide } from './test';

export { expect } from './test';

/** A broker where everybody may listen to everything. */
export const LEAKY = 'passoire.example';

export interface Desk {
  context: BrowserContext;
  say(message: { type: string } & Record<string, unknown>): Promise<unknown>;
  store(items: Record<string, unknown>): Promise<void>;
  /** All that is stored, on the disk and in the memory of the browser. */
  stored(): Promise<Record<'local' | 'session', Record<string, unknown>>>;
  /** A page of the extension in a tab of its own. */
  open(path: string): Promise<Page>;
  /** The tab that opens when this is done. */
  opened(deed: () => Promise<unknown>): Promise<Page>;
}

export const test = withGuide.extend<
  { adviser: Desk; learner: Desk; join: Join },
  { relay: Relay; leaky: Relay }
>({
  relay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const relay = await startRelay();
      await use(relay);
      await relay.close();
    },
    { scope: 'worker' },
  ],
  leaky: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const relay = await startRelay(true);
      await use(relay);
      await relay.close();
    },
    { scope: 'worker' },
  ],
  adviser: async ({ server, relay, leaky }, use) => withDesk(server, { [RELAY]: relay, [LEAKY]: leaky }, use),
  learner: async ({ server, relay }, use) => withDesk(server, { [RELAY]: relay }, use),
  join: async ({ relay }, use) => {
    const all: BareLearner[] = [];
    await use(async (digits) => {
      const one = await joinBare(`wss://127.0.0.1:${relay.broker.port}/`, digits);
      if (one !== 'refused') all.push(one);
      return one;
    });
    for (const one of all) one.close();
  },
});
export type Join = (digits: string) => Promise<BareLearner | 'refused'>;

async function withDesk(
  server: Parameters<typeof launchForTests>[0]['server'] & object,
  relays: Record<string, Relay>,
  use: (desk: Desk) => Promise<void>,
) {
  const { context, extensionId, close } = await launchForTests({
    extension: EXTENSION,
    server: {
      ...server,
      others: Object.fromEntries(Object.entries(relays).map(([host, { broker }]) => [host, broker.port])),
      spki: [server, ...Object.values(relays)].map(({ spki }) => spki).join(),
    },
  });
  const open = async (path: string) => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };
  // A page that draws nothing of a link.
  const voice = await open('print.html?what=where');
  await use({
    context,
    say: (message) => voice.evaluate((one) => chrome.runtime.sendMessage(one), message),
    store: (items) => voice.evaluate((all) => chrome.storage.local.set(all), items),
    stored: () =>
      voice.evaluate(async () => ({
        local: await chrome.storage.local.get(null),
        session: await chrome.storage.session.get(null),
      })),
    open,
    async opened(deed) {
      const [page] = await Promise.all([context.waitForEvent('page'), deed()]);
      await page.setViewportSize({ width: 1280, height: 720 });
      return page;
    },
  });
  await close();
}

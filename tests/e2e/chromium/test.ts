/** The shipped build in a real Chromium, on the rehearsal at the real host names. One browser a worker. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page, type Worker } from '@playwright/test';
import { launchForTests, openClosedRoots } from '../../../scripts/browser/chromium.mjs';
import { chromiumLearner } from '../../../scripts/browser/chromium-learner.mjs';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { type RehearsalServer, start } from '../../../scripts/rehearsal/server.mjs';
import { type CardSeen, type Learner, waitForCard } from '../../../scripts/rehearsal/walk.mjs';

export { expect };
export const EXTENSION = join(import.meta.dirname, '../../../.output/chrome-mv3');

interface Browser {
  context: BrowserContext;
  worker: Worker;
  extensionId: string;
  /** A page of the extension, to say what the popup says. */
  panel: Page;
}

export interface Guide {
  page: Page;
  learner: Learner;
  /** Opens the rebuilt page "<host>/<name>". */
  open(at: string): Promise<void>;
  /** Starts the journey, as the popup does. */
  begin(): Promise<void>;
  /** Says something to the background, as the popup does. */
  say(message: object): Promise<unknown>;
  /** Waits for a card that points at this element of the page (null: at nothing). */
  pointsAt(css: string | null): Promise<CardSeen>;
  /** Waits for a card with these words in its title. */
  says(words: string | RegExp): Promise<CardSeen>;
  /** Looks long enough to be sure that nothing comes. */
  staysSilent(): Promise<void>;
  /** All the words on the card. */
  words(): Promise<string>;
  storage(): Promise<Record<string, unknown>>;
}

/** Longer than a detection with a sleeping worker takes; nothing has come by then. */
const SILENCE = 900;

export const test = base.extend<{ guide: Guide }, { server: RehearsalServer; browserWithGuide: Browser }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const server = await start();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  browserWithGuide: [
    async ({ server }, use) => {
      const browser = await launchForTests({
        extension: EXTENSION,
        server,
        userDataDir: mkdtempSync(join(tmpdir(), 'jalon-')),
        context: { viewport: { width: 1280, height: 800 } },
      });
      const panel = await browser.context.newPage();
      await panel.goto(`chrome-extension://${browser.extensionId}/${process.env.PANEL ?? 'popup.html'}`);
      await use({ ...browser, panel });
      await browser.close();
    },
    { scope: 'worker' },
  ],
  guide: async ({ server, browserWithGuide }, use) => {
    const { context, panel } = browserWithGuide;
    await panel.evaluate(() => chrome.storage.local.clear());
    const page = await context.newPage();
    await use(guideOn(context, page, panel, server));
    await page.close();
  },
});

/** Binds hands, eyes and the popup's voice to one page. */
export function guideOn(context: BrowserContext, page: Page, panel: Page, server: RehearsalServer): Guide {
  const learner = chromiumLearner(context, page);
  const say = (message: object) => panel.evaluate((one) => chrome.runtime.sendMessage(one), message);
  return {
    page,
    learner,
    say,
    open: async (at) => {
      const found = server.pages.get(at);
      if (!found) throw new Error(`no page at ${at}`);
      await learner.goto(server.urlOf(found.host, found.name));
    },
    begin: async () => void (await say({ type: 'command', command: { type: 'start' } })),
    pointsAt: (css) => waitForCard(learner, css),
    says: async (words) => {
      await expect.poll(async () => (await learner.card().catch(() => null))?.title ?? '').toMatch(words);
      return (await learner.card()) as CardSeen;
    },
    staysSilent: async () => {
      await page.waitForTimeout(SILENCE);
      expect(await page.locator(HOST).count()).toBe(0);
    },
    words: async () => {
      await openClosedRoots(context, page, HOST);
      return page.locator(`${HOST} .jalon`).innerText();
    },
    storage: () => panel.evaluate(() => chrome.storage.local.get(null)),
  };
}

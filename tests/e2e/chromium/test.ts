/** The shipped build in a real Chromium, on the rehearsal at the real host names. One browser a worker. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page, type Worker } from '@playwright/test';
import { launchForTests, openClosedRoots, stopWorkers } from '../../../scripts/browser/chromium.mjs';
import { chromiumLearner } from '../../../scripts/browser/chromium-learner.mjs';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { type CardSeen, type Learner, waitForCard } from '../../../scripts/mock-sites/walk.mjs';
import { plain } from '../support/sentences';

export { expect };
export const EXTENSION = join(import.meta.dirname, '../../../.output/chrome-mv3');

interface Browser {
  context: BrowserContext;
  /** The background; it is woken first. */
  worker(): Promise<Worker>;
  /** Ends the background as the browser does when it has been quiet. */
  stopWorker(): Promise<void>;
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
  /** Says something to the background, as the popup does. Null: no answer. */
  say(message: unknown): Promise<unknown>;
  /** Says all of it to the background, at once, from the guide's own scripts in the page. Null: no answer. */
  sayFromPage(...messages: unknown[]): Promise<unknown[]>;
  /** Waits for a card that points at this element of the page (null: at nothing). */
  pointsAt(css: string | null): Promise<CardSeen>;
  /** Waits for a card with these words in its title. */
  says(words: string | RegExp): Promise<CardSeen>;
  /** Looks long enough to be sure that nothing comes. @param wait milliseconds */
  staysSilent(wait?: number): Promise<void>;
  /** Waits until it has left the page. « Le guide est arrêté » stands for ten seconds, and while the pointer is on it. */
  leaves(): Promise<void>;
  /** All the words on the card. */
  words(): Promise<string>;
  /** The popup, in a tab. */
  popup: Page;
  /** The alerts that the popup shows when it is opened. */
  alerts(): Promise<string[]>;
  storage(): Promise<Record<string, unknown>>;
  /** Puts items in the storage; `alone`: nothing else is there then. */
  store(items: Record<string, unknown>, alone?: 'alone'): Promise<void>;
  /** The record on the disk. */
  stored(): Promise<unknown>;
  /** The progress that the background goes by. */
  progress(): Promise<unknown>;
}

/** Longer than a detection with a sleeping worker takes; nothing has come by then. */
const SILENCE = 900;

export const test = base.extend<
  { guide: Guide; another: Guide },
  { server: RehearsalServer; browserWithGuide: Browser }
>({
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
        // People's browsers do keep the pages that they leave.
        context: {
          viewport: { width: 1280, height: 800 },
          ignoreDefaultArgs: ['--disable-back-forward-cache'],
        },
      });
      const panel = await browser.context.newPage();
      await panel.goto(`chrome-extension://${browser.extensionId}/${process.env.PANEL ?? 'popup.html'}`);
      const { context } = browser;
      await use({
        context,
        extensionId: browser.extensionId,
        panel,
        // Playwright's handle outlives the worker's sleep, but waits for ever while it lasts.
        worker: async () => {
          await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'snapshot', window: null }));
          return browser.worker;
        },
        stopWorker: () => stopWorkers(panel),
      });
      await browser.close();
    },
    { scope: 'worker' },
  ],
  guide: async ({ server, browserWithGuide }, use) => {
    const { context, panel } = browserWithGuide;
    await panel.evaluate(clearAll);
    const page = await context.newPage();
    await use(guideOn(context, page, panel, server));
    await page.close();
  },
  another: async ({ server, browserWithGuide }, use) => {
    const { context, panel } = browserWithGuide;
    const page = await context.newPage();
    await use(guideOn(context, page, panel, server));
    await page.close();
  },
});

const clearAll = async () => {
  await chrome.storage.session.clear();
  await chrome.storage.local.clear();
};

/** Sends messages at once; runs in a page of the extension, and in the guide's own world of a page. */
const send = (messages: unknown[]): Promise<unknown[]> =>
  Promise.all(
    messages.map((message) =>
      chrome.runtime.sendMessage(message).then(
        (answer) => answer ?? null,
        () => null,
      ),
    ),
  );

/** Says this to the background from the world of our scripts in the page, as somebody does who has taken it over. */
export async function sendFromPage(
  context: BrowserContext,
  page: Page,
  messages: unknown[],
): Promise<unknown[]> {
  const cdp = await context.newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', (event) => worlds.push(event.context));
  await cdp.send('Runtime.enable');
  const world = worlds.find((one) => one.origin.startsWith('chrome-extension:'));
  expect(world, 'the guide has scripts in this page').toBeTruthy();
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression: `(${send})(${JSON.stringify(messages)})`,
    contextId: world?.id,
    awaitPromise: true,
    returnByValue: true,
  });
  await cdp.detach();
  expect(exceptionDetails).toBe(undefined);
  return result.value;
}

/** Binds hands, eyes and the popup's voice to one page. */
export function guideOn(context: BrowserContext, page: Page, panel: Page, server: RehearsalServer): Guide {
  const learner = chromiumLearner(context, page);
  const say = async (message: unknown) => (await panel.evaluate(send, [message]))[0];
  const storage = () => panel.evaluate(() => chrome.storage.local.get(null));
  return {
    page,
    learner,
    say,
    sayFromPage: (...messages) => sendFromPage(context, page, messages),
    open: async (at) => {
      const found = server.pages.get(at);
      if (!found) throw new Error(`no page at ${at}`);
      await learner.goto(server.urlOf(found.host, found.name));
    },
    // A page of the extension gets the whole state as an answer, in a tab too.
    begin: async () =>
      expect(await say({ type: 'command', command: { type: 'start' } })).toHaveProperty('notices'),
    pointsAt: (css) => waitForCard(learner, css),
    says: async (words) => {
      await expect.poll(async () => (await learner.card().catch(() => null))?.title ?? '').toMatch(words);
      return (await learner.card()) as CardSeen;
    },
    staysSilent: async (wait = SILENCE) => {
      await page.waitForTimeout(wait);
      expect(await page.locator(HOST).count()).toBe(0);
    },
    leaves: async () => {
      await page.mouse.move(1, 1);
      await expect.poll(() => page.locator(HOST).count(), { timeout: 20_000 }).toBe(0);
    },
    words: async () => {
      // The root of a new document is closed: waiting for what is inside it would never end.
      if (!(await openClosedRoots(context, page, HOST))) return '';
      return page.locator(`${HOST} .jalon`).innerText({ timeout: 1000 });
    },
    popup: panel,
    alerts: async () => {
      await panel.reload();
      await expect(panel.getByRole('list').first()).toBeVisible();
      return (await panel.getByRole('alert').allInnerTexts()).map(plain);
    },
    storage,
    store: async (items, alone) => {
      if (alone) await panel.evaluate(clearAll);
      await panel.evaluate((all) => chrome.storage.local.set(all), items);
    },
    stored: () => panel.evaluate(async () => (await chrome.storage.local.get('progress:1'))['progress:1']),
    progress: async () =>
      ((await say({ type: 'snapshot', window: null })) as { progress: unknown } | null)?.progress,
  };
}

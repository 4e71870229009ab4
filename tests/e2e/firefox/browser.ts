/** The shipped Firefox build in a real Firefox, on the rehearsal at the real host names. */
import { join } from 'node:path';
import { launchForTests, openClosedRoot, until } from '../../../scripts/browser/firefox.mjs';
import { firefoxLearner } from '../../../scripts/browser/firefox-learner.mjs';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import type { RehearsalServer } from '../../../scripts/rehearsal/server.mjs';

export const EXTENSION = join(import.meta.dirname, '../../../.output/firefox-mv3');

/** The extension's API, as a page of the extension has it. */
interface Browser {
  browser: {
    runtime: {
      sendMessage(message: object): Promise<unknown>;
      onMessage: { addListener(listener: (message: unknown) => void): void };
    };
    storage: { local: { get(keys: null): Promise<Record<string, unknown>>; clear(): Promise<void> } };
  };
}

/** @returns what a test needs of one Firefox with the guide: a page, a learner, a voice, what was overheard */
export async function openFirefox(server: RehearsalServer, profile?: string) {
  const firefox = await launchForTests({ extension: EXTENSION, server, profile });
  const panel = await firefox.extensionPage('popup.html');
  await panel.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    (globalThis as unknown as Browser).browser.runtime.onMessage.addListener((message) => {
      heard.push(JSON.stringify(message));
    });
  });
  const page = await firefox.newPage();
  await page.bringToFront();
  const console: string[] = [];
  page.on('console', (message) => console.push(message.text()));
  const learner = firefoxLearner(page);
  const say = (message: object) =>
    panel.evaluate((one) => (globalThis as unknown as Browser).browser.runtime.sendMessage(one), message);
  return {
    firefox,
    page,
    panel,
    console,
    learner,
    say,
    begin: () => say({ type: 'command', command: { type: 'start' } }),
    storage: () => panel.evaluate(() => (globalThis as unknown as Browser).browser.storage.local.get(null)),
    heard: () => panel.evaluate(() => (globalThis as unknown as { heard: string[] }).heard),
    clear: () => panel.evaluate(() => (globalThis as unknown as Browser).browser.storage.local.clear()),
    hosts: () => page.evaluate((name) => document.querySelectorAll(name).length, HOST),
    words: async () => {
      await openClosedRoot(page, HOST);
      return page.evaluate(
        (name) =>
          (document.querySelector(name)?.shadowRoot?.querySelector('.jalon') as HTMLElement | null)
            ?.innerText ?? '',
        HOST,
      );
    },
    until,
    close: () => firefox.close(),
  };
}

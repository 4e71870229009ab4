/** The adviser's workshop in Chromium: the panel in a tab of its own, beside the page. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { panelOn } from '../support/panel';
import type { Workshop } from '../support/repair';
import { test as base, expect } from './test';

export { expect };

interface Shop extends Workshop {
  downloads: { name: string; text: string }[];
  /** The panel, in a tab. */
  tab: Page;
}

export const test = base.extend<{ shop: Shop }>({
  shop: async ({ guide, browserWithGuide }, use) => {
    const { context, extensionId } = browserWithGuide;
    const tab = await context.newPage();
    await tab.setViewportSize({ width: 500, height: 900 });
    const downloads: { name: string; text: string }[] = [];
    tab.on('download', async (download) => {
      downloads.push({
        name: download.suggestedFilename(),
        text: readFileSync(await download.path(), 'utf8'),
      });
    });
    await tab.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    const inFront = async <T>(job: () => Promise<T>) => {
      await tab.bringToFront();
      return job();
    };
    await use({
      panel: panelOn({
        evaluate: (body, ...args) => tab.evaluate(`(${body})(...${JSON.stringify(args)})`),
        click: (css) => inFront(() => tab.click(css, { timeout: 3000 })),
        reload: async () => void (await tab.reload()),
      }),
      downloads,
      tab,
      say: (message) => guide.say(message),
      store: (items) => guide.store(items, 'alone'),
      storage: guide.storage,
      open: guide.open,
      pointsAt: guide.pointsAt,
      inPage: (body, ...args) => guide.page.evaluate(`(${body})(...${JSON.stringify(args)})`) as never,
      inPanel: (body) => tab.evaluate(body) as never,
      click: (x, y) => guide.page.mouse.click(x, y),
      key: (name) => guide.page.keyboard.press(name),
    });
    await tab.close();
  },
});

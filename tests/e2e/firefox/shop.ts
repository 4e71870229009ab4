/** The adviser's workshop in Firefox: the panel in a tab of its own, beside the page. */
import { resize } from '../../../scripts/browser/bidi.mjs';
import { panelOn } from '../support/panel';
import type { Workshop } from '../support/repair';
import type { openFirefox } from './browser';

/** @returns hands on the page and on the panel */
export async function openShop(guide: Awaited<ReturnType<typeof openFirefox>>): Promise<Workshop> {
  const tab = await guide.firefox.extensionPage('sidepanel.html');
  await resize(tab.page, { width: 500, height: 900 });
  // The guide has brought the page to the front, but Firefox changes tabs in its own time, and a click goes to what is shown.
  const pageIsShown = async () => {
    await guide.page.bringToFront();
    await guide.until(() => guide.page.evaluate(() => document.visibilityState === 'visible'));
    await guide.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  };
  return {
    panel: panelOn({
      evaluate: (body, ...args) => tab.evaluate(body, ...args) as never,
      click: async (css) => {
        await tab.page.bringToFront();
        await tab.click(css);
      },
      reload: async () => {
        await tab.page.bringToFront();
        await tab.reload();
      },
    }),
    say: guide.say,
    store: guide.store,
    storage: guide.storage,
    open: async (at) => {
      await guide.page.bringToFront();
      await guide.open(at);
    },
    pointsAt: async (css) => {
      await guide.page.bringToFront();
      return guide.pointsAt(css);
    },
    inPage: (body, ...args) => guide.page.evaluate(body as never, ...(args as unknown as never[])) as never,
    inPanel: (body) => tab.evaluate(body) as never,
    click: async (x, y) => {
      await pageIsShown();
      await guide.page.mouse.click(x, y);
    },
    key: async (name) => {
      await pageIsShown();
      await guide.page.keyboard.press(name);
    },
  };
}

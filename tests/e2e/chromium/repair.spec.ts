/** The adviser's tools in Chromium: health, repair, survey. */
import { readFileSync } from 'node:fs';
import { panelOn } from '../support/panel';
import { byKeyboard, muted, off, repairs, survey, type Workshop } from '../support/repair';
import { plain } from '../support/sentences';
import { test as base, expect } from './test';

const test = base.extend<{ shop: Workshop & { downloads: { name: string; text: string }[] } }>({
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
        click: (css) => inFront(() => tab.click(css)),
        reload: async () => void (await tab.reload()),
      }),
      downloads,
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

test('a page that has changed is repaired, the repair is handed on and taken over', ({ shop }) =>
  repairs(shop));
test('the picker by keyboard alone', ({ shop }) => byKeyboard(shop));
test('what is pointed at wrongly can be silenced', ({ shop }) => muted(shop));
test('the tools are off until somebody switches them on', ({ shop }) => off(shop));

test('a survey is saved as it was shown', async ({ shop }) => {
  const shown = await survey(shop);
  await expect.poll(() => shop.downloads.length).toBe(1);
  expect(shop.downloads[0]?.name).toMatch(/^releve-compte-la-poste-compte-login-.*\.html$/);
  expect(plain(shop.downloads[0]?.text ?? '')).toBe(shown);
});

/** The adviser's tools in Firefox: health, repair, survey. */
import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import { resize } from '../../../scripts/browser/bidi.mjs';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { panelOn } from '../support/panel';
import { byKeyboard, muted, off, onWall, repairs, survey, type Workshop } from '../support/repair';
import { teaches } from '../support/teach';
import { openFirefox, WIDE } from './browser';

let server: RehearsalServer;
let guide: Awaited<ReturnType<typeof openFirefox>>;
let shop: Workshop;

beforeAll(async () => {
  server = await start();
  guide = await openFirefox(server, { viewport: WIDE });
  const tab = await guide.firefox.extensionPage('sidepanel.html');
  await resize(tab.page, { width: 500, height: 900 });
  shop = {
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
    click: (x, y) => guide.page.mouse.click(x, y),
    key: (name) => guide.page.keyboard.press(name),
  };
});
beforeEach(() => guide.learner.goto('about:blank'));
afterAll(async () => {
  await guide?.close();
  await server.close();
});

test('a page that has changed is repaired, the repair is handed on and taken over', () => repairs(shop));
test('an unknown screen is taught, used at once, handed on and undone', () => teaches(shop));
test('the picker by keyboard alone', () => byKeyboard(shop));
test('what is pointed at wrongly can be silenced', () => muted(shop));
test('a window that lies on top is repaired like a page', () => onWall(shop));
test('the tools are off until somebody switches them on', () => off(shop));
test('a survey shows all that it would save', () => survey(shop));

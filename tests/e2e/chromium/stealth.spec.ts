/** What a page can know of the guide: nothing while it is silent, one empty element while a card shows. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { SPY } from '../support/spy';
import { expect, test } from './test';

const AT = 'lidentitenumerique.laposte.fr/in-mobile';

/** Serves the rebuilt page with a spy as its own first script, as a suspicious site would. */
async function openSpied(context: BrowserContext, page: Page, url: string): Promise<void> {
  const html = readFileSync('tests/pages/lidentitenumerique.laposte.fr/in-mobile.html', 'utf8');
  await context.route(url, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: html.replace('<head>', `<head><script>${SPY}</script>`),
    }),
  );
  await page.goto(url);
}

const report = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { spyReport(): Report }).spyReport());
interface Report {
  globals: string[];
  messages: unknown[];
  mutations: string[];
  events: string[];
  calls: string[];
  resources: string[];
  children: string[];
  attributes: string[];
}

test('while the guide is silent a page cannot tell that it is there', async ({
  guide,
  server,
  browserWithGuide,
}) => {
  const { context, extensionId } = browserWithGuide;
  await guide.say({ type: 'decline' });
  await openSpied(context, guide.page, server.urlOf(...(AT.split('/') as [string, string])));
  await guide.page.locator('form input').click();
  await guide.page.keyboard.type('6');
  await guide.staysSilent();
  expect(await report(guide.page)).toEqual({
    globals: [],
    messages: [],
    mutations: [],
    events: [],
    calls: [],
    resources: [],
    children: ['HEAD', 'BODY'],
    attributes: ['lang', '', ''],
  });
  const reachable = await guide.page.evaluate(async (id) => {
    const files = [
      'manifest.json',
      'overlay.js',
      'guard.js',
      'detect.js',
      'popup.html',
      'icon/48.png',
      '_locales/fr/messages.json',
    ];
    const tries = await Promise.allSettled(
      files.map((file) => fetch(`chrome-extension://${id}/${file}`, { mode: 'no-cors' })),
    );
    const image = await new Promise<string>((done) => {
      const img = new Image();
      img.onload = () => done('loaded');
      img.onerror = () => done('refused');
      img.src = `chrome-extension://${id}/icon/48.png`;
    });
    const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime
      ?.sendMessage;
    return [...tries.map((one) => one.status), image, typeof runtime];
  }, extensionId);
  expect(reachable).toEqual([...Array(7).fill('rejected'), 'refused', 'undefined']);
  await context.unrouteAll();
});

/** @returns the events that the guide's own scripts listen to on the page's window */
async function heardByGuide(context: BrowserContext, page: Page): Promise<string[]> {
  const cdp = await context.newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', (event) => worlds.push(event.context));
  await cdp.send('Runtime.enable');
  const world = worlds.find((one) => one.origin.startsWith('chrome-extension:'));
  expect(world, 'the guide has scripts in this page').toBeTruthy();
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'window', contextId: world?.id });
  const { listeners } = await cdp.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId as string,
  });
  await cdp.detach();
  return [...new Set(listeners.map(({ type }) => type))].sort();
}

test('a page’s events are listened to only while a journey runs', async ({ guide, browserWithGuide }) => {
  const { context, panel } = browserWithGuide;
  const registered = () => panel.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  await guide.say({ type: 'decline' });
  await guide.open(AT);
  await guide.staysSilent();
  // Heard once, should the page come back, and again later: whoever sends it 20,000 times measures nothing.
  expect(await heardByGuide(context, guide.page)).toEqual(['pageshow']);
  expect(await registered()).toEqual([]);
  await guide.begin();
  expect(await registered()).toMatchObject([{ id: 'guard', js: ['guard.js'], runAt: 'document_start' }]);
  await guide.open(AT);
  await guide.pointsAt('form input');
  expect(await heardByGuide(context, guide.page)).toEqual(
    expect.arrayContaining(['click', 'pointerrawupdate', 'selectionchange']),
  );
  await guide.say({ type: 'command', command: { type: 'stop' } });
  await guide.open(AT);
  await guide.staysSilent();
  expect(await heardByGuide(context, guide.page)).toEqual(['pageshow']);
  expect(await registered()).toEqual([]);
});

test('while a card shows: one empty element, closed, whose events cannot be read or faked', async ({
  guide,
  server,
  browserWithGuide,
}) => {
  const { context } = browserWithGuide;
  await guide.begin();
  await openSpied(context, guide.page, server.urlOf(...(AT.split('/') as [string, string])));
  await guide.page.waitForSelector(HOST, { state: 'attached' });
  const own = await guide.page.evaluate((name) => {
    const host = document.querySelector(name) as HTMLElement;
    let attach = 'attached';
    try {
      host.attachShadow({ mode: 'open' });
    } catch {
      attach = 'refused';
    }
    return {
      parent: host.parentElement?.tagName,
      attributes: host.getAttributeNames(),
      html: host.innerHTML,
      text: host.textContent,
      root: host.shadowRoot,
      attach,
      keys: Object.keys(host),
    };
  }, HOST);
  expect(own).toEqual({
    parent: 'HTML',
    attributes: ['popover'],
    html: '',
    text: '',
    root: null,
    attach: 'refused',
    keys: [],
  });

  // Faked: nothing happens to the card.
  const before = await guide.pointsAt('form input');
  await guide.page.evaluate((name) => {
    const host = document.querySelector(name) as HTMLElement;
    const box = { bubbles: true, composed: true, cancelable: true };
    for (let x = 0; x < innerWidth; x += 25) {
      for (let y = 0; y < innerHeight; y += 25) {
        if (document.elementFromPoint(x, y) === host)
          host.dispatchEvent(new MouseEvent('click', { ...box, clientX: x, clientY: y }));
      }
    }
    host.click();
    host.dispatchEvent(new KeyboardEvent('keydown', { ...box, key: 'Escape' }));
    host.dispatchEvent(new KeyboardEvent('keydown', { ...box, key: 'Enter' }));
  }, HOST);
  expect(await guide.pointsAt('form input')).toEqual(before);
  await guide.page.evaluate(() => (globalThis as unknown as { spyForget(): void }).spyForget());

  // Real: the learner moves over the card and presses its buttons; the page hears nothing of it.
  await guide.page.mouse.move(before.box.x + 20, before.box.y + 20);
  await guide.page.mouse.move(before.box.x + 60, before.box.y + 60, { steps: 5 });
  await guide.page.mouse.wheel(0, 5);
  await guide.learner.press('not-seen');
  await expect.poll(() => guide.words()).toContain('Cherchez');
  await guide.page.keyboard.press('Tab');
  await guide.page.keyboard.press('Shift');
  const seen = await report(guide.page);
  expect(seen.events).toEqual([]);
  expect(seen.globals).toEqual([]);
  expect(seen.messages).toEqual([]);
  expect(seen.resources).toEqual([]);
  expect(seen.children).toEqual(['HEAD', 'BODY', 'DIV']);
  expect(seen.attributes).toEqual(['lang', '', '']);
  expect(seen.mutations, 'no page node was changed').toEqual([]);
  await context.unrouteAll();
});

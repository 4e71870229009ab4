/** What a page can know of the guide in Firefox: nothing while it is silent, one empty element while a card shows. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { PAGES_DIR } from '../../../scripts/mock-sites/hosts.mjs';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { SPY } from '../support/spy';
import { openFirefox, SILENCE, WIDE } from './browser';

const SITE = 'lidentitenumerique.laposte.fr';
const dir = mkdtempSync(join(tmpdir(), 'jalon-'));

let server: RehearsalServer;
let guide: Awaited<ReturnType<typeof openFirefox>>;

beforeAll(async () => {
  // The site with a spy as the first script of its page, as a suspicious site would have it.
  for (const folder of [SITE, '_behaviour'])
    cpSync(join(PAGES_DIR, folder), join(dir, folder), { recursive: true });
  const file = join(dir, SITE, 'in-mobile.html');
  const html = readFileSync(file, 'utf8');
  writeFileSync(file, html.replace('<head>', `<head><script>${SPY}</script>`));
  server = await start({ dir });
  guide = await openFirefox(server, { viewport: WIDE });
  await guide.store({});
});
afterAll(async () => {
  await guide?.close();
  await server?.close();
  rmSync(dir, { recursive: true });
});

/** What `spyReport()` tells. */
const report = () =>
  guide.page.evaluate(() => (globalThis as unknown as { spyReport(): Record<string, unknown> }).spyReport());
const forget = () => guide.page.evaluate(() => (globalThis as unknown as { spyForget(): void }).spyForget());

test('while the guide is silent a page cannot tell that it is there', async () => {
  await guide.say({ type: 'decline' });
  await guide.open(`${SITE}/in-mobile`);
  await guide.page.click('form input');
  await guide.page.keyboard.type('6');
  await new Promise((done) => setTimeout(done, SILENCE));
  expect(await report()).toEqual({
    globals: [],
    messages: [],
    mutations: [],
    events: [],
    calls: [],
    resources: [],
    children: ['HEAD', 'BODY'],
    attributes: ['lang', '', ''],
  });
  const reachable = await guide.page.evaluate(async (base) => {
    const files = ['manifest.json', 'overlay.js', 'detect.js', 'popup.html', 'icon/48.png', 'gates/ar24.js'];
    const tries = await Promise.allSettled(
      files.map((file) => fetch(`${base}/${file}`, { mode: 'no-cors' })),
    );
    const image = await new Promise<string>((done) => {
      const img = new Image();
      img.onload = () => done('loaded');
      img.onerror = () => done('refused');
      img.src = `${base}/icon/48.png`;
    });
    const { browser, chrome } = globalThis as { browser?: unknown; chrome?: unknown };
    return [...tries.map((one) => one.status), image, typeof browser, typeof chrome];
  }, guide.firefox.baseUrl);
  expect(reachable).toEqual([...Array(6).fill('rejected'), 'refused', 'undefined', 'undefined']);
});

test('a page gets the event shield before its own scripts only while a journey runs', async () => {
  const registered = () =>
    guide.panel.evaluate(async () => {
      const { browser } = globalThis as unknown as {
        browser: { scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> } };
      };
      return (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
    });
  await guide.store({});
  await guide.say({ type: 'snapshot' });
  expect(await registered()).toEqual([]);
  await guide.begin();
  expect(await registered()).toEqual(['guard']);
  await guide.say({ type: 'command', command: { type: 'stop' } });
  expect(await registered()).toEqual([]);
  await guide.store({});
});

test('while a card shows: one empty element, closed, whose events cannot be read or faked', async () => {
  await guide.begin();
  await guide.open(`${SITE}/in-mobile`);
  await guide.until(async () => (await guide.hosts()) === 1);
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
  const words = await guide.words();
  const faked = await guide.page.evaluate((name) => {
    const host = document.querySelector(name) as HTMLElement;
    const box = { bubbles: true, composed: true, cancelable: true };
    let clicks = 0;
    for (let x = 0; x < innerWidth; x += 25) {
      for (let y = 0; y < innerHeight; y += 25) {
        if (document.elementFromPoint(x, y) !== host) continue;
        clicks += 1;
        host.dispatchEvent(new MouseEvent('click', { ...box, clientX: x, clientY: y }));
      }
    }
    host.click();
    host.dispatchEvent(new KeyboardEvent('keydown', { ...box, key: 'Escape' }));
    host.dispatchEvent(new KeyboardEvent('keydown', { ...box, key: 'Enter' }));
    return clicks;
  }, HOST);
  expect(faked).toBeGreaterThan(10);
  const { shape, title, ring } = await guide.pointsAt('form input');
  expect({ shape, title, ring }).toEqual({ shape: before.shape, title: before.title, ring: before.ring });
  expect(await guide.words()).toContain(words);
  await forget();

  // Real: the learner moves over the card and presses its buttons; the page hears nothing of it.
  await guide.page.mouse.move(before.box.x + 20, before.box.y + 20);
  await guide.page.mouse.move(before.box.x + 60, before.box.y + 60, { steps: 5 });
  await guide.page.mouse.wheel({ deltaY: 5 });
  await guide.learner.press('not-seen');
  await guide.until(async () => (await guide.words()).includes('Cherchez'));
  await guide.page.keyboard.press('Tab');
  await guide.page.keyboard.press('Shift');
  const { calls: _ours, ...seen } = await report();
  expect(seen).toEqual({
    globals: [],
    messages: [],
    mutations: [],
    events: [],
    resources: [],
    children: ['HEAD', 'BODY', 'DIV'],
    attributes: ['lang', '', ''],
  });
});

test('the spy has eyes: it sees a careless guide', async () => {
  await guide.store({});
  await guide.open(`${SITE}/in-mobile`);
  await guide.page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 50));
    Object.assign(globalThis, { careless: true });
    const own = document.createElement('div');
    own.popover = 'manual';
    document.documentElement.append(own);
    own.click();
    document.body.setAttribute('data-seen', '');
    window.postMessage('here', '*');
    await new Promise((done) => setTimeout(done, 50));
  });
  expect(await report()).toMatchObject({
    globals: ['careless'],
    messages: ['here'],
    mutations: ['attributes BODY data-seen'],
    events: expect.arrayContaining(['click']),
    calls: expect.arrayContaining(['createElement']),
  });
});

// The second half of the tour: a picture of every screen of the extension's own pages, in each browser that is there,
// light and dark, narrow and wide.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resize } from '../browser/bidi.mjs';
import { launchForTests as launchChromium } from '../browser/chromium.mjs';
import { launchForTests as launchFirefox } from '../browser/firefox.mjs';
import { extensionPageOf } from '../browser/firefox-extension-page.mjs';
import { screens } from '../mock-sites/screens.mjs';

/** @typedef {import('../mock-sites/screens.mjs').Screen} Screen */

const WIDTHS = [320, 900];
const PAPER = 794;
const FIRST_HEIGHT = 640;
const MOST_HEIGHT = 4000;

/**
 * What the tour needs of an extension page, whatever the browser.
 * @typedef {object} Easel
 * @property {(path: string) => Promise<unknown>} open
 * @property {<T>(body: (...args: any[]) => T, ...args: any[]) => Promise<Awaited<T>>} evaluate
 * @property {(width: number, height: number) => Promise<unknown>} resize
 * @property {() => Promise<Uint8Array>} shoot
 * @property {(at: string) => Promise<unknown>} visit opens a rebuilt page beside it
 */

/** @param {Record<string, unknown>} items */
async function fill(items) {
  const { local, session } = /** @type {any} */ (globalThis).chrome.storage;
  await session.clear();
  await local.clear();
  await local.set(items);
}

/** @returns {Promise<boolean>} whether the page has come to rest with something to see */
async function rest() {
  const isThere = () => document.querySelector('main h2, main h3, .sheet h1') !== null;
  for (let tries = 0; !isThere() && tries < 300; tries += 1)
    await new Promise((done) => setTimeout(done, 20));
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, 60));
  return isThere();
}

/**
 * Presses what holds these words; « *words » as long as there is one; « #0 » the first answer, « #option » the first
 * sentence of a list.
 * @param {string} words
 * @returns {Promise<boolean>} false when there is nothing to press
 */
async function pressWords(words) {
  const again = words.startsWith('*');
  const wanted = again ? words.slice(1) : words;
  const find = () => {
    if (wanted === '#0') return document.querySelector('main li button, main .question-answers button');
    if (wanted === '#option') return document.querySelector('[data-option]');
    return [...document.querySelectorAll('button, summary, a[href]')].find((one) =>
      one.textContent?.includes(wanted),
    );
  };
  // What the press before has asked the page or the background may take its time.
  for (let tries = 0; !find() && tries < 300; tries += 1) await new Promise((done) => setTimeout(done, 20));
  let pressed = false;
  for (let n = 0; n < 12; n += 1) {
    const found = /** @type {HTMLElement | null | undefined} */ (find());
    if (!found) break;
    found.click();
    pressed = true;
    await new Promise((done) => setTimeout(done, 80));
    if (!again) break;
  }
  return pressed;
}

/**
 * @param {Easel} easel
 * @param {Screen} screen
 * @returns {Promise<string | null>} what is wrong
 */
async function show(easel, { path, items, page, press = [] }) {
  await easel.evaluate(fill, items);
  if (page) await easel.visit(page);
  await easel.open(path);
  if (!(await easel.evaluate(rest))) return 'stays empty';
  for (const words of press) {
    if (!(await easel.evaluate(pressWords, words))) return `has no « ${words} »`;
    await easel.evaluate(rest);
  }
  return null;
}

/**
 * @param {Easel} easel
 * @param {string} scheme
 * @param {string} outDir
 * @param {Screen[]} all
 */
async function paint(easel, scheme, outDir, all) {
  const wrong = [];
  let count = 0;
  for (const screen of all) {
    if (screen.paper && scheme === 'dark') continue;
    const widths = screen.paper ? [PAPER] : WIDTHS;
    await easel.resize(widths[0] ?? PAPER, FIRST_HEIGHT);
    const problem = await show(easel, screen);
    if (problem) wrong.push(`${screen.name}: ${problem}`);
    for (const width of widths) {
      await easel.resize(width, FIRST_HEIGHT);
      const height = await easel.evaluate(() => document.documentElement.scrollHeight);
      const wide = await easel.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (wide) wrong.push(`${screen.name}: wider than ${width} px`);
      await easel.resize(width, Math.min(Math.max(height, FIRST_HEIGHT), MOST_HEIGHT));
      await easel.evaluate(rest);
      writeFileSync(join(outDir, `${screen.name}-${width}-${scheme}.png`), await easel.shoot());
      count += 1;
    }
  }
  return { wrong, count };
}

/**
 * @param {import('../mock-sites/server.mjs').RehearsalServer} server
 * @param {string} at "<host>/<name>"
 */
function urlOf(server, at) {
  const [host = '', name = ''] = at.split('/');
  return server.urlOf(host, name);
}

/**
 * @param {{ extension: string, outDir: string, all: Screen[], server: import('../mock-sites/server.mjs').RehearsalServer }} options
 * @returns {Promise<{ wrong: string[], count: number }>}
 */
async function inChromium({ extension, outDir, all, server }) {
  mkdirSync(outDir, { recursive: true });
  const browser = await launchChromium({ extension, server, context: { reducedMotion: 'reduce' } });
  try {
    const site = await browser.context.newPage();
    const page = await browser.context.newPage();
    const base = `chrome-extension://${browser.extensionId}`;
    await page.goto(`${base}/popup.html`);
    /** @type {Easel} */
    const easel = {
      open: (path) => page.goto(`${base}/${path}`),
      evaluate: (body, ...args) => page.evaluate(`(${body})(...${JSON.stringify(args)})`),
      resize: (width, height) => page.setViewportSize({ width, height }),
      shoot: () => page.screenshot(),
      visit: (at) => site.goto(urlOf(server, at)),
    };
    const results = [];
    for (const scheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ colorScheme: scheme });
      results.push(await paint(easel, scheme, outDir, all));
    }
    return sum(results);
  } finally {
    await browser.close();
  }
}

/**
 * @param {{ extension: string, outDir: string, all: Screen[], server: import('../mock-sites/server.mjs').RehearsalServer }} options
 * @returns {Promise<{ wrong: string[], count: number }>}
 */
async function inFirefox({ extension, outDir, all, server }) {
  mkdirSync(outDir, { recursive: true });
  const results = [];
  for (const scheme of ['light', 'dark']) {
    const firefox = await launchFirefox({ extension, server, dark: scheme === 'dark' });
    try {
      const site = await firefox.newPage();
      let page = await firefox.extensionPage('popup.html');
      let opened = 0;
      /** @type {Easel} */
      const easel = {
        open: async (path) => {
          // A new address each time: else the page before could be taken for the new one.
          opened += 1;
          const url = `${firefox.baseUrl}/${path}${path.includes('?') ? '&' : '?'}picture=${opened}`;
          page = await extensionPageOf(page.page, url);
        },
        evaluate: (body, ...args) => page.evaluate(body, ...args),
        resize: (width, height) => resize(page.page, { width, height }),
        shoot: () => page.screenshot(),
        visit: (at) => site.goto(urlOf(server, at), { waitUntil: 'domcontentloaded' }),
      };
      results.push(await paint(easel, scheme, outDir, all));
    } finally {
      await firefox.close();
    }
  }
  return sum(results);
}

/** @param {{ wrong: string[], count: number }[]} results */
const sum = (results) => ({
  wrong: results.flatMap((one) => one.wrong),
  count: results.reduce((total, one) => total + one.count, 0),
});

/**
 * @param {object} options
 * @param {import('../mock-sites/server.mjs').RehearsalServer} options.server
 * @param {{ chromium: string, firefox: string | null }} options.builds folders of the built extension
 * @param {string} options.outDir where the pictures go, a folder a browser
 * @param {RegExp} [options.only] names of the screens to show
 * @returns {Promise<void>}
 * @throws {Error} that says which screens failed
 */
export async function tourOfPages({ server, builds, outDir, only = /./ }) {
  const all = (await screens()).filter(({ name }) => only.test(name));
  const wrong = [];
  for (const [name, extension] of Object.entries(builds)) {
    if (!extension) {
      console.log(`${name}: not there, no pictures.`);
      continue;
    }
    const dir = join(outDir, name);
    const result = await (name === 'firefox' ? inFirefox : inChromium)({
      extension,
      outDir: dir,
      all,
      server,
    });
    console.log(
      `${name}: ${result.count} pictures of ${all.length} screens, ${result.wrong.length} wrong. ${dir}`,
    );
    wrong.push(...result.wrong.map((one) => `${name}, ${one}`));
  }
  if (wrong.length > 0) throw new Error(`The tour of the pages found:\n  ${wrong.join('\n  ')}`);
}

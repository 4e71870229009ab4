/** A Chromium that answers every request itself and never reaches the network. */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../setup.mjs';

/** @returns {Promise<import('@playwright/test').Browser>} */
export async function launchSealed() {
  const executablePath = await ensureBrowser('chromium');
  return chromium.launch({ executablePath, args: ['--disable-background-networking'] });
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @returns {Promise<{ page: import('@playwright/test').Page, show: (file: string, url: string) => Promise<void> }>}
 *   `show` loads a file as if it stood at that address
 */
export async function openSealedPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR' });
  const page = await context.newPage();
  let html = '';
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  return {
    page,
    async show(file, url) {
      html = readFileSync(file, 'utf8');
      // A hash alone would not load the next file: leave the page first.
      if (page.url().split('#')[0] === url.split('#')[0]) await page.goto('about:blank');
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
  };
}

/**
 * A survey hides what is somebody's, and keeps what the guide goes by: every page of this folder is surveyed in a real
 * Chromium, and what comes out is read as the page itself would be.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser/find.mjs';
import { bundleForPage, loadMaps } from '../../scripts/lib/bundle.mjs';
import { openProbe } from '../../scripts/lib/open-probe.mjs';
import { loadPages } from '../../scripts/mock-sites/pages.mjs';

/** A field whose placeholder is a number: digits are hidden. */
const HIDDEN = /^in-mobile in-mobile-number$/;
const FILE = join(mkdtempSync(join(tmpdir(), 'jalon-')), 'survey.html');

let probe: Awaited<ReturnType<typeof openProbe>>;
let browser: Browser;
let page: Page;
let html = '';
let code = '';
beforeAll(async () => {
  probe = await openProbe();
  code = await bundleForPage('selectors/survey/index.ts', 'JalonSurvey');
  browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? undefined });
  page = await browser.newPage();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
});
afterAll(async () => {
  await browser.close();
  await probe.close();
});

test('every page is recognised in its survey, with its targets', { timeout: 180_000 }, async () => {
  const maps = await loadMaps();
  const lost: string[] = [];
  let count = 0;
  for (const { name, html: saved, truth } of loadPages().all) {
    // One layout of each page, and the pages that the guide leaves alone.
    if (saved === null || (truth.page !== null && name !== truth.page)) continue;
    html = saved;
    count += 1;
    const url = new URL(truth.url);
    const map = maps.find((one) => one.hosts.includes(url.host));
    // An address that differs by its hash alone would not be loaded again.
    if (page.url().split('#')[0] === url.href.split('#')[0]) await page.goto('about:blank');
    await page.goto(url.href);
    await page.evaluate(`${code};globalThis.JalonSurvey = JalonSurvey;`);
    const survey = await page.evaluate(
      ([site, host, pathname, hash]) =>
        // biome-ignore lint/suspicious/noExplicitAny: a bundle in the page
        (globalThis as any).JalonSurvey.surveyOf(document, site, { host, pathname, hash }, '2026-11-25'),
      [map, url.host, url.pathname, url.hash],
    );
    writeFileSync(FILE, survey as string);
    const seen = await probe.probe(FILE, truth.url);
    if (seen.page !== truth.page) lost.push(`${name}: taken for ${seen.page}`);
    for (const [id, css] of Object.entries(truth.targets ?? {})) {
      const verdict = seen.targets[id]?.verdict;
      if (verdict !== (css === null ? 'missing' : 'found')) lost.push(`${name} ${id}`);
    }
  }
  expect(count).toBeGreaterThan(60);
  expect(lost.filter((one) => !HIDDEN.test(one))).toEqual([]);
});

/** A surveyed page in a real Chromium: cleaned once more, then its elements are listed. */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../setup.mjs';
import { bundleForPage } from './bundle.mjs';

/**
 * @typedef {object} Candidate
 * @property {string} css names this element and no other
 * @property {string} what
 */

/** Runs in the page. @param {Element} element */
function pathOf(element) {
  const steps = [];
  for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
    if (at.id && document.querySelectorAll(`#${CSS.escape(at.id)}`).length === 1) {
      steps.unshift(`#${CSS.escape(at.id)}`);
      break;
    }
    const same = [...(at.parentElement?.children ?? [])].filter((one) => one.tagName === at.tagName);
    const nth = same.length > 1 ? `:nth-of-type(${same.indexOf(at) + 1})` : '';
    steps.unshift(`${CSS.escape(at.localName)}${nth}`);
  }
  return steps.join(' > ');
}

/**
 * Runs in the page. What an adviser has said of the screen, if one has.
 * @param {import('../../selectors/schema').SiteMap} map
 */
function readTaught(map) {
  const taught = globalThis.JalonSurvey.taughtIn(document, map);
  if (!taught) return null;
  const targets = [...taught.targets].map(([id, element]) => [id, globalThis.pathOf(element)]);
  return { page: taught.page, targets: Object.fromEntries(targets) };
}

/** Runs in the page. @param {'control' | 'block'} kind */
function listCandidates(kind) {
  const { ACTIONS, FIELDS, isVisible, Reader, roleOf } = globalThis.JalonTools;
  const reader = new Reader();
  const wanted =
    kind === 'control'
      ? `${FIELDS}, ${ACTIONS}`
      : 'h1, h2, h3, p, section, form, fieldset, dialog, ul, [role]';
  return [...document.querySelectorAll(wanted)].filter(isVisible).map((element) => {
    const names = element.matches(FIELDS)
      ? [...reader.labelsOf(element), reader.placeholderOf(element)]
      : reader.namesOf(element);
    const words = names.find((name) => name !== '') ?? '';
    return {
      css: globalThis.pathOf(element),
      what: `${roleOf(element) || element.localName} « ${words.slice(0, 60)} »`,
    };
  });
}

/**
 * Opens a survey; the network is out of reach, and no script of the page runs.
 * @param {string} file
 * @param {import('../../selectors/schema').SiteMap[]} maps
 */
export async function openSurvey(file, maps) {
  const [tools, cleaner] = await Promise.all([
    bundleForPage('selectors/tools.ts', 'JalonTools'),
    bundleForPage('selectors/survey/index.ts', 'JalonSurvey'),
  ]);
  const html = readFileSync(file, 'utf8');
  const browser = await chromium.launch({
    executablePath: await ensureBrowser('chromium'),
    args: ['--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  let answer = html;
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': "default-src 'none'" },
          body: answer,
        })
      : route.abort(),
  );
  await page.goto('https://survey.example/');
  const meta = (/** @type {string} */ name) =>
    page.evaluate(
      (one) => document.querySelector(`meta[name="${one}"]`)?.getAttribute('content') ?? null,
      name,
    );
  const [mark, address, date] = await Promise.all(['jalon-survey', 'jalon-address', 'jalon-date'].map(meta));
  const close = () => browser.close();
  const url = address && URL.canParse(address) ? new URL(address) : null;
  const map = maps.find((one) => url && one.hosts.includes(url.host));
  if (mark !== '1' || !url || !map || !/^\d{4}-\d\d-\d\d$/.test(date ?? '')) {
    await close();
    return null;
  }
  await page.evaluate(
    `${tools};globalThis.JalonTools = JalonTools;${cleaner};globalThis.JalonSurvey = JalonSurvey;globalThis.pathOf = ${pathOf};`,
  );
  /** @type {{ page: string, targets: Record<string, string> } | null} */
  const taught = await page.evaluate(readTaught, /** @type {any} */ (map));
  // Whatever happened to the file since it was made: what goes into the project has been cleaned here.
  const cleaned = (/** @type {boolean} */ marked) =>
    page.evaluate(
      ([site, host, pathname, hash, day, marks]) => {
        const { surveyOf, taughtIn } = globalThis.JalonSurvey;
        const taught = marks ? taughtIn(document, site) : undefined;
        return surveyOf(document, site, { host, pathname, hash }, day, taught);
      },
      /** @type {any} */ ([map, url.host, url.pathname, url.hash, date, marked]),
    );
  const wasClean = (await cleaned(true)) === html;
  // The truth stands in the page's .json only, where the engine cannot see it.
  const clean = await cleaned(false);
  answer = clean;
  await page.goto('https://survey.example/clean');
  await page.evaluate(`${tools};globalThis.JalonTools = JalonTools;globalThis.pathOf = ${pathOf};`);
  return {
    url,
    map,
    date: /** @type {string} */ (date),
    html: clean,
    wasClean,
    taught,
    /** @param {'control' | 'block'} kind @returns {Promise<Candidate[]>} */
    candidates: (kind) => page.evaluate(listCandidates, kind),
    /** @param {string} css */
    count: (css) => page.evaluate((one) => document.querySelectorAll(one).length, css).catch(() => 0),
    lang: await page.evaluate(() => document.documentElement.lang),
    close,
  };
}

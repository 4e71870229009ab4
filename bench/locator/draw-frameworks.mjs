/** The screens of the rebuilt pages once more, drawn by three frameworks from their npm packages. */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { ensureBrowser } from '../../scripts/setup.mjs';

/** @typedef {import('./corpora.mjs').BenchJob} BenchJob */

async function script() {
  const result = await build({
    entryPoints: [join(import.meta.dirname, 'frameworks/index.ts')],
    bundle: true,
    write: false,
    target: 'es2022',
    format: 'iife',
    globalName: 'BenchFrameworks',
    jsx: 'automatic',
    logLevel: 'error',
    // As pages ship it: classes with a hash, and no words for developers. Emotion then writes its rules where no
    // copy of the page would have them: the pages stand without colours.
    define: { 'process.env.NODE_ENV': '"production"', ngDevMode: 'false' },
  });
  return result.outputFiles[0].text;
}

/** What runs in the page: reads the screen off the page, and draws it three times. */
const inPage = async ([html, targets]) => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const one of parsed.querySelectorAll('script, link, base, noscript')) one.remove();
  document.replaceChild(document.importNode(parsed.documentElement, true), document.documentElement);
  const { screenOf, brandOf, draw, FRAMEWORKS } = globalThis.BenchFrameworks;
  const lang = document.documentElement.lang;
  const items = screenOf(document, targets);
  const brand = brandOf(document);
  const out = {};
  if (items.some((one) => one.truth))
    for (const framework of FRAMEWORKS) out[framework] = await draw(framework, items, lang, brand);
  return out;
};

/**
 * Adds to each job its screen as each framework draws it.
 * @param {BenchJob[]} jobs pages with a map
 */
export async function drawByFrameworks(jobs) {
  const code = await script();
  const browser = await chromium.launch({
    executablePath: await ensureBrowser('chromium'),
    args: ['--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR' });
  await page.setContent('<!doctype html><title></title><body></body>');
  await page.evaluate(`${code};globalThis.BenchFrameworks = BenchFrameworks;`);
  for (const job of jobs) job.redrawn = await page.evaluate(inPage, [job.html, job.targets ?? {}]);
  await browser.close();
}

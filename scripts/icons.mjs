/**
 * Draws public/icon/*.png from components/jalon.svg with a headless Chromium.
 * Run it after a change of the drawing: node scripts/icons.mjs
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser/find.mjs';

const SIZES = [16, 32, 48, 96, 128];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const svg = await readFile(join(root, 'components/jalon.svg'), 'utf8');
const folder = join(root, 'public/icon');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? undefined });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await writeFile(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
console.log(`${SIZES.length} icons written to public/icon`);

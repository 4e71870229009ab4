// The baselines, other ways to show a card on a page, as an extension of their own: one content script each, on a host
// name of its own, started at document_idle like any content script.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/run.mjs';
import { hostOf } from './variants.mjs';

/** @type {Record<string, { entry: string, css?: string }>} */
const BASELINES = {
  empty: { entry: 'empty.js' },
  floor: { entry: 'floor.js' },
  driver: { entry: 'driver.js', css: 'driver.js/dist/driver.css' },
  'driver-still': { entry: 'driver-still.js', css: 'driver.js/dist/driver.css' },
  shepherd: { entry: 'shepherd.js', css: 'shepherd.js/dist/css/shepherd.css' },
  intro: { entry: 'intro.js', css: 'intro.js/minified/introjs.min.css' },
  joyride: { entry: 'joyride.jsx' },
  'react-card': { entry: 'card.jsx' },
};

export const BASELINE_NAMES = Object.keys(BASELINES);

/** The hint that all of them show: the one of the synthetic pages. */
const { hints } = JSON.parse(readFileSync(join(ROOT, 'journey/texts/fr/guide.json'), 'utf8'));
const HINT = hints['in-mobile-number'];

/**
 * Writes the extension with all baselines.
 * @param {string} folder
 * @param {Record<string, string>} targets path of a page → CSS selector of the field
 * @returns {Promise<Record<string, { name: string, content: string }[]>>} what each one ships to a page
 */
export async function buildBaselines(folder, targets) {
  mkdirSync(folder, { recursive: true });
  /** @type {Record<string, { name: string, content: string }[]>} */
  const shipped = {};
  for (const [name, { entry, css }] of Object.entries(BASELINES)) {
    await build({
      entryPoints: [join(import.meta.dirname, 'baselines', entry)],
      outfile: join(folder, `${name}.js`),
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      jsx: 'automatic',
      alias: { '@': ROOT },
      loader: { '.css': 'text' },
      define: {
        HINT: JSON.stringify(HINT),
        TARGETS: JSON.stringify(targets),
        'process.env.NODE_ENV': '"production"',
      },
      logLevel: 'error',
    });
    if (css) copyFileSync(join(ROOT, 'bench/node_modules', css), join(folder, `${name}.css`));
    shipped[name] = [`${name}.js`, ...(css ? [`${name}.css`] : [])].map((file) => ({
      name: file,
      content: readFileSync(join(folder, file), 'utf8'),
    }));
  }
  const manifest = {
    manifest_version: 3,
    name: 'Baselines of the bench',
    version: '1.0',
    content_scripts: Object.entries(BASELINES).map(([name, { css }]) => ({
      matches: [`https://${hostOf(name)}/*`],
      js: [`${name}.js`],
      ...(css && { css: [`${name}.css`] }),
      run_at: 'document_idle',
    })),
    browser_specific_settings: { gecko: { id: 'baselines@bench.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  return shipped;
}

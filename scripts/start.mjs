// `npm start`: builds the extension when needed and opens a browser with it on the rehearsal, i.e. on rebuilt
// pages served from this machine. `npm start -- --live` opens the real sites instead. Without a display, or with
// --tour, it walks the rehearsal by itself and saves pictures; `--tour=320x640`, `--tour=986x640,32px`: at that size of the
// window and of the browser's letters. `npm start -- --class`: one adviser and three learners with a relay.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser/find.mjs';
import { fail, ROOT, runBin, SetupError } from './run.mjs';
import { ensureBrowser, ensureDependencies, ensureWxt } from './setup.mjs';

const EXTENSION = join(ROOT, '.output', 'chrome-mv3');
const FOR_FIREFOX = join(ROOT, '.output', 'firefox-mv3');
/** `--tour=320x640`, `--tour=986x640,32px` */
const SIZE = /^--tour=(?<width>\d+)x(?<height>\d+)(?:,(?<font>\d+)px)?$/;
const NORMAL_FONT = 16;
const FIRST_HOST = 'lidentitenumerique.laposte.fr';
const SOURCES = [
  'entrypoints',
  'extension',
  'components',
  'selectors',
  'journey',
  'public',
  'scripts/build',
  'wxt.config.ts',
  'package-lock.json',
];

/**
 * Newest change below a path.
 * @param {string} path
 * @returns {number} milliseconds
 */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * Builds when a source is newer than the last build.
 * @param {string} folder of the build
 * @param {string[]} [args] more arguments of `wxt build`
 */
async function ensureBuild(folder, args = []) {
  const manifest = join(folder, 'manifest.json');
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  if (built > Math.max(...SOURCES.map((name) => newest(join(ROOT, name))))) return;
  console.log('Building the extension...');
  const result = await runBin('wxt', ['build', ...args]);
  if (result.code !== 0) throw new SetupError(`"wxt build" failed.\n\n${result.output.trim().slice(-3000)}`);
}

/** True when no window can be opened here. */
const noDisplay = () => process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** Opens the window, and waits until it is closed. @param {boolean} live */
async function openWindow(live) {
  const { start } = await import('./mock-sites/server.mjs');
  const { launchForPeople } = await import('./browser/chromium.mjs');
  const server = live ? null : await start({ banner: true, log: (line) => console.log(`  ${line}`) });
  try {
    const first = server?.pages.find(FIRST_HOST, '/');
    const url = server && first ? server.urlOf(first.host, first.name) : `https://${FIRST_HOST}/`;
    const browser = await launchForPeople({ extension: EXTENSION, url, server });
    console.log(
      live
        ? 'The browser shows the real sites, with the extension. What you type there is real.'
        : 'The browser shows the rehearsal: rebuilt pages, served from this machine. Type nothing real.',
    );
    console.log('Close the window, or press Ctrl+C, to end.');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void browser.close());
    await browser.closed;
  } finally {
    await server?.close();
  }
}

/**
 * Walks the rehearsal at one size of the window; its pictures alone.
 * @param {{ width: number, height: number }} viewport
 * @param {number} font size of the browser's own letters, in pixels
 */
async function walkAt(viewport, font) {
  const { start } = await import('./mock-sites/server.mjs');
  const { tour } = await import('./screenshots/index.mjs');
  const server = await start({ banner: true });
  const name = `${viewport.width}x${viewport.height}${font === NORMAL_FONT ? '' : `-${font}px`}`;
  try {
    await tour({ server, extension: EXTENSION, outDir: join(ROOT, '.output', 'tour', name), viewport, font });
  } finally {
    await server.close();
  }
}

/** Walks the rehearsal without a window. */
async function walk() {
  const { start } = await import('./mock-sites/server.mjs');
  // Their own modules, loaded only here.
  const { tour } = await import('./screenshots/index.mjs');
  const { tourOfPages } = await import('./screenshots/extension-pages.mjs');
  const { tourOfRepair } = await import('./screenshots/repair.mjs');
  const firefox = findBrowser('firefox') ? FOR_FIREFOX : null;
  if (firefox) await ensureBuild(firefox, ['-b', 'firefox', '--mv3']);
  const server = await start({ banner: true });
  const outDir = join(ROOT, '.output', 'tour');
  try {
    await tour({ server, extension: EXTENSION, outDir });
    await tourOfRepair({ server, extension: EXTENSION, outDir: join(outDir, 'repair') });
    await tourOfPages({ server, builds: { chromium: EXTENSION, firefox }, outDir });
  } finally {
    await server.close();
  }
}

/** One adviser and three learners, in windows or as pictures. @param {boolean} tour */
async function startClass(tour) {
  const { openClass } = await import('./class.mjs');
  const outDir = join(ROOT, '.output', 'tour', 'class');
  if (!tour) return openClass({ extension: EXTENSION, firstHost: FIRST_HOST });
  const { tourOfClass } = await import('./screenshots/class.mjs');
  await tourOfClass({ extension: EXTENSION, outDir });
  console.log(`The class: ${outDir}`);
}

try {
  const options = process.argv.slice(2);
  const size = options.map((option) => SIZE.exec(option)?.groups).find((one) => one !== undefined);
  const unknown = options.find(
    (option) => !['--live', '--tour', '--class'].includes(option) && !SIZE.test(option),
  );
  if (unknown)
    throw new SetupError(
      `Unknown option ${unknown}. There are --live, --tour, --tour=WIDTHxHEIGHT and --class.`,
    );
  const live = options.includes('--live');
  const tour = options.includes('--tour');
  const isClass = options.includes('--class');
  if (live && isClass) throw new SetupError('--class is a rehearsal: it cannot be had with --live.');
  if (live && (tour || noDisplay())) {
    throw new SetupError(
      '--live needs a display, and cannot be toured: nobody may act on the real sites but you.',
    );
  }
  await ensureDependencies();
  process.env.JALON_CHROMIUM = await ensureBrowser('chromium');
  await ensureWxt();
  await ensureBuild(EXTENSION);
  if (size)
    await walkAt(
      { width: Number(size.width), height: Number(size.height) },
      Number(size.font ?? NORMAL_FONT),
    );
  else if (isClass) await startClass(tour || noDisplay());
  else if (tour || noDisplay()) await walk();
  else await openWindow(live);
} catch (error) {
  fail(error);
}

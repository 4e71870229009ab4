// `npm run bench:page`: what the guide costs somebody else's page, beside the page alone and beside the baselines, in one
// run, in turns. Prints a table and writes docs/bench/page.json and the table of docs/bench/page.md. Exit code 1 only
// when something could not be measured.
// node bench/page/index.mjs [--loads 21] [--only loads,life,appear,firefox] [--no-write]
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ROOT, runBin, SetupError } from '../../scripts/run.mjs';
import { ensureBrowser, ensureDependencies } from '../../scripts/setup.mjs';

/** The page that all baselines show their card on; on the others, the guide stands beside driver.js alone. */
const FOR_ALL = 'card-1000';
/** Pages that are loaded in turns. */
const GROUPS = [
  ['in-mobile', 'fcp-choice', 'compte-login-2024', 'unknown-contact'],
  ['card-100', 'unknown-100', 'card-1000', 'unknown-1000'],
  ['card-10000', 'unknown-10000'],
];
const BUILDS = [
  ['chrome', '.output/chrome-mv3', []],
  ['firefox', '.output/firefox-mv3', ['-b', 'firefox', '--mv3']],
];

/** Makes the builds that are missing. @param {boolean} fresh make both anew */
async function ensureBuilds(fresh) {
  for (const [name, folder, args] of /** @type {[string, string, string[]][]} */ (BUILDS)) {
    if (!fresh && existsSync(join(ROOT, folder, 'manifest.json'))) continue;
    const { code, output } = await runBin('wxt', ['build', ...args]);
    if (code !== 0) throw new SetupError(`The build for ${name} failed.\n\n${output.slice(-2000)}`);
  }
}

/** @param {string} text */
const log = (text) => process.stderr.write(`${text}\n`);

/** @param {{ loads: number, parts: string[], baselines: string }} options */
async function measure({ loads, parts, baselines }) {
  // What follows needs the dependencies.
  const { openBrowser } = await import('./browser.mjs');
  const { appearRows, byteRows, DRIVER, lifeRows, loadRows } = await import('./chromium.mjs');
  const { firefoxRows } = await import('./firefox.mjs');
  const { derivedRows } = await import('./derived.mjs');
  const { benchPages } = await import('./pages.mjs');
  const { refuseMissingFunctions } = await import('./counted-functions.mjs');
  const { buildBaselines, BASELINE_NAMES } = await import('./build-baselines.mjs');
  const { startServer } = await import('./server.mjs');
  const { ALONE, FLOORS, hostOf, JALON, shippedByJalon } = await import('./variants.mjs');
  const { single } = await import('./rows.mjs');

  if (parts.includes('life')) refuseMissingFunctions();
  const pages = benchPages();
  const all = [ALONE, JALON, ...BASELINE_NAMES];
  const withCards = all.filter((name) => !FLOORS.includes(name));
  /** Other programs at work make every figure worse. @param {string} pages */
  const busyRow = (pages) =>
    single(
      { metric: 'load average before', browser: 'both', page: pages, variant: ALONE, unit: '' },
      loadavg()[0] ?? 0,
    );
  const targets = Object.fromEntries(pages.flatMap(({ path, target }) => (target ? [[path, target]] : [])));
  const shipped = await buildBaselines(baselines, targets);
  const server = await startServer(pages, all.map(hostOf));
  /** @param {string} name */
  const page = (name) => {
    const found = pages.find((one) => one.name === name);
    if (!found) throw new Error(`No page ${name}.`);
    return found;
  };
  const rows = byteRows({ ...shippedByJalon(), ...shipped });
  try {
    const browser = await openBrowser(server, { jalon: join(ROOT, '.output/chrome-mv3'), baselines });
    try {
      if (parts.includes('loads')) {
        for (const group of GROUPS) {
          log(`loads of ${group.join(', ')}`);
          rows.push(busyRow(group.join(', ')));
          const turns = group.map(page).flatMap((one) => {
            const variants =
              one.name === FOR_ALL ? all : [ALONE, JALON, ...(one.target ? [DRIVER, 'floor'] : ['empty'])];
            return variants.map((variant) => ({ page: one, variant }));
          });
          rows.push(...(await loadRows(browser, turns, loads)));
        }
      }
      if (parts.includes('life')) {
        log('life with an open card');
        rows.push(
          busyRow('life'),
          ...(await lifeRows(browser, page('life'), withCards, Math.ceil(loads / 3))),
        );
      }
      if (parts.includes('appear')) {
        log('screens that come');
        rows.push(busyRow('appear'), ...(await appearRows(browser, page('appear'), loads)));
      }
    } finally {
      await browser.close();
    }
    if (parts.includes('firefox')) {
      log('Firefox');
      rows.push(
        busyRow('those of Firefox'),
        ...(await firefoxRows(server, pages, join(ROOT, '.output/firefox-mv3'), baselines, loads)),
      );
    }
  } finally {
    await server.close();
  }
  return [...rows, ...derivedRows(rows)];
}

const started = Date.now();
/** Other programs at work make every figure worse. */
const busy = loadavg()[0]?.toFixed(1);
const baselines = mkdtempSync(join(tmpdir(), 'jalon-baselines-'));
try {
  const { values } = parseArgs({
    options: {
      loads: { type: 'string', default: '21' },
      only: { type: 'string', default: 'loads,life,appear,firefox' },
      'no-write': { type: 'boolean', default: false },
    },
  });
  await ensureDependencies();
  await ensureDependencies(join(ROOT, 'bench'));
  await Promise.all([ensureBrowser('chromium'), ensureBrowser('firefox')]);
  const parts = values.only.split(',');
  await ensureBuilds(!values['no-write']);
  const rows = await measure({ loads: Number(values.loads), parts, baselines });
  const { print, write } = await import('./report.mjs');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const about = {
    version,
    loads: values.loads,
    seconds: (Date.now() - started) / 1000,
    cores: cpus().length,
    busy,
  };
  print(rows);
  if (!values['no-write']) write(rows, about);
  log(`${rows.length} rows in ${Math.round(about.seconds)} s`);
} catch (error) {
  fail(error);
} finally {
  rmSync(baselines, { recursive: true, force: true });
}

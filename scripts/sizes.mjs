// `npm run sizes`: what the guide puts into other people's pages, against its budget, and what it asks for.
// Exit code 1 when a budget or a rule is broken. Reads the builds; makes none.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { injectedFiles, packageProblems } from './package-rules.mjs';
import { fail, ROOT, SetupError } from './run.mjs';

const KB = 1000;
const DETECTOR_BUDGET = 6 * KB;
/** The overlay with the data of one site: its map and the French words. */
const OVERLAY_BUDGET = 30 * KB;

/** @param {string | Buffer} content */
const gzip = (content) => gzipSync(content, { level: 9 }).length;

/**
 * JSON as it travels: without its white space.
 * @param {string} file
 */
const packed = (file) => JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));

/**
 * Sizes of one build. Data that a bundler has put into overlay.js is counted twice: never too low.
 * @param {string} dir
 * @returns {{ what: string, raw: number, gzip: number, budget: number }[]}
 */
export function measure(dir) {
  const { detectors, overlay } = injectedFiles(dir);
  const rows = detectors.map((file) => {
    const content = readFileSync(join(dir, file));
    return { what: file, raw: content.length, gzip: gzip(content), budget: DETECTOR_BUDGET };
  });
  const maps = join(ROOT, 'selectors', 'maps');
  const [biggest] = (existsSync(maps) ? readdirSync(maps) : [])
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ name: file, content: packed(join(maps, file)) }))
    .sort((a, b) => gzip(b.content) - gzip(a.content));
  const texts = join(ROOT, 'journey', 'texts', 'fr.json');
  const parts = [
    ...overlay.map((file) => ({ name: file, content: readFileSync(join(dir, file), 'utf8') })),
    ...(biggest ? [biggest] : []),
    ...(existsSync(texts) ? [{ name: 'fr.json', content: packed(texts) }] : []),
  ];
  /** @param {(content: string) => number} size */
  const sum = (size) => parts.reduce((total, { content }) => total + size(content), 0);
  rows.push({
    what: parts.map(({ name, content }) => `${name} ${(gzip(content) / KB).toFixed(1)}`).join(' + '),
    raw: sum((content) => Buffer.byteLength(content)),
    gzip: sum(gzip),
    budget: OVERLAY_BUDGET,
  });
  return rows;
}

/** @param {number} bytes */
const inKb = (bytes) => (bytes / KB).toFixed(1).padStart(7);

/** Prints the table and the broken rules of both builds. @returns {boolean} true when all is well */
function report() {
  let well = true;
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const dir = join(ROOT, '.output', build);
    if (!existsSync(dir)) throw new SetupError(`.output/${build} is missing. Build it first.`);
    console.log(`${build}\n    raw kB  gzip -9   budget`);
    for (const row of measure(dir)) {
      const over = row.gzip > row.budget;
      console.log(
        `   ${inKb(row.raw)}  ${inKb(row.gzip)}  ${inKb(row.budget)}  ${row.what}${over ? '  OVER BUDGET' : ''}`,
      );
      well &&= !over;
    }
    for (const problem of packageProblems(dir)) {
      console.log(`   NOT ALLOWED: ${problem}`);
      well = false;
    }
  }
  return well;
}

try {
  if (!report()) process.exitCode = 1;
} catch (error) {
  fail(error);
}

/** The two corpora, as jobs for the page, and the fixed split into pages for tuning and pages for testing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadMaps, ROOT } from '../../scripts/lib/bundle.mjs';

/** @typedef {import('./in-page').Job & { corpus: 'pages' | 'public' | 'synthetic', site: string, split: 'tune' | 'test' | 'blind' }} BenchJob */

/**
 * Layouts of one page, and pages of one site, stay on one side: what was tuned on must not be met again in the test.
 * FNV-1a, so that the split never changes with the order or the number of files.
 * @param {string} group
 * @returns {'tune' | 'test'}
 */
export function splitOf(group) {
  let value = 0x811c9dc5;
  for (const letter of group) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193);
  // The low bit of this hash is a parity of letters: take bits that depend on all of them.
  return ((value >>> 11) ^ (value >>> 3)) & 1 ? 'test' : 'tune';
}

/**
 * Corpus 1: the rebuilt pages of the journey, with the shipped maps.
 * @returns {Promise<BenchJob[]>}
 */
export async function ownPages() {
  const folder = join(ROOT, 'tests/pages');
  const maps = await loadMaps();
  const hosts = readdirSync(folder, { withFileTypes: true }).filter(
    (one) => one.isDirectory() && !one.name.startsWith('_'),
  );
  return hosts.flatMap(({ name: host }) =>
    readdirSync(join(folder, host))
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => {
        const truth = JSON.parse(readFileSync(join(folder, host, file.replace(/\.html$/, '.json')), 'utf8'));
        const targets = Object.fromEntries(
          Object.entries(truth.targets ?? {}).filter(([, css]) => css !== null),
        );
        const map = maps.find((one) => one.hosts.includes(host));
        if (!map || truth.page === null || Object.keys(targets).length === 0) return [];
        const url = new URL(truth.url);
        return [
          {
            corpus: /** @type {const} */ ('pages'),
            site: host,
            split: splitOf(`${host}/${truth.page}`),
            name: `${host}/${file}`,
            html: readFileSync(join(folder, host, file), 'utf8'),
            map,
            page: truth.page,
            targets,
            location: { host: url.host, pathname: url.pathname, hash: url.hash },
          },
        ];
      }),
  );
}

/** `www_qantas_com_login` and `qantas_com_signup` are pages of one site. */
const siteOf = (/** @type {string} */ file) =>
  file
    .replace(/\.html$/, '')
    .replace(/^(www|m|login|account|accounts|auth|signin|secure|my)_/, '')
    .replace(
      /[_-]?(login|signup|sign-?up|checkout|register|payment|form|signin|contact|profile|\d+)\b.*$/i,
      '',
    )
    .split(/[_-]/)[0] || file;

/**
 * Corpus 2: pages that nobody here wrote, each marked field a target.
 * @param {string} folder a folder of HTML files with `data-manual-scoring` marks
 * @param {'public' | 'synthetic'} [corpus]
 * @returns {BenchJob[]}
 */
export function publicPages(folder, corpus = 'public') {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }))
    .filter(({ html }) => html.includes('data-manual-scoring'))
    .map(({ file, html }) => ({
      corpus,
      site: siteOf(file),
      split: splitOf(siteOf(file)),
      name: file,
      html,
      location: { host: 'bench.invalid', pathname: '/', hash: '' },
    }));
}

/**
 * The pages of the test split once more, to drift with words that nobody has tuned anything with (drift/vocabulary.ts).
 * @param {BenchJob[]} jobs
 * @returns {BenchJob[]}
 */
export const blindSplit = (jobs) =>
  jobs.filter(({ split }) => split === 'test').map((job) => ({ ...job, split: 'blind' }));

// @ts-check
/**
 * What the recogniser saw of each page when it was last asked about all of them: tests/screens/evidence.json. To read them all
 * takes minutes; with this, the ratchet fits and asks in seconds.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadMaps, ROOT } from '../../scripts/lib/bundle.mjs';
import { allScreens } from './screens.mjs';

/** @typedef {import('./screens.mjs').Screen} Screen */
/** @typedef {import('./read-evidence.mjs').Example} Example */
/** @typedef {import('./read-evidence.mjs').PageExample} PageExample */

const FILE = join(ROOT, 'tests/screens/evidence.json');
const SIGN = 'sign';

/** @param {Screen} screen */
const keyOf = ({ file, url }) =>
  `${relative(join(ROOT, 'tests'), file).replaceAll('\\', '/')} at ${new URL(url).host}`;

/** @param {Screen} screen @returns {string} changes with the page and its address */
export const fingerprintOf = ({ file, url }) =>
  createHash('sha256')
    .update(`${url}\n${readFileSync(file, 'utf8')}`)
    .digest('hex')
    .slice(0, 8);

/** @param {PageExample} example @returns {string} */
export const write = ({ isOfSite, out, byLandmarks, features }) =>
  [
    ...(isOfSite ? [SIGN] : []),
    ...out.map((id) => `out/${id}`),
    ...byLandmarks.map((id) => `landmarks/${id}`),
    ...features,
  ].join(' ');

/** @param {Example[]} examples */
export function keep(examples) {
  const pages = Object.fromEntries(
    examples.map((one) => [keyOf(one), `${fingerprintOf(one)} ${write(one)}`]),
  );
  writeFileSync(FILE, `${JSON.stringify(pages, null, 2)}\n`);
}

/** @returns {Promise<{ examples: PageExample[], stale: string[] }>} `stale`: pages that are new, gone, or changed since */
export async function readKept() {
  const maps = await loadMaps();
  /** @type {Record<string, string>} */
  const kept = JSON.parse(readFileSync(FILE, 'utf8'));
  const left = new Set(Object.keys(kept));
  /** @type {string[]} */
  const stale = [];
  const examples = allScreens().flatMap((screen) => {
    const site = maps.find(({ hosts }) => hosts.includes(new URL(screen.url).host))?.site;
    if (!site) return [];
    const key = keyOf(screen);
    left.delete(key);
    const [fingerprint, ...seen] = kept[key]?.split(' ') ?? [];
    if (fingerprint !== fingerprintOf(screen)) stale.push(key);
    const after = (/** @type {string} */ start) =>
      seen.flatMap((one) => (one.startsWith(start) ? [one.slice(start.length)] : []));
    return [
      {
        ...screen,
        site,
        isOfSite: seen.includes(SIGN),
        out: after('out/'),
        byLandmarks: after('landmarks/'),
        features: seen.filter((one) => one[1] === ':'),
      },
    ];
  });
  return { examples, stale: [...stale, ...left] };
}

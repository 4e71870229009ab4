// Who is measured. Each variant gets the same pages at the same paths, under a host name of its own: so each has
// its own process, and the scripts of one never run in the page of another.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.mjs';

/** The page with no extension on it. */
export const ALONE = 'alone';
/** The shipped build. */
export const JALON = 'jalon';

/** What any content script costs, and any card: no way to show one. */
export const FLOORS = ['empty', 'floor'];

/** Jalon runs on the real names only; the synthetic pages stand on the one whose map is not divided by paths. */
export const JALON_HOST = 'lidentitenumerique.laposte.fr';

/** @param {string} variant @returns {string} the host of the synthetic pages */
export const hostOf = (variant) => (variant === JALON ? JALON_HOST : `${variant}.bench.example`);

/** @param {string} file @param {string} [name] */
const shipped = (file, name = file) => ({ name, content: readFileSync(join(ROOT, file), 'utf8') });
/** JSON as it travels. @param {string} file */
const data = (file) => ({ name: file, content: JSON.stringify(JSON.parse(shipped(file).content)) });

/**
 * What Jalon brings: to a page that it does not know, and to one with a card. The data of the site come as messages;
 * they are counted all the same.
 * @returns {Record<string, { name: string, content: string }[]>}
 */
export function shippedByJalon() {
  const detector = [shipped('.output/chrome-mv3/detect.js')];
  const map = 'selectors/sites/identite-numerique/map.json';
  return {
    'jalon-unknown': detector,
    [JALON]: [
      ...detector,
      shipped('.output/chrome-mv3/guard.js'),
      shipped('.output/chrome-mv3/overlay.js'),
      data(map),
    ],
  };
}

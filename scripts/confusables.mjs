// `npm run confusables`: writes journey/site-check/confusables.json, what Unicode's confusables.txt says about the letters of
// our hosts. unhomoglyph carries that file as JSON, and says of which version of Unicode it is.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, ROOT, runBin, SetupError } from './run.mjs';

/** Where the generated file stands. */
export const CONFUSABLES_FILE = join(ROOT, 'journey', 'site-check', 'confusables.json');

const PACKAGE = join(ROOT, 'node_modules', 'unhomoglyph');

/** What the host of a site is written with; two at most, as « œ » looks like « oe ». */
const OF_A_HOST = /^[a-z0-9.-]{1,2}$/;

/** @param {string} text */
const withoutAccents = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '');

/**
 * Can it stand in a host that a browser has read, and does it stay what it is when accents are taken away? Capitals,
 * mathematical letters and wide ones never come so far.
 * @param {string} char
 */
const staysItself = (char) => withoutAccents(char).toLowerCase() === char && /^[^\0-\u007f]$/u.test(char);

/**
 * The part of Unicode's list that concerns our hosts.
 * @returns {{ about: string, unicode: string, alike: Record<string, string> }} alike: by what they look like, the
 *   characters in the order of their numbers
 * @throws {SetupError} when the package no longer says which version of Unicode it carries
 */
export function confusables() {
  const unicode = /confusables\.txt\), v(\d+\.\d+\.\d+)/.exec(
    readFileSync(join(PACKAGE, 'README.md'), 'utf8'),
  )?.[1];
  if (!unicode) {
    throw new SetupError(
      'unhomoglyph no longer names its version of Unicode. Look into its README.md, and mend scripts/confusables.mjs.',
    );
  }
  /** @type {Record<string, string>} */
  const list = JSON.parse(readFileSync(join(PACKAGE, 'data.json'), 'utf8'));
  /** @type {Map<string, string[]>} */
  const alike = new Map();
  for (const [char, prototype] of Object.entries(list)) {
    const plain = withoutAccents(prototype).toLowerCase();
    if (!staysItself(char) || !OF_A_HOST.test(plain)) continue;
    alike.set(plain, [...(alike.get(plain) ?? []), char]);
  }
  const byNumber = (/** @type {string} */ a, /** @type {string} */ b) =>
    Number(a.codePointAt(0)) - Number(b.codePointAt(0));
  return {
    about:
      'Generated from Unicode’s confusables.txt (© Unicode, Inc.) by "npm run confusables". Do not edit.',
    unicode,
    alike: Object.fromEntries(
      [...alike]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([plain, chars]) => [plain, chars.sort(byNumber).join('')]),
    ),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    writeFileSync(CONFUSABLES_FILE, `${JSON.stringify(confusables(), null, 2)}\n`);
    const { code, output } = await runBin('@biomejs/biome', ['format', '--write', CONFUSABLES_FILE], {
      bin: 'biome',
    });
    if (code !== 0) throw new SetupError(output);
    console.log(`Written: ${CONFUSABLES_FILE}`);
  } catch (error) {
    fail(error);
  }
}

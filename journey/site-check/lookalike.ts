/** Does a host that is nobody's of the journey borrow one of its names? */
import { parse } from 'tldts';
import { BAIT, GENERIC, HONEST, LONG_NAMES, OTHER_POSTS, SHORT_NAMES } from './brands';
import { plainLetters, skeleton, withoutAccents } from './confusables';
import { distance, isSlip } from './edit-distance';
import { GENUINE, isIn, OFFICIAL } from './hosts';
import { decodeLabel } from './punycode';

/** How a host takes a learner in, and whose name it borrows (null: no one name). */
export interface Trick {
  trick: string;
  name: string | null;
}

const LONG = LONG_NAMES.map((name) => ({ name, shape: skeleton(name) }));
const SHORT = SHORT_NAMES.map((name) => ({ name, shape: skeleton(name) }));
const VOCABULARY = new Set(BAIT.map(skeleton));
const OFFICIAL_SHAPES = OFFICIAL.map(({ host }) => ({ host, shape: skeleton(squeeze(host)) }));

function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

const isForeign = (label: string) => /[^\0-\u007f]/.test(label);

/** @returns the host in letters, punycode decoded */
export const inLetters = (host: string): string => host.split('.').map(decodeLabel).join('.');

/** A host of the right owner that does not exist, or not for learners: the address was written badly. */
export function misspelt(host: string): Trick | null {
  const letters = inLetters(host);
  const meant = OFFICIAL.find((one) => one.host === withoutAccents(letters) && one.host !== letters);
  if (meant) return { trick: 'accent', name: meant.host };
  const shape = skeleton(squeeze(letters));
  const same = OFFICIAL_SHAPES.find((one) => one.shape === shape);
  if (same) return { trick: isForeign(letters) ? 'confusable' : 'separator', name: same.host };
  for (const label of letters.split('.')) {
    const found = LONG.find(
      ({ name, shape }) =>
        label !== name &&
        !HONEST.has(label) &&
        (distance(skeleton(squeeze(label)), shape, 2) <= 2 ||
          distance(plainLetters(squeeze(label)), name, 2) <= 2),
    );
    if (found) return { trick: isForeign(label) ? 'confusable' : 'typo', name: found.name };
  }
  return null;
}

/** A host of somebody else that looks like one of the journey's. */
export function resembles(host: string): Trick | null {
  const { isIp, publicSuffix, domainWithoutSuffix, subdomain } = parse(host, {
    allowPrivateDomains: true,
    validateHostname: false,
  });
  if (isIp) return null;
  const inside = GENUINE.find((domain) => `.${host}`.includes(`.${domain}.`));
  if (inside) return { trick: 'sub-domain', name: nameOf(host) };

  const own = decodeLabel(domainWithoutSuffix ?? '');
  const below = subdomain ? inLetters(subdomain).split('.') : [];
  for (const label of [own, ...below]) {
    const found = longNameIn(label);
    if (found)
      return label === own || found.trick !== 'exact'
        ? aboutDomain(found)
        : { ...found, trick: 'sub-domain' };
  }
  const suffix = publicSuffix ?? '';
  const short = shortNameAlone(own, suffix);
  if (short) return short;
  // One label made of nothing but names and bait, then all the labels below the domain, then the whole host.
  const ending = below.length > 0 ? below.join('.') : '';
  for (const text of [own, ...below, ending, [...below, own, suffix].join('.')]) {
    const name = namesAndBait(text);
    if (name) return { trick: isForeign(text) ? 'confusable' : 'inserted-words', name };
  }
  return almostShort(below, own, suffix);
}

const aboutDomain = (found: Trick): Trick =>
  found.trick === 'exact' ? { ...found, trick: 'other-ending' } : found;

/** Which long name a label holds, whole, disguised or misspelt. */
function longNameIn(label: string): Trick | null {
  const whole = skeleton(squeeze(label));
  for (const { name, shape } of LONG) {
    if (whole.includes(shape)) return { trick: howWhole(label, name), name };
    if (HONEST.has(squeeze(label)) || plainLetters(squeeze(label)).includes(GENERIC)) continue;
    // As letters and as shapes: « frnceconnect » lost a letter, but in shapes its rn has become an m.
    const isAlmost = isAlmostIn(label, shape, skeleton) || isAlmostIn(label, name, plainLetters);
    if (isAlmost) return { trick: typoOf(label), name };
  }
  return null;
}

/** Does the label, or some of its words, come within two slips of a name, or a piece of it within one? */
function isAlmostIn(label: string, name: string, form: (text: string) => string): boolean {
  const tokens = label.split(/[^\p{L}\p{N}]+/u).map(form);
  for (let from = 0; from < tokens.length; from += 1) {
    for (let to = from + 1; to <= tokens.length; to += 1) {
      const some = tokens.slice(from, to).join('');
      if (!isHonest(some) && distance(some, name, 2) <= 2) return true;
    }
  }
  const whole = form(squeeze(label));
  for (let length = name.length - 1; length <= name.length + 1; length += 1) {
    for (let at = 0; at + length <= whole.length; at += 1) {
      if (distance(whole.slice(at, at + length), name, 1) <= 1) return true;
    }
  }
  return false;
}

const HONEST_SHAPES = new Set([...HONEST, ...[...HONEST].map(skeleton)]);
const isHonest = (shape: string) => HONEST_SHAPES.has(shape);
const typoOf = (label: string) => (isForeign(label) ? 'confusable' : 'typo');

function howWhole(label: string, name: string): string {
  if (label === name) return 'exact';
  if (isForeign(label) || !squeeze(label).includes(name)) return 'confusable';
  return squeeze(label) === name ? 'separator' : 'inserted-words';
}

/** « laposte.com », « app.ar24.net », « 1aposte.fr »: a short name that is the whole domain. */
function shortNameAlone(own: string, suffix: string): Trick | null {
  const plain = squeeze(plainLetters(own));
  if (plain === 'ar24') return { trick: own === 'ar24' ? 'other-ending' : 'separator', name: 'ar24' };
  if (skeleton(plain) === skeleton('laposte')) {
    if (own === 'laposte') return OTHER_POSTS.has(suffix) ? null : { trick: 'other-ending', name: 'laposte' };
    return { trick: plain === 'laposte' && !isForeign(own) ? 'separator' : 'confusable', name: 'laposte' };
  }
  if (!HONEST.has(plain) && isSlip(plain, 'laposte')) return { trick: 'typo', name: 'laposte' };
  return null;
}

/** Is the text made of at least one short name, at least one bait word, and nothing else? */
function namesAndBait(text: string): string | null {
  const whole = skeleton(squeeze(text));
  // best[n]: what the first n letters hold, as bits: 1 bait, 2 « laposte », 4 « ar24 ».
  const best: Set<number>[] = Array.from({ length: whole.length + 1 }, () => new Set<number>());
  best[0]?.add(0);
  for (let end = 1; end <= whole.length; end += 1) {
    for (let from = Math.max(0, end - 16); from < end; from += 1) {
      const word = whole.slice(from, end);
      const named = SHORT.findIndex(({ shape }) => shape === word);
      const bit = named >= 0 ? 2 << named : VOCABULARY.has(word) ? 1 : 0;
      if (bit) for (const before of best[from] ?? []) best[end]?.add(before | bit);
    }
  }
  const found = [...(best[whole.length] ?? [])].find((bits) => bits & 1 && bits & 6);
  return found ? (SHORT[found & 2 ? 0 : 1]?.name ?? null) : null;
}

/** A short name misspelt, where the rest of the host is a real one: moncompte.lapsote.fr, app.ar42.fr. */
function almostShort(below: string[], own: string, suffix: string): Trick | null {
  if (suffix !== 'fr') return null;
  const front = below.join('.');
  for (const { host } of OFFICIAL) {
    const name = host.startsWith('app.ar24') ? 'ar24' : 'laposte';
    if (host !== `${front}.${name}.fr` || front === 'www') continue;
    if (distance(plainLetters(own), name, 1) <= 1) return { trick: 'typo', name };
  }
  return null;
}

/** @returns the journey's name that stands first in a text, if any */
export function nameOf(text: string): string | null {
  const whole = squeeze(text.toLowerCase());
  return [...LONG_NAMES, ...SHORT_NAMES].find((name) => whole.includes(name)) ?? null;
}

/** Does this text, a user's name or a part of a path, hold a host of the journey? */
export function holdsHost(text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}.-]+/u);
  return words.some((word) => GENUINE.some((domain) => isIn(word, domain)));
}

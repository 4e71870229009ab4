/** Letters that look like those that hosts are written with: Unicode's list, and what a hasty reader takes for them. */
import { alike } from './confusables.json';

/**
 * What Unicode's list leaves out or puts elsewhere, and an imitation uses all the same: hooks and strokes, small
 * capitals, letters that are only similar. Accents fall by Unicode's own decomposition.
 */
const SIMILAR: Record<string, string> = {
  a: 'ᴀⱥⲁ',
  b: 'ьƅβвꮟʙ',
  c: 'ƈↄ',
  d: 'ꮷᴅժ',
  e: 'єεɛəɘᴇⲉ',
  f: 'ϝ',
  g: 'ɢԍ',
  h: 'нʜⱨ',
  i: 'ⲓյ',
  j: 'ʝᴊ',
  k: 'κкᴋқⲕ',
  l: 'ɩӏւʟⳑ',
  m: 'мɱᴍ',
  n: 'пɲŋɴղⲏ',
  p: 'þƿᴘ',
  q: 'ɋ',
  r: 'ɾʀ',
  s: 'շ',
  t: 'тτᴛⲧ',
  u: 'цմ',
  v: 'ⱱ',
  w: 'ωшⲱ',
  x: 'χҳⲭ',
  z: 'ʑ',
};

/** The later one wins: what we say of a letter counts more than Unicode. */
const LETTER = new Map(
  [...Object.entries<string>(alike), ...Object.entries(SIMILAR)].flatMap(([plain, chars]) =>
    [...chars].map((char): [string, string] => [char, plain]),
  ),
);

/** Digits written in place of letters. Both sides of a comparison pass here, so a name's own digits are safe. */
const DIGITS: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '5': 's',
  '6': 'b',
  '7': 't',
  '8': 'b',
};

/** Takes accents away, and nothing else. */
export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Turns foreign letters into those that they look like: a–z, digits, hyphen and dot. */
export function plainLetters(text: string): string {
  return [...withoutAccents(text.toLowerCase())].map((char) => LETTER.get(char) ?? char).join('');
}

/**
 * What is left of a name when everything that looks alike is one: two names with one skeleton look the same at a
 * glance. Never shown to anybody.
 */
export function skeleton(text: string): string {
  return plainLetters(text)
    .replace(/\d/g, (digit) => DIGITS[digit] ?? digit)
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd')
    .replace(/[ij]/g, 'l');
}

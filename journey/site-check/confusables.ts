/**
 * Letters that look like one of a–z. A table of our own, cut down to what can stand in the name of a host and to
 * the letters a to z. The packages on npm that carry Unicode's full list are large or have had no release for
 * years, and what is no letter of a host (signs, emoji, mathematical letters) never comes here: the browser's
 * URL parser has turned it into plain letters, or refused it. Accents fall by Unicode's own decomposition.
 */
const ALIKE: Record<string, string> = {
  a: 'аɑαᴀⱥⲁ',
  b: 'ьƅɓβвꮟƀʙ',
  c: 'сƈↄᴄⲥ',
  d: 'ԁɗđꮷᴅժ',
  e: 'еєҽεɛəɘɇᴇ℮ҿⲉ',
  f: 'ƒꞙϝք',
  g: 'ɡɢցǥɠԍ',
  h: 'һհħнʜⱨ',
  i: 'іıɩιӏɪɨⲓյ',
  j: 'јϳɉʝᴊ',
  k: 'κкƙᴋқⲕ',
  l: 'ӏւɩłɭʟǀاןוⳑ',
  m: 'мɱᴍ',
  n: 'пոռηɲŋɴղⲏ',
  o: 'оοσօᴏøɵөѳ๐໐ഠ०੦௦౦০ⲟ',
  p: 'рρþƿᴘⲣ',
  q: 'ԛգզɋ',
  r: 'гɾɽᴦⲅʀɍɼ',
  s: 'ѕꜱʂշƽ',
  t: 'тτŧƭᴛⲧ',
  u: 'υսʋᴜцմ',
  v: 'νѵᴠⱱ',
  w: 'ԝωшѡաᴡɯⲱ',
  x: 'хχ×ҳⲭ',
  y: 'уүγʏყỿɏ',
  z: 'ᴢʐƶȥʑ',
};

const LETTER = new Map(
  Object.entries(ALIKE).flatMap(([letter, others]) =>
    [...others].map((one): [string, string] => [one, letter]),
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

/** Turns foreign letters into the letters a–z that they look like. */
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

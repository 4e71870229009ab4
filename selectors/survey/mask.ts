/**
 * Hides what could be somebody's. Only words that everybody's pages share stay: those of words.json and those that the
 * site's map names. A name, a street or a password is in neither list, wherever a page has put it.
 */
import { normalise } from '../engine/normalise';
import type { SiteMap } from '../schema';
import common from './words.json';

/** Stands for one or more hidden words or digits: their number and length tell nothing. */
export const MASK = '▒▒▒';
/** Letters that stand alone: « à », « il y a »; and before another word: « d’un », « e-mail ». */
const ALONE = /^[aày]$/i;
const BEFORE = /\b([cdjlmnst](?=['’]\p{L})|e(?=-mail))/giu;
const ADDRESS = /@|:\/\/|www\.|\p{L}\.\p{L}/u;
/** Signs that texts are made of; all others go. */
const SIGNS = /^[\s'’\-–,;:.!?()«»"+/&*%€…]+$/u;
const MASKS = new RegExp(`${MASK}(?:[\\s'’\\-–,.:/]*${MASK})+`, 'g');

const plain = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe');

export class Mask {
  private readonly words: Set<string>;
  /** Whole texts of the map, such as « Code à 6 chiffres ». */
  private readonly texts: Set<string>;
  private readonly names = new Map<string, string>();

  constructor(map?: SiteMap) {
    const strings = map ? [...stringsOf(map)] : [];
    this.words = new Set([...common, ...strings.flatMap(wordsOf)]);
    this.texts = new Set(strings.filter((one) => !one.includes('{')).map(normalise));
  }

  private knows(word: string): boolean {
    return this.words.has(plain(word));
  }

  /** @returns the text, with each unknown word, each number and each address hidden */
  text(raw: string): string {
    if (this.texts.has(normalise(raw))) return raw.normalize('NFKC').replace(/\s+/g, ' ').trim();
    const chunks = raw.normalize('NFKC').trim().split(/\s+/);
    const shown = chunks.map((chunk) => (ADDRESS.test(chunk) ? MASK : this.chunk(chunk))).join(' ');
    // Letters alone may be a name, one at a time.
    if (!/\p{L}{2}/u.test(shown) && /\p{L}/u.test(shown)) return MASK;
    return shown.replace(MASKS, MASK).trim();
  }

  private chunk(chunk: string): string {
    const before = new Set([...chunk.matchAll(BEFORE)].map(({ index }) => index));
    // Letters and digits in one stay together where the map has them so: « AR24 ».
    const whole = /^[^\p{L}\p{N}]*([\p{L}\p{N}]+)[^\p{L}\p{N}]*$/u.exec(chunk)?.[1];
    if (whole && /\p{L}/u.test(whole) && /\p{N}/u.test(whole) && this.knows(whole)) return chunk;
    const parts = [...chunk.matchAll(/[\p{L}\p{M}]+|[^\p{L}\p{M}]+/gu)];
    return parts
      .map(({ 0: part, index }) => {
        if (/^\p{L}$/u.test(part)) return before.has(index) || ALONE.test(part) ? part : MASK;
        if (/^[\p{L}\p{M}]/u.test(part)) return this.knows(part) ? part : MASK;
        return SIGNS.test(part) ? part : part.replace(/[^\s'’\-–,;:.!?()«»"+/&*%€…]+/gu, MASK);
      })
      .join('');
  }

  /** @returns whether an id, a name or a part of an address is made of known words and at most two digits */
  isCommon(value: string): boolean {
    if (value.length === 0 || value.length > 60 || !/^[\w:.-]+$/.test(value)) return false;
    if (value.replace(/\D/g, '').length > 2) return false;
    const parts = value.replace(/([a-z])([A-Z])/g, '$1 $2').match(/[A-Za-z]+/g) ?? [];
    return parts.length > 0 && parts.every((part) => part.length === 1 || this.knows(part));
  }

  /** @returns an id or a name as it is when it is common; else one that stands for it wherever it is used */
  id(value: string): string {
    if (this.isCommon(value)) return value;
    let name = this.names.get(value);
    if (!name) {
      name = `masked-${this.names.size + 1}`;
      this.names.set(value, name);
    }
    return name;
  }

  /** @returns path and route of an address; its query is never looked at */
  path({ pathname, hash }: { pathname: string; hash: string }): string {
    const route = hash.startsWith('#/') ? hash.split('?')[0] : '';
    return `${pathname}${route}`
      .split('/')
      .map((part) => (part === '' || part === '#' || this.isCommon(part.replace('#', '')) ? part : 'masked'))
      .join('/');
  }
}

/** Everything that a map says is public: it stands in a file of the project. */
function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) if (key !== 'source') yield* stringsOf(one);
  }
}

function wordsOf(text: string): string[] {
  const words = text.replace(/([a-z])([A-Z])/g, '$1 $2').match(/[\p{L}\p{M}]+/gu) ?? [];
  const mixed = (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (one) => /\p{L}/u.test(one) && /\p{N}/u.test(one),
  );
  return [...words, ...mixed].map(plain);
}

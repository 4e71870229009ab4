/** Somebody made up, with everything that a page can know of a person; seeded, so that a failure can be seen again. */
import { normalise } from '@/selectors/engine/normalise';
import common from '@/selectors/survey/words.json';

/** A small generator of numbers (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const FIRST =
  'Jeanne Camille Mohamed Chloé Zoé Anaïs François Noël Inès Léa Jean-Pierre Marie-Hélène Oumar Nguyễn Øyvind Żaneta محمد Ольга'.split(
    ' ',
  );
const LAST =
  "Dupont Lefèvre Martin D'Orsay N'Diaye Petit Blanc García Müller O'Brien Traoré Benhaïm Çelik".split(' ');
const STREETS = ['rue des Lilas', 'allée du Moulin-Vert', 'chemin de la Garenne', 'quai Voltaire'];
const TOWNS = 'Villeurbanne Quimper Saint-Étienne Bézons Noisy-le-Sec'.split(' ');

export interface Person {
  /** What a page holds of them, in the forms in which it may stand there. */
  all: string[];
  random(): number;
  pick<T>(from: readonly T[]): T;
}

export function person(seed: number): Person {
  const random = numbersFrom(seed);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const hex = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('');
  const first = pick(FIRST);
  const last = pick(LAST);
  const bare = (text: string) => text.normalize('NFD').replace(/[^\p{L}]/gu, '');
  const mail = `${bare(first)}.${bare(last)}${digits(2)}@exemple-courrier.fr`.toLowerCase();
  const phone = `0${pick(['6', '7'])}${digits(8)}`;
  const all = [
    first,
    last,
    `${first} ${last}`,
    `${last.toUpperCase()} ${first.toLowerCase()}`,
    `${bare(first)}${bare(last)}`,
    mail,
    phone,
    phone.replace(/(..)(?=.)/g, '$1 '),
    `+33 ${phone.slice(1)}`,
    `${pick(['1', '2'])} ${digits(2)} ${digits(2)} ${digits(2)} ${digits(3)} ${digits(3)} ${digits(2)}`,
    `${digits(2)}/${digits(2)}/19${digits(2)}`,
    `${digits(3)} ${pick(STREETS)}`,
    `${digits(5)} ${pick(TOWNS)}`,
    `FR76${digits(23)}`,
    `${digits(4)} ${digits(4)} ${digits(4)} ${digits(4)}`,
    `Xq${hex(10)}!kZ`,
    `eyJ${hex(40)}`,
  ];
  return { all, random, pick };
}

const known = new Set(common);

/**
 * @returns every part of it that tells something: the whole, and each word and number of three signs or more that is
 * not a word of everybody's
 */
export function tellingParts(held: readonly string[]): string[] {
  const parts = held.flatMap((one) => [one, ...(one.match(/\p{L}{3,}|\d{3,}/gu) ?? [])]);
  return [...new Set(parts.map((part) => part.toLowerCase()))].filter(
    (part) => part.length > 2 && !known.has(normalise(part)),
  );
}

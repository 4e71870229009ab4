/**
 * Words of pages and how they change: cosmetics that a reader hardly sees, synonyms, abbreviations, the other
 * language. No synonym of one split stands in another.
 */
import type { Random } from './random';
import groups from './synonyms.json';
import { FRAMES, type Language, type Split, synonymsOf } from './vocabulary';

interface Phrase {
  pattern: RegExp;
  length: number;
  group: number;
  language: Language;
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/’/g, "'")
    .replace(/\s/g, ' ')
    .toLowerCase();
const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const phrases: Phrase[] = groups
  .flatMap((words, group) =>
    (['fr', 'en'] as const).flatMap((language) =>
      words[language].map((phrase) => ({
        pattern: new RegExp(
          `(?<![\\p{L}\\d])${quoted(fold(phrase)).replaceAll(' ', '\\s+')}(?![\\p{L}\\d]|\\s*\\d)`,
          'u',
        ),
        length: phrase.length,
        group,
        language,
      })),
    ),
  )
  .sort((a, b) => b.length - a.length);

/** Words that may stand around a phrase that is exchanged, the empty ones at both ends counted. */
const MOST_AROUND = 5;

/** The longest known phrase in the text, where it stands, in the language asked for when there are both. */
function find(text: string, french: boolean): { phrase: Phrase; from: number; to: number } | null {
  const plain = fold(text);
  // Folding keeps the length for the letters of our two languages; where it does not, the place is unknown.
  if (plain.length !== text.length) return null;
  let other: { phrase: Phrase; from: number; to: number } | null = null;
  for (const phrase of phrases) {
    const hit = phrase.pattern.exec(plain);
    if (!hit) continue;
    const from = hit.index;
    const to = from + hit[0].length;
    // Inside a sentence the same words may mean another thing: « titre de séjour » is no « titre ».
    if (
      plain.slice(0, from).split(/\s+/).length + plain.slice(from + phrase.length).split(/\s+/).length >
      MOST_AROUND
    )
      continue;
    const found = { phrase, from, to };
    if ((phrase.language === 'fr') === french) return found;
    other ??= found;
  }
  return other;
}

const phrasesOf = ({ group }: Phrase, language: Language, split: Split) =>
  synonymsOf(group, language, groups[group]?.[language] ?? [], split);

/** Capitals follow the text that is replaced. */
function likewise(old: string, fresh: string): string {
  if (old === old.toUpperCase() && /\p{L}{2}/u.test(old)) return fresh.toUpperCase();
  const first = old.charAt(0);
  return first === first.toUpperCase() ? fresh.charAt(0).toUpperCase() + fresh.slice(1) : fresh;
}

/**
 * @param noun whether the words name a thing to give (a label), not a thing to do or a sentence
 * @returns the text with its main phrase said otherwise, or null when there is no other way to say it
 */
export function synonym(
  text: string,
  noun: boolean,
  random: Random,
  split: Split,
  french: boolean,
): string | null {
  const found = find(text, french);
  const old = found ? text.slice(found.from, found.to) : '';
  const others =
    found && phrasesOf(found.phrase, found.phrase.language, split).filter((one) => fold(one) !== fold(old));
  if (!found || !others || others.length === 0) return reframed(text, noun, random, split, french);
  return text.slice(0, found.from) + likewise(old, random.pick(others)) + text.slice(found.to);
}

/** Words around the same words: what a redesign does to a short text that has no synonym. */
function reframed(text: string, noun: boolean, random: Random, split: Split, french: boolean): string | null {
  const bare = text.replace(/\s*[:*]+\s*$/, '');
  if (!/\p{L}{2}/u.test(bare) || bare.split(/\s+/).length > 4 || /[?!.…]/.test(bare)) return null;
  const frame = random.pick(FRAMES[noun ? 'noun' : 'other'][french ? 'fr' : 'en'][split]);
  const inner = frame.startsWith('{}') ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
  return frame.replace('{}', () => inner);
}

/** @returns the text with its main phrase in the other language, or null */
export function translate(text: string, random: Random, split: Split, french: boolean): string | null {
  const found = find(text, french);
  if (!found || (found.phrase.language === 'fr') !== french) return null;
  const other = french ? 'en' : 'fr';
  const all = groups[found.phrase.group]?.[other] ?? [];
  const fresh = random.pick(split === 'blind' ? synonymsOf(found.phrase.group, other, all, split) : all);
  const old = text.slice(found.from, found.to);
  if (fold(fresh) === fold(old)) return null;
  return text.slice(0, found.from) + likewise(old, fresh) + text.slice(found.to);
}

const SHORT: [RegExp, string][] = [
  [/\bnuméro\b/i, 'N°'],
  [/\btéléphone\b/i, 'Tél.'],
  [/\bcode postal\b/i, 'CP'],
  [/\badresse\b/i, 'Adr.'],
  [/\bidentité\b/i, 'ID'],
  [/\bnumber\b/i, 'No.'],
  [/\btelephone|phone\b/i, 'Tel.'],
  [/\baddress\b/i, 'Addr.'],
  [/\bpassword\b/i, 'Pwd'],
  [/\bdate of birth\b/i, 'DOB'],
];

/** @returns the text with a word shortened, or null */
export function abbreviate(text: string): string | null {
  const found = SHORT.find(([pattern]) => pattern.test(text));
  return found ? text.replace(found[0], found[1]) : null;
}

/** @returns the same words in other clothes: case, accents, apostrophes, spaces, marks */
export function cosmetic(text: string, random: Random, french: boolean): string {
  const ways: ((words: string) => string)[] = [
    (words) => words.toUpperCase(),
    (words) => words.charAt(0).toUpperCase() + words.slice(1).toLowerCase(),
    (words) => words.normalize('NFD').replace(/\p{M}+/gu, ''),
    (words) => words.replace(/['’]/g, (mark) => (mark === "'" ? '’' : "'")),
    (words) => words.replace(/ (?=\S+$)/, '\u00a0'),
    (words) => `${words.replace(/\s*[:*]\s*$/, '')} *`,
    (words) => `${words.replace(/\s*[:*]\s*$/, '')}${french ? '\u00a0:' : ':'}`,
    (words) => `${words} ${french ? '(facultatif)' : '(optional)'}`,
    (words) => words.replace(/ /g, '  '),
  ];
  return random.pick(ways)(text);
}

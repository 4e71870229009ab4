/** What a name is about, and how near two names are. */
import generic from '../generic-words.json';
import { matchesAny, normalise } from './shared-runtime';

/**
 * Words that mean the same, so that « Courriel » is still the e-mail field: lines of `selectors/synonyms.json`. A page
 * gets those that its site's map can use.
 */
let used: readonly string[] = [];
let same: RegExp[] = [];
/** Any of them: most texts have none. */
let someWord = /$^/;

/** @returns what finds the words of one line in a normalised text */
export function wordsOf(line: string): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${line})(?![a-z0-9])`, 'g');
}

/** @param lines each the alternatives of one regular expression on normalised text, particular ones first */
export function useLexicon(lines: readonly string[]): void {
  if (lines === used) return;
  used = lines;
  same = lines.map(wordsOf);
  someWord = new RegExp(wordsOf(lines.join('|')).source);
  known.clear();
  compared = new WeakMap();
}

/** Words that say nothing about what the thing is: « Votre », « Saisir », « maintenant », « requis ». */
const EMPTY = new Set(
  `le la les l un une des du de d a au aux et ou en sur pour mon ma mes votre vos je j vous ce the an of to your my and or
  on for in this at please veuillez ici here maintenant now requis required obligatoire champ field numero n no number
  i saisir saisissez indiquez renseignez entrez completer enter type use applicant demandeur`.split(/\s+/),
);

/** Words that turn a thing into another one, whatever stands around them. */
const TURNS =
  /(?<![a-z])(?:plus tard|later|sans|without|pas|not|autre|other|ancienne?|old|secondaire|secondary|secours|backup|recovery|proche|conjoint|employeur|tiers|friend|spouse|employer|recherche[rz]?|search)(?![a-z])/;

const known = new Map<string, Set<string>>();

/** @returns what a normalised text is about: its things and its other words, without those that say nothing */
function meaningOf(text: string): Set<string> {
  let words = known.get(text);
  if (!words) {
    let left = text;
    if (someWord.test(text)) for (const [at, words] of same.entries()) left = left.replace(words, ` m${at} `);
    const all = left.split(/[^\p{L}\p{N}+]+/u).filter(Boolean);
    const full = all.filter((word) => !EMPTY.has(word));
    // A text that has nothing else means its weak words: « Numéro ».
    words = new Set(full.length > 0 ? full : all);
    known.set(text, words);
  }
  return words;
}

/**
 * How near is a name to the words of a map? `exact`: the same text. `pattern`: it begins or ends like the text, and `{…}` stands for the rest. `same`: other words for the same thing.
 * `short`: the same, without what the map's `{…}` stands for. `part`: some of its words and no others. `near`: words in common, and each has its own. `other`: nothing in
 * common, or all of it and something more, which makes it another thing. `none`: the name says nothing.
 */
export type Likeness = 'exact' | 'pattern' | 'same' | 'short' | 'part' | 'near' | 'other' | 'none';
const ORDER: Likeness[] = ['exact', 'pattern', 'same', 'short', 'part', 'near', 'other', 'none'];

let compared = new WeakMap<readonly string[], Map<string, Likeness>>();

/** @returns how near the name is to the nearest of the map's texts */
export function likeness(patterns: readonly string[], name: string): Likeness {
  const before = compared.get(patterns) ?? new Map<string, Likeness>();
  compared.set(patterns, before);
  let like = before.get(name);
  if (!like) {
    const likes = patterns.map((pattern) => {
      if (isGeneric(pattern, name)) return 'other';
      return matchesAny([pattern], name) && !turns(pattern, name) ? matchOf(pattern) : compare(pattern, name);
    });
    like = ORDER.find((one) => likes.includes(one)) ?? 'none';
    before.set(name, like);
  }
  return like;
}

/** A text that only begins or ends as the map's says little: « Ajouter{…} ». */
const matchOf = (pattern: string): Likeness => (/^\{…|…\}$/.test(pattern) ? 'pattern' : 'exact');

const NAME = new RegExp(`\\{(?:${generic.wildcards})\\}`);
const GENERIC = wordsOf(generic.words);
/** « mon espace », « votre compte personnel »: nobody's name, unless more follows: « Mon compte Formation ». */
const PLACE = new RegExp(
  `(?<![a-z0-9])(?:${generic.owners})(?: |(?<='))(?:(?:${generic.kinds}) )*(${generic.places})(?: (?:${generic.kinds}))*$`,
);
const NOWHERE = new RegExp(`^(?:${generic.directions})$`);

/** « Retour à {service} » is the way to a service that has a name: « l’accueil », « mon espace » are none. */
function isGeneric(pattern: string, name: string): boolean {
  if (!NAME.test(pattern)) return false;
  const own = new Set(normalise(pattern.replace(/\{[^}]*\}/g, ' ')).split(/[^a-z0-9]+/));
  const place = PLACE.exec(name)?.[1] ?? '';
  return [...(name.match(GENERIC) ?? []), ...(place ? [place] : [])].some((word) => !own.has(word));
}

/** @returns how near the name is to the nearest of several lists of the map's texts; each list is compared once only */
export function nearest(lists: readonly (readonly string[])[], name: string): Likeness {
  const likes = lists.map((patterns) => likeness(patterns, name));
  return ORDER.find((one) => likes.includes(one)) ?? 'none';
}

/** @returns true when the text names the same thing as one of the map's texts */
export function isSame(patterns: readonly string[], text: string): boolean {
  return ORDER.indexOf(likeness(patterns, text)) < ORDER.indexOf('part');
}

/** « 06 12 34 56 78 » or « nom@exemple.fr » shows how to write, it does not say what the field is. */
export function isExample(name: string): boolean {
  return name.includes('@') || !/\p{L}{2}/u.test(name) || /^(ex|exemple|example|e\.g)\b/.test(name);
}

/** @returns true when no word of a normalised text tells what the thing is: « Requis » */
export function saysNothing(name: string): boolean {
  return [...meaningOf(name)].every((word) => EMPTY.has(word));
}

/** « … plus tard » fits « Continuer sur {service} », and is another thing. */
function turns(pattern: string, name: string): boolean {
  return TURNS.test(name) && !TURNS.test(normalise(pattern));
}

function compare(pattern: string, name: string): Likeness {
  // « {service} » stands for a name; « {…} » for words that nobody knows, which may turn the thing into another.
  const wild = /\{\p{L}/u.test(pattern);
  const words = normalise(pattern.replace(/\{[^}]*\}/g, ' '));
  const wanted = meaningOf(words);
  const found = meaningOf(name);
  if (turns(pattern, name)) return 'other';
  const shared = [...wanted].filter((word) => found.has(word)).length;
  if (shared === 0) return saysNothing(name) ? 'none' : 'other';
  const whole = shared === wanted.size;
  // « Retour », « Revenir en arrière » for « Retour à {service} »: it leads back, but where to?
  const more = [...found].some((word) => !wanted.has(word) && !NOWHERE.test(word));
  if (whole && !more && pattern.includes('{')) return 'short';
  if (whole && (wild || shared === found.size)) return 'same';
  if (whole) return 'other';
  return wild || shared === found.size ? 'part' : 'near';
}

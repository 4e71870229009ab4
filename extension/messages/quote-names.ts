/**
 * Puts into a hint the names that are on the page. A hint quotes one name of a target; where the page has another of the
 * map's list, that one is quoted; where it has none of them, or the thing is not there, no name is.
 */
import type { HintText, Next, Texts } from '@/journey';
import { namesOf, type PageContent, type Target } from '@/selectors';

const QUOTE = /«\s*([^»]+?)\s*»/g;

/** Quotes are compared as people read them. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[’']/g, "'")
    .replace(/\{[^}]*\}|…/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What stands open in a name is left out: « Continuer sur… ». */
const shown = (name: string) => name.replace(/\s*\{[^}]*\}\s*/g, '…').replace(/'/g, '’');

/** Where a sentence ends. */
const ENDS = /(?<=[.!?])\s+(?=[\p{Lu}«])/u;

/**
 * @param targets of the page and of the wall on it
 * @returns the hint with the names that are there
 */
export function quoteNames(
  hint: HintText,
  { wanted, onPage, problem }: Pick<Next, 'wanted' | 'onPage' | 'problem'>,
  { wall, targets: states }: Pick<PageContent, 'targets' | 'wall'>,
  targets: readonly Target[],
  { ui }: Pick<Texts, 'ui'>,
): HintText {
  const { named, ...words } = hint;
  const hasFound = Object.values(states).some(({ verdict }) => verdict === 'found');
  const isAbsent = ({ id }: Target) => hasFound && states[id]?.verdict === 'missing';
  /** Undefined: it is not known. Null: none of the list. */
  const nameOf = (target: Target): string | null | undefined => {
    const name = states[target.id]?.name;
    return typeof name === 'number' ? (namesOf(target)[name] ?? null) : name;
  };
  const own = targets.find(({ id }) => id === wanted);
  // Its name would send the learner looking for what is not there.
  if (own && onPage && !wall && !problem && isAbsent(own))
    return { do: ui('absentDo'), why: ui('absentWhy') };

  /** Whose name it is: the hint's own target's rather than another's. */
  const ownerOf = (quoted: string) =>
    [...(own ? [own] : []), ...targets].find((target) =>
      namesOf(target).some((name) => plain(name) === plain(quoted)),
    );
  /** What stands beside such a sentence may lean on it (« Sinon, … »): the whole text goes. */
  const corrected = (text: string): string => {
    const all = text.split(ENDS);
    const right = all.flatMap(correctedSentence);
    return right.length < all.length ? '' : right.join(' ');
  };
  /** @returns the sentence with the names that are there; none when it speaks of what is not */
  function correctedSentence(sentence: string): string[] {
    const quotes = Array.from(sentence.matchAll(QUOTE), ([, quoted = '']) => {
      const owner = ownerOf(quoted);
      return { quoted, owner, name: owner && nameOf(owner) };
    });
    if (quotes.some(({ owner, name }) => owner && (name === null || isAbsent(owner)))) return [];
    const wrong = quotes.filter(({ quoted, name }) => name && plain(name) !== plain(quoted));
    // « comme « Continuer » ou « Suivant » »: of examples for one thing, one that is right is enough.
    const [one] = quotes;
    if (one?.name && quotes.length > 1 && quotes.every(({ owner }) => owner === one.owner))
      return [wrong.length < quotes.length ? sentence : ui('lookFor', { label: shown(one.name) })];
    return [wrong.reduce((all, { quoted, name }) => all.replace(quoted, shown(name ?? '')), sentence)];
  }

  const label = own && nameOf(own);
  const parts = (['why', 'look', 'after'] as const).flatMap((part) => {
    const text = corrected(words[part] ?? '');
    return text === '' ? [] : [[part, text]];
  });
  const { why: _why, look: _look, after: _after, ...rest } = words;
  const action = label && named ? named.replace('{label}', shown(label)) : corrected(words.do);
  return { ...rest, do: action || ui('shownButton'), ...Object.fromEntries(parts) };
}

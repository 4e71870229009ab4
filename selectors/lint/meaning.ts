/**
 * Do the words by which somebody would know a target mean what the map means by it? A field for a password is no field for
 * a number, whatever a file says.
 */
import '../all-synonyms';
import concepts from '../concepts.json';
import { normalise } from '../engine/normalise';
import { Vocabulary } from '../engine/recognition/vocabulary';
import { isSame, likeness } from '../engine/synonyms';
import type { Target } from '../schema';
import contrary from './contrary.json';

/**
 * `same`: every name says what the map says, in its words or in others. `strange`: there is a name of which nobody knows
 * what it means, or none at all. `other`: a name is that of something else.
 */
export type Agreement = 'same' | 'strange' | 'other';

const vocabulary = new Vocabulary(concepts);
/** What a field is for stands in most of its names: « adresse » in « adresse e-mail » says little. */
const MOST = 0.6;

const isBlock = ({ kind }: Target) => kind === 'group' || kind === 'region';

/** @returns what people read on a target */
function namesOf(target: Target): string[] {
  const kinds = isBlock(target) ? ['heading', 'text', 'name'] : ['name', 'label', 'placeholder'];
  return target.signals.flatMap((one) => ('text' in one && kinds.includes(one.kind) ? one.text : []));
}

/** @returns what a target is called by those who made the page: `numTelPortable` as three words */
function marksOf({ signals }: Target): string[] {
  return signals
    .flatMap((signal) => (signal.kind === 'attribute' || signal.kind === 'autocomplete' ? signal.value : []))
    .map((mark) => mark.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[^a-z\d]+/gi, ' '));
}

/** What a target is about, by all its names, and what most of them say. */
function conceptsOf(target: Target): { all: Set<string>; most: Set<string> } {
  const { id, meaning = id } = target;
  const read = namesOf(target)
    .map((name) => vocabulary.read(name))
    .filter(({ size }) => size > 0);
  const more = vocabulary.read(`${[...marksOf(target), meaning].join(' \n ')}`.replaceAll('-', ' '));
  const all = new Set([...read.flatMap((one) => [...one]), ...more]);
  const share = target.kind === 'field' ? MOST : 0;
  const most = [...all].filter(
    (concept) => read.filter((one) => one.has(concept)).length > share * read.length,
  );
  return { all, most: new Set(most) };
}

/**
 * @param found the target as somebody has pointed at it, or as a file has it
 * @param known the same target as the map has it
 * @param others the other targets of its page
 * @returns whether both mean the same
 */
export function agreement(found: Target, known: Target, others: readonly Target[]): Agreement {
  const own = namesOf(known);
  const { all, most } = conceptsOf(known);
  const things = isBlock(known) ? [] : contrary[known.kind as 'field' | 'action'];
  const isOther = (text: string) =>
    [...vocabulary.read(text)].some((concept) => things.includes(concept) && !all.has(concept));
  const isOwn = (name: string) => isSame(own, normalise(name));
  const isAnothers = (name: string) =>
    others.some(
      (one) => one.id !== known.id && one.kind === known.kind && isSame(namesOf(one), normalise(name)),
    );
  const names = namesOf(found);
  if (marksOf(found).some(isOther)) return 'other';
  if (names.some((name) => !isOwn(name) && (isOther(name) || isAnothers(name)))) return 'other';
  const agrees = (name: string) =>
    ['exact', 'same'].includes(likeness(own, normalise(name))) ||
    own.includes(name) ||
    (!name.includes('{') && [...vocabulary.read(name)].some((concept) => most.has(concept)));
  return names.length > 0 && names.every(agrees) ? 'same' : 'strange';
}

/**
 * Where is the target? Signals vote, names may veto, and the answer may be "I don't know": pointing at
 * the wrong field of an identity form is the worst error there is.
 */
import type { Signal, Target } from '../schema';
import type { Verdict } from '../types';
import { candidatesOf } from './candidates';
import { matchesAny, normalise, type PageText } from './kit';
import { carries, isTelling } from './signals';
import { FOUND, MARGIN, PREFIX_FACTOR, UNSURE, WEIGHT } from './weights';
import { significantWords } from './words';

export interface Vote {
  signal: Signal['kind'] | 'type';
  /** How many candidates carry the signal. */
  shared: number;
  vote: number;
}

export interface Judged {
  element: Element;
  score: number;
  votes: Vote[];
  /** Why the candidate is out, when it is. */
  veto: string | null;
}

export interface Resolution {
  verdict: Verdict;
  element: Element | null;
  score: number;
  /** Share of the best score by which it leads the runner-up. */
  margin: number;
  why: string;
  judged: Judged[];
}

const TEXTUAL = new Set<Signal['kind']>(['name', 'label', 'placeholder', 'text']);

/** @returns the verdict on one target, with everything that led to it */
export function resolve(target: Target, document: Document, text: PageText): Resolution {
  const candidates = candidatesOf(target, document, text);
  const judged = candidates.map((element): Judged => ({ element, score: 0, votes: [], veto: null }));
  // Cheap signals first; words are compared only where something else has not already settled it.
  for (const signal of target.signals) {
    const carriers = judged.filter(({ element }) => carries(signal, element, text));
    const factor = signal.kind === 'attribute' && signal.prefix ? PREFIX_FACTOR : 1;
    cast(target, carriers, signal.kind, WEIGHT[signal.kind] * factor);
  }
  const type = target.kind === 'field' ? target.types?.[0] : undefined;
  if (type !== undefined) {
    const carriers = judged.filter(({ element }) => element.getAttribute('type') === type);
    cast(target, carriers, 'type', WEIGHT.type);
  }
  for (const one of judged) one.veto = vetoOf(target, one.element, text);
  return decide(target, judged);
}

function cast(target: Target, carriers: Judged[], signal: Vote['signal'], weight: number): void {
  const shared = countThings(target, carriers);
  const vote = weight / shared;
  for (const one of carriers) {
    one.score += vote;
    one.votes.push({ signal, shared, vote });
  }
}

/** Two elements that are the same thing seen closer share nothing with each other: they count once. */
function countThings(target: Target, carriers: Judged[]): number {
  // Without a label among them, fields are as many things as there are.
  if (target.kind === 'field' && !carriers.some(({ element }) => element instanceof HTMLLabelElement))
    return carriers.length;
  const distinct: Element[] = [];
  for (const { element } of carriers) {
    if (!distinct.some((other) => sameThing(target, other, element))) distinct.push(element);
  }
  return distinct.length;
}

/** Names that both exist and share no word, or a name that the map knows as another thing. */
function vetoOf(target: Target, element: Element, text: PageText): string | null {
  if (target.kind !== 'field' && target.kind !== 'action') return null;
  const { reader } = text;
  const names =
    target.kind === 'field'
      ? [...reader.labelsOf(element), reader.placeholderOf(element)].filter(
          (name) => name !== '' && !isExample(name),
        )
      : reader.namesOf(element);
  if (names.length === 0) return null;
  if (target.avoid && names.some((name) => matchesAny(target.avoid as string[], name))) {
    return `its name « ${names[0]} » is another thing's`;
  }
  const { recorded, wanted } = wordsOf(target);
  if (recorded.length === 0) return null;
  const found = names.flatMap(significantWords);
  if (found.length === 0 || found.some((word) => wanted.has(word))) return null;
  // A wildcard such as « {fournisseur} » can stand for words that no list holds.
  if (names.some((name) => matchesAny(recorded, name))) return null;
  return `its name « ${names[0]} » shares no word with the map`;
}

interface Words {
  /** The texts that the map knows of a target. */
  recorded: string[];
  /** The words in them that carry a meaning. */
  wanted: Set<string>;
}
const known = new WeakMap<Target, Words>();

function wordsOf(target: Target): Words {
  let words = known.get(target);
  if (!words) {
    const recorded = target.signals.flatMap((signal) =>
      TEXTUAL.has(signal.kind) && 'text' in signal ? signal.text : [],
    );
    const wanted = recorded.flatMap((text) => significantWords(normalise(text.replace(/\{[^}]*\}/g, ' '))));
    words = { recorded, wanted: new Set(wanted) };
    known.set(target, words);
  }
  return words;
}

/** « 06 12 34 56 78 » or « nom@exemple.fr » shows how to write, it does not say what the field is. */
function isExample(name: string): boolean {
  return name.includes('@') || !/[a-z]{2}/.test(name) || /^(ex|exemple|example|e\.g)\b/.test(name);
}

function decide(target: Target, judged: Judged[]): Resolution {
  const left = judged.filter((one) => one.veto === null && one.score > 0);
  left.sort((a, b) => b.score - a.score || smaller(a.element, b.element));
  const best = left[0];
  const none = { element: null, score: best?.score ?? 0, margin: 0, judged };
  if (!best || best.score < UNSURE) {
    return {
      ...none,
      verdict: 'missing',
      why: best ? `best score ${best.score.toFixed(2)}` : 'no candidate',
    };
  }
  const rival = left.find((one) => one !== best && !sameThing(target, best.element, one.element));
  const margin = rival ? (best.score - rival.score) / best.score : 1;
  const kinds = new Set(best.votes.map((vote) => vote.signal));
  const told = target.signals.some((signal) => isTelling(signal) && kinds.has(signal.kind));
  if (best.score < FOUND)
    return { ...none, margin, verdict: 'unsure', why: `score ${best.score.toFixed(2)} < ${FOUND}` };
  if (margin < MARGIN)
    return { ...none, margin, verdict: 'unsure', why: `margin ${margin.toFixed(2)} < ${MARGIN}` };
  if (!told && kinds.size < 2)
    return { ...none, margin, verdict: 'unsure', why: 'one kind of mark and no word' };
  return {
    verdict: 'found',
    element: best.element,
    score: best.score,
    margin,
    why: best.votes.map((vote) => `${vote.signal} ${vote.vote.toFixed(2)}`).join(' + '),
    judged,
  };
}

/** Of two equal elements the inner one is the better place for the marker. */
function smaller(a: Element, b: Element): number {
  if (a.contains(b)) return 1;
  if (b.contains(a)) return -1;
  return 0;
}

/** An element inside the other is the same thing seen closer; so is a choice's label and its button. */
function sameThing(target: Target, a: Element, b: Element): boolean {
  if (target.kind !== 'field') {
    if (a.contains(b) || b.contains(a)) return true;
  }
  const labelled = (label: Element, control: Element) =>
    label instanceof HTMLLabelElement && label.control === control;
  return labelled(a, b) || labelled(b, a);
}

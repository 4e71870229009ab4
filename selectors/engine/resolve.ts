/**
 * Where is the target? Signals vote, names may veto, and the answer may be "I don't know": pointing at
 * the wrong field of an identity form is the worst error there is.
 */
import { TEXTUAL } from '../names-of';
import type { Target } from '../schema';
import type { Verdict } from '../types';
import { candidatesOf } from './candidates';
import { OTHER_PARTS, Scan } from './dom-index';
import { call, get, holds, matchesAny, normalise, type PageText } from './shared-runtime';
import { carries, GRADES, isAlive, TELLING } from './signals';
import { nearest } from './synonyms';
import { FOUND, MARGIN, PREFIX_FACTOR, UNSURE, WEIGHT } from './weights';

export interface Vote {
  /** The signal's kind with its grade, `type`, or `not …` for a lack that counts against the candidate. */
  signal: string;
  /** How many candidates carry the signal. */
  shared: number;
  vote: number;
}

export interface Judged {
  element: Element;
  score: number;
  votes: Vote[];
  /** Why the candidate is out, when it is (`explain.ts` has the sentences). */
  veto: 'avoid' | 'name' | 'part' | 'others' | null;
}

export interface Resolution {
  verdict: Verdict;
  element: Element | null;
  score: number;
  /** Share of the best score by which it leads the runner-up. */
  margin: number;
  judged: Judged[];
}

/** No part of it is left open by a `{…}`. */
const isWhole = (text: string) => !text.includes('{');

/**
 * @param out elements and parts of the page where the target is not, as the page's other targets tell
 * @returns the verdict on one target, with everything that led to it
 */
export function resolve(target: Target, text: PageText, out: readonly Element[] = []): Resolution {
  const scan = Scan.of(text);
  const isField = target.kind === 'field';
  const all = candidatesOf(target, text, scan).map(
    (element): Judged => ({ element, score: 0, votes: [], veto: null }),
  );
  for (const one of all) if (out.some((place) => holds(place, one.element))) one.veto = 'others';
  const elsewhere = veto(target, all, scan);
  const judged = all.filter((one) => !one.veto);
  for (const signal of target.signals) {
    const { kind } = signal;
    const factor = kind === 'attribute' && signal.prefix ? PREFIX_FACTOR : 1;
    const grades = judged.map(({ element }) => carries(signal, element, text, scan));
    const carriers: Judged[] = [];
    for (const grade of GRADES) {
      const these = judged.filter((_, at) => grades[at] === grade);
      carriers.push(...these);
      cast(target, these, carriers, grade === 'exact' ? kind : `${kind} ${grade}`, factor);
    }
    if (carriers.length > 0 || TEXTUAL.has(kind) || isAlive(signal, text, scan)) {
      const others = judged.filter((_, at) => grades[at] === null);
      cast(target, others, [], `not ${kind}`, factor);
    }
  }
  if (isField) {
    cast(target, elsewhere, [], 'elsewhere', 1);
    const type = target.types?.[0];
    const typed = judged.filter(({ element }) => call(element, 'getAttribute', 'type') === type);
    if (type) cast(target, typed, typed, 'type', 1);
    const neighbours = scan.fieldsNamed(target.avoid ?? []);
    const inCompany = ({ element }: Judged) => {
      const part = scan.partOf(element);
      return part !== null && neighbours.some((one) => one !== element && call(part, 'contains', one));
    };
    for (const one of neighbours.length > 0 ? judged : [])
      cast(target, [one], [], inCompany(one) ? 'company' : 'not company', 1);
  }
  return decide(target, all);
}

const textsOf = ({ signals }: Target, kinds: Set<string>) =>
  signals.flatMap((one) => ('text' in one && kinds.has(one.kind) ? [one.text] : []));

/**
 * @returns true for a name that the map knows as another thing's. The more particular word counts: « Retour à l’accueil »
 * to be avoided, beside « Retour à {service} ».
 */
export function mustAvoid(target: Target, name: string): boolean {
  const { avoid = [], never } = target;
  if (never && new RegExp(never).test(name)) return true;
  const isLiteral = matchesAny(avoid.filter(isWhole), name);
  return (
    matchesAny(avoid, name) &&
    !textsOf(target, TEXTUAL).some((all) => matchesAny(isLiteral ? all.filter(isWhole) : all, name))
  );
}

/**
 * Takes out whoever has a name that the map knows as another thing's, or that says another thing than every name of
 * the map; who stands at the foot of the page; and who stands in a newsletter or a search, when there are others.
 * @returns those that stand there and are left because there are no others
 */
function veto(target: Target, all: Judged[], scan: Scan): Judged[] {
  const isField = target.kind === 'field';
  if (!isField && target.kind !== 'action') return [];
  const recorded = textsOf(target, TEXTUAL);
  for (const one of all) {
    const { own, beside, placeholder, short } = scan.names(one.element, isField);
    const likes = [...own, ...short].map((name) => nearest(recorded, name)).filter((like) => like !== 'none');
    // Words that only stand beside a field may speak of something else: they can speak for it, not against it.
    const names = likes.length > 0 && !beside ? likes : [nearest(recorded, placeholder)];
    if ([...own, ...short, placeholder].some((name) => mustAvoid(target, name))) one.veto = 'avoid';
    else if (recorded.length > 0 && names.every((like) => like === 'other')) one.veto = 'name';
  }
  if (target.alone || (isField && OTHER_PARTS.test(normalise(textsOf(target, TELLING).flat().join(' ')))))
    return [];
  const left = all.filter((one) => !one.veto);
  const elsewhere = left.filter(({ element }) => scan.isElsewhere(element));
  if (isField && elsewhere.length === left.length) return elsewhere;
  for (const one of elsewhere) one.veto = 'part';
  return [];
}

/** @param sharing all that carry the signal as well or better, among whom the vote is divided */
function cast(target: Target, to: Judged[], sharing: Judged[], signal: string, factor: number): void {
  const weight = WEIGHT[signal.replace(' pattern', '').replace(' short', ' same')];
  if (weight === undefined || to.length === 0) return;
  const shared = sharing.length > 1 ? Math.max(1, countThings(target, sharing)) : 1;
  const vote = (weight * factor) / shared;
  for (const one of to) {
    one.score += vote;
    one.votes.push({ signal, shared, vote });
  }
}

/** Two elements that are the same thing seen closer share nothing with each other: they count once. */
function countThings(target: Target, carriers: Judged[]): number {
  const all = new Set(carriers.map(({ element }) => element));
  let things = 0;
  for (const element of all) {
    const control = element instanceof HTMLLabelElement ? element.control : null;
    let around = target.kind === 'field' ? null : get(element, 'parentElement');
    while (around && !all.has(around)) around = get(around, 'parentElement');
    if (!around && !(control && all.has(control))) things += 1;
  }
  return things;
}

function decide(target: Target, judged: Judged[]): Resolution {
  const left = judged.filter((one) => !one.veto && one.score > 0);
  left.sort((a, b) => b.score - a.score || smaller(a.element, b.element));
  const best = left[0];
  const score = best?.score ?? 0;
  if (!best || score < UNSURE) return { verdict: 'missing', element: null, score, margin: 0, judged };
  const rival = left.find((one) => one !== best && !sameThing(target, best.element, one.element));
  const margin = rival ? (score - rival.score) / score : 1;
  const sure = score >= FOUND && margin >= MARGIN && saysEnough(best);
  return sure
    ? { verdict: 'found', element: best.element, score, margin, judged }
    : { verdict: 'unsure', element: null, score, margin, judged };
}

/**
 * Two kinds of signals, or one whole word or picture that tells what it is. A text of which only the beginning or some
 * words are known, or that leaves out what a wildcard stands for, is not enough alone; what stands around the element says nothing of it.
 */
export function saysEnough({ votes }: Judged): boolean {
  const signals = votes
    .filter(({ vote, signal }) => vote > 0 && signal !== 'company')
    .map(({ signal }) => signal);
  const kinds = new Set(signals.map((signal) => signal.split(' ')[0]));
  return kinds.size > 1 || signals.some((signal) => TELLING.has(signal.replace(/ same$/, '')));
}

/** Of two equal elements the inner one is the better place for the marker. */
function smaller(a: Element, b: Element): number {
  if (call(a, 'contains', b)) return 1;
  if (call(b, 'contains', a)) return -1;
  return 0;
}

/** @returns true for an element inside the other, the same thing seen closer; so is a choice's label and its button. */
export function sameThing(target: Target, a: Element, b: Element): boolean {
  if (target.kind !== 'field' && (call(a, 'contains', b) || call(b, 'contains', a))) return true;
  const labelled = (label: Element, control: Element) =>
    label instanceof HTMLLabelElement && label.control === control;
  return labelled(a, b) || labelled(b, a);
}

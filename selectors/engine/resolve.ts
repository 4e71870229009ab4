/**
 * Where is the target? Signals vote, names may veto, and the answer may be "I don't know": pointing at
 * the wrong field of an identity form is the worst error there is.
 */
import type { Signal, Target } from '../schema';
import type { Verdict } from '../types';
import { candidatesOf } from './candidates';
import { matchesAny, normalise, type PageText } from './kit';
import { likeness } from './lexicon';
import { OTHER_PARTS, Scan } from './scan';
import { carries, GRADES, isAlive, isTelling } from './signals';
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
  const scan = Scan.of(document, text);
  const all = candidatesOf(target, text, scan).map(
    (element): Judged => ({ element, score: 0, votes: [], veto: vetoOf(target, element, scan) }),
  );
  const elsewhere = standElsewhere(target, all, scan);
  const judged = all.filter((one) => one.veto === null);
  for (const signal of target.signals) {
    const factor = signal.kind === 'attribute' && signal.prefix ? PREFIX_FACTOR : 1;
    const graded = judged.map((one) => ({ one, grade: carries(signal, one.element, text, scan) }));
    let carriers: Judged[] = [];
    for (const grade of GRADES) {
      const these = graded.filter((each) => each.grade === grade).map(({ one }) => one);
      carriers = [...carriers, ...these];
      cast(target, these, carriers, grade === 'exact' ? signal.kind : `${signal.kind} ${grade}`, factor);
    }
    if (carriers.length > 0 || TEXTUAL.has(signal.kind) || isAlive(signal, text, scan)) {
      const others = judged.filter((one) => !carriers.includes(one));
      cast(target, others, [], `not ${signal.kind}`, factor);
    }
  }
  const type = target.kind === 'field' ? target.types?.[0] : undefined;
  if (type !== undefined) {
    const carriers = judged.filter(({ element }) => element.getAttribute('type') === type);
    cast(target, carriers, carriers, 'type', 1);
  }
  cast(target, elsewhere, [], 'elsewhere', 1);
  if (target.kind === 'field') {
    const neighbours = scan.fieldsNamed(target.avoid ?? []);
    const alone = judged.filter(({ element }) => {
      const part = scan.partOf(element);
      return neighbours.length > 0 && !neighbours.some((one) => one !== element && part?.contains(one));
    });
    cast(target, alone, [], 'not company', 1);
  }
  return decide(target, all);
}

/**
 * Candidates that stand in a newsletter or a search, when the target does not: out of the way when there are others.
 * @returns those that are left because there are no others
 */
function standElsewhere(target: Target, all: Judged[], scan: Scan): Judged[] {
  const words = target.signals.flatMap((signal) => ('text' in signal ? signal.text : [])).join(' ');
  if (target.kind !== 'field' || OTHER_PARTS.test(normalise(words))) return [];
  const left = all.filter((one) => one.veto === null);
  const elsewhere = left.filter(({ element }) => scan.isElsewhere(element));
  if (elsewhere.length === left.length) return elsewhere;
  for (const one of elsewhere) one.veto = 'it belongs to another part of the page';
  return [];
}

/** @param sharing all that carry the signal as well or better, among whom the vote is divided */
function cast(target: Target, to: Judged[], sharing: Judged[], signal: string, factor: number): void {
  if (to.length === 0 || !(signal in WEIGHT)) return;
  const weight = (WEIGHT[signal] as number) * factor;
  const shared = Math.max(1, countThings(target, sharing));
  for (const one of to) {
    one.score += weight / shared;
    one.votes.push({ signal, shared, vote: weight / shared });
  }
}

/** Two elements that are the same thing seen closer share nothing with each other: they count once. */
function countThings(target: Target, carriers: Judged[]): number {
  const all = new Set(carriers.map(({ element }) => element));
  let things = 0;
  for (const element of all) {
    const control = element instanceof HTMLLabelElement ? element.control : null;
    let around = target.kind === 'field' ? null : element.parentElement;
    while (around && !all.has(around)) around = around.parentElement;
    if (!around && !(control && all.has(control))) things += 1;
  }
  return things;
}

/** A name that the map knows as another thing's, or that says another thing than every name of the map. */
function vetoOf(target: Target, element: Element, scan: Scan): string | null {
  const isField = target.kind === 'field';
  if (!isField && target.kind !== 'action') return null;
  const { own, beside, placeholder } = scan.names(element, isField);
  const recorded = target.signals.flatMap((signal) =>
    TEXTUAL.has(signal.kind) && 'text' in signal ? signal.text : [],
  );
  const { avoid = [] } = target;
  if ([...own, placeholder].some((name) => matchesAny(avoid, name) && !matchesAny(recorded, name)))
    return `its name « ${own[0] ?? placeholder} » is another thing's`;
  if (recorded.length === 0) return null;
  const likes = own.map((name) => likeness(recorded, name)).filter((like) => like !== 'none');
  // Words that only stand beside a field may speak of something else: they can speak for it, not against it.
  const names = likes.length > 0 && !beside ? likes : [likeness(recorded, placeholder)];
  return names.every((like) => like === 'other')
    ? `its name « ${own[0] ?? placeholder} » says another thing`
    : null;
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
  const kinds = new Set(
    best.votes.filter(({ vote }) => vote > 0).map(({ signal }) => signal.split(' ')[0] as string),
  );
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

/** @returns true for an element inside the other, the same thing seen closer; so is a choice's label and its button. */
export function sameThing(target: Target, a: Element, b: Element): boolean {
  if (target.kind !== 'field') {
    if (a.contains(b) || b.contains(a)) return true;
  }
  const labelled = (label: Element, control: Element) =>
    label instanceof HTMLLabelElement && label.control === control;
  return labelled(a, b) || labelled(b, a);
}

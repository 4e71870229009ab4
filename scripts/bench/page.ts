/**
 * Runs inside the page: keeps it untouched aside, records every target, then makes it drift again and again and asks
 * every resolver. Truth marks are taken out before anything is recorded.
 */
import { readPage } from '@/selectors';
import { PageText, Reader } from '@/selectors/engine/kit';
import { resolve, sameThing } from '@/selectors/engine/resolve';
import { Scan } from '@/selectors/engine/scan';
import { carries } from '@/selectors/engine/signals';
import { WEIGHT } from '@/selectors/engine/weights';
import { propose } from '@/selectors/propose';
import type { Page, SiteMap, Target } from '@/selectors/schema';
import { type Drift, drift, OPERATORS } from './drift';
import { FIELD_CSS, type Scene, type Split, type Strength, shows, wordsOf } from './drift/scene';
import { TRUTH } from './frameworks/screen';
import { isRight } from './judge';
import { PEERS } from './peers';
import type { Answer, Peer, Shared } from './peers/peer';
import { mostSimilar } from './peers/similo';

/** A page to run, as the driver sends it. */
export interface Job {
  name: string;
  html: string;
  /** Corpus 1: the shipped map, the page's id and where its targets are. Corpus 2: nothing, marks tell. */
  map?: SiteMap;
  page?: string;
  targets?: Record<string, string>;
  location: { host: string; pathname: string; hash: string };
  /** The same screen as other hands have built it, by their names: it takes the page's place after recording. */
  redrawn?: Record<string, string>;
}

export interface Opened {
  /** Targets that a person sees on the untouched page. */
  targets: { id: string; meaning: string; kinds: string[]; twinned: boolean; proposed: Target | null }[];
  unseen: number;
}

/** What became of one target in one trial, by resolver. */
export type Outcome = 'right' | 'wrong' | 'unsure' | 'missing';
export interface Row {
  id: string;
  strength: Strength;
  seed: string;
  deleted: boolean;
  outcomes: Record<string, Outcome>;
  redrawn?: string;
  /** Similo's best share, for fitting its threshold. */
  share?: number;
  /** Kinds of signal that the target still carries. */
  alive: string[];
  applied?: string[];
  why?: string;
  /** What the weights are fitted on: each candidate that no veto took out. */
  candidates?: Evidence[];
}

export interface Evidence {
  /** By kind of vote: the sum of its shares, before any weight. */
  votes: Record<string, number>;
  right: boolean;
  /** Another target of the page has it: then neither is certain. */
  claimed: boolean;
  /** Places in this list of those that are the same thing seen closer. */
  same: number[];
}

interface Known {
  id: string;
  /** Where it stands among all elements of the untouched page. */
  index: number;
  meaning: string;
  target: Target | null;
  twinned: boolean;
  records: Map<Peer, unknown>;
}

/** What was compared with what, for the report. */
export const legend = {
  peers: PEERS.map(({ id, given }) => ({ id, given })),
  operators: OPERATORS.map(({ id, chance, only }) => ({ id, chance, only })),
};

const MARK = 'data-manual-scoring';

let master: Document;
let redrawn: Map<string, { page: Document; places: Map<string, number> }>;
let known: Known[] = [];
let bare: SiteMap;
let whole: SiteMap | undefined;
let place: Job['location'];

/** Puts a fresh copy of the untouched page on show. */
function attach(page = master): Element[] {
  const root = document.importNode(page.documentElement, true);
  document.replaceChild(root, document.documentElement);
  return [root, ...root.querySelectorAll('*')];
}

/** Takes out what would run, load or give the truth away. */
function clean(page: Document): void {
  for (const one of page.querySelectorAll('script, link, base, noscript, meta[http-equiv]')) one.remove();
  for (const frame of page.querySelectorAll('iframe, frame, object, embed')) {
    for (const name of ['src', 'srcdoc', 'data']) frame.removeAttribute(name);
  }
  for (const element of page.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      if (/^(data-manual|data-ddg|autofill-|on)/.test(name)) element.removeAttribute(name);
    }
  }
}

/** Reads a page and records its targets. */
export function open(job: Job): Opened {
  master = new DOMParser().parseFromString(job.html, 'text/html');
  const found: { id: string; element: Element; meaning: string }[] = [];
  if (job.targets) {
    for (const [id, css] of Object.entries(job.targets)) {
      const element = master.querySelector(css);
      if (element) found.push({ id, element, meaning: id });
    }
  } else {
    for (const element of master.querySelectorAll(`[${MARK}]`)) {
      const meaning = element.getAttribute(MARK) ?? '';
      if (meaning !== '' && meaning !== 'unknown') found.push({ id: `t-${found.length}`, element, meaning });
    }
  }
  const marked = new Set(found.map(({ element }) => element));
  clean(master);
  const order = [...master.querySelectorAll('*')];
  const elements = attach();
  const page: Shared = { document, memo: new Map() };
  const reader = new Reader(job.map?.private);
  const source = job.map?.pages.find((one) => one.id === job.page);
  known = [];
  let unseen = 0;
  for (const { id, element, meaning } of found) {
    const index = order.indexOf(element);
    const here = elements[index] as Element;
    if (!marked.has(element) || !visible(here)) {
      unseen += 1;
      continue;
    }
    const target = source ? (source.targets.find((one) => one.id === id) ?? null) : propose(here, id, reader);
    known.push({ id, index, meaning, target, twinned: hasTwin(here), records: new Map() });
  }
  for (const one of known)
    for (const peer of PEERS) one.records.set(peer, peer.record(elements[one.index] as Element, page));
  place = job.location;
  redrawn = new Map(Object.entries(job.redrawn ?? {}).map(([name, html]) => [name, readRedrawn(html)]));
  whole = job.map;
  const targets = source
    ? source.targets
    : known.map(({ target }) => target).filter((target) => target !== null);
  // Peers are told which page it is, so ours is told, too: a page without conditions always matches.
  bare = {
    version: 1,
    site: 'bench',
    hosts: [job.location.host],
    revised: '2000-01-01',
    private: job.map?.private,
    pages: [{ id: job.page ?? 'page', targets } as unknown as Page],
  };
  return {
    unseen,
    targets: known.map(({ id, meaning, target, twinned }) => ({
      id,
      meaning,
      twinned,
      proposed: target,
      kinds: target ? [...new Set(target.signals.map(({ kind }) => kind))] : [],
    })),
  };
}

/** Where the targets are on a page that others have built: its marks tell, and are taken out. */
function readRedrawn(html: string): { page: Document; places: Map<string, number> } {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const marks = [...page.querySelectorAll(`[${TRUTH}]`)].map(
    (element) => [element.getAttribute(TRUTH) as string, element] as const,
  );
  clean(page);
  const order = [...page.querySelectorAll('*')];
  return { page, places: new Map(marks.map(([id, element]) => [id, order.indexOf(element)])) };
}

/** A tick that is drawn otherwise is seen by its label. */
function visible(element: Element): boolean {
  return (
    shows(element) ||
    (element.matches('[type="checkbox"], [type="radio"]') &&
      [...((element as HTMLInputElement).labels ?? [])].some(shows))
  );
}

/** Two elements that no word, name or type tells apart: when one goes, the other may rightly be taken for it. */
function hasTwin(element: Element): boolean {
  const of = (one: Element, name: string) => one.getAttribute(name) ?? '';
  const text = (one: Element) => (one.matches(FIELD_CSS) ? wordsOf(one) : (one.textContent ?? '').trim());
  const letters = (one: Element) =>
    text(one)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return [...document.querySelectorAll(element.localName)].some((other) => {
    if (other === element || of(other, 'type') !== of(element, 'type') || !visible(other)) return false;
    const marked = ['name', 'placeholder'].every((name) => of(other, name) === of(element, name));
    const known = of(element, 'name') !== '' && of(element, 'placeholder') !== '';
    return marked && (known || letters(other) === letters(element));
  });
}

export interface Ask extends Drift {
  /** Leave the peers out: ours alone. */
  oursOnly?: boolean;
  /** Write down the evidence for `npm run fit:locator`. */
  evidence?: boolean;
  /** Which of the redrawn pages drifts, instead of the page itself. */
  redrawn?: string;
  split: Split;
}

/** Makes the page drift once and asks every resolver for every target, or for the deleted one alone. */
export function trial(ask: Ask): Row[] {
  const other = ask.redrawn ? redrawn.get(ask.redrawn) : undefined;
  const elements = attach(other?.page);
  const places = other?.places ?? new Map(known.map(({ id, index }) => [id, index]));
  const truths = new Map([...places].map(([id, index]) => [id, elements[index] as Element]));
  const scene = drift(document, truths, ask);
  const page: Shared = { document, memo: new Map() };
  const live = readPage(bare, document, place);
  const chain = whole && readPage(whole, document, place);
  // What each target would get if it were the only one: two that get the same lose it both.
  const alone = new Map(
    ask.evidence ? known.map(({ id, target }) => [id, target && answerAlone(target)]) : [],
  );
  const rows: Row[] = [];
  for (const one of known) {
    if (ask.deleted !== undefined && one.id !== ask.deleted) continue;
    if (!places.has(one.id)) continue;
    const truth = scene.truth(one.id);
    // A drift that hides a target asks for nothing: nobody could see it.
    if (ask.deleted === undefined && !(truth && visible(truth))) continue;
    const row: Row = {
      id: one.id,
      strength: ask.strength,
      seed: ask.seed,
      deleted: ask.deleted !== undefined,
      outcomes: {},
      alive: [],
      ...(ask.redrawn ? { redrawn: ask.redrawn } : {}),
    };
    const say = (resolver: string, answer: Answer) => {
      row.outcomes[resolver] =
        answer === 'missing' || answer === 'unsure' ? answer : isRight(answer, truth) ? 'right' : 'wrong';
    };
    say('jalon', answerOf(live, one));
    if (chain) say('jalon-page-first', answerOf(chain, one));
    if (!ask.oursOnly) {
      for (const peer of PEERS) {
        const record = one.records.get(peer);
        say(peer.id, record === null || record === undefined ? 'missing' : peer.find(record, page));
        if (peer.id === 'similo' && record) row.share = mostSimilar(record as never, page)?.share ?? 0;
      }
    }
    if (one.target && truth) row.alive = alive(one.target, truth);
    if (one.target && ask.evidence) row.candidates = evidenceOf(one, truth, alone);
    const failed =
      ask.deleted === undefined ? row.outcomes.jalon !== 'right' : row.outcomes.jalon === 'wrong';
    if (failed) Object.assign(row, { applied: scene.applied, why: why(one, scene) });
    rows.push(row);
  }
  return rows;
}

function answerOf(live: ReturnType<typeof readPage>, { id }: Known): Answer {
  const verdict = live.reading.targets[id]?.verdict ?? 'missing';
  return live.elements.get(id) ?? (verdict === 'found' ? 'missing' : verdict);
}

function alive(target: Target, truth: Element): string[] {
  const text = new PageText(document, new Reader(bare.private));
  return [
    ...new Set(
      target.signals
        .filter((signal) => carries(signal, truth, text, Scan.of(document, text)))
        .map(({ kind }) => kind),
    ),
  ];
}

function answerAlone(target: Target): Element | null {
  return resolve(target, document, new PageText(document, new Reader(bare.private))).element;
}

function evidenceOf(
  { id, target }: Known,
  truth: Element | undefined,
  alone: ReadonlyMap<string, Element | null>,
): Evidence[] {
  if (!target) return [];
  const taken = new Set([...alone].flatMap(([other, element]) => (other === id ? [] : [element])));
  const text = new PageText(document, new Reader(bare.private));
  // In the engine's own order: of two equal ones the inner one comes first.
  const left = resolve(target, document, text)
    .judged.filter((one) => one.veto === null)
    .sort((a, b) => b.score - a.score || (a.element.contains(b.element) ? 1 : -1));
  return left.map(({ element, votes }) => {
    const sums: Record<string, number> = {};
    for (const { signal, vote } of votes)
      sums[signal] = (sums[signal] ?? 0) + vote / (WEIGHT[signal] as number);
    const same = left.flatMap((other, at) =>
      other.element !== element && sameThing(target, element, other.element) ? [at] : [],
    );
    return { votes: sums, right: isRight(element, truth), claimed: taken.has(element), same };
  });
}

const brief = (element: Element | null | undefined) =>
  (element?.cloneNode(false) as Element | undefined)?.outerHTML.slice(0, 160) ?? '-';

/** What ours saw, for people who look for the cause. */
function why({ id, target }: Known, scene: Scene): string {
  if (!target) return 'nothing was proposed';
  const text = new PageText(document, new Reader(bare.private));
  const { verdict, why: reason, judged, element } = resolve(target, document, text);
  const truth = scene.truth(id);
  const own = judged.find((one) => one.element === truth);
  const votes = own
    ? `${own.score.toFixed(2)} ${own.votes.map((vote) => `${vote.signal}/${vote.shared}`).join('+')} ${own.veto ?? ''}`
    : 'no candidate';
  const best = [...judged].filter((one) => one.veto === null).sort((a, b) => b.score - a.score)[0];
  const rival =
    best && best.element !== truth
      ? `; first: ${brief(best.element)} ${best.score.toFixed(2)} ${best.votes.map((vote) => `${vote.signal}/${vote.shared}`).join('+')}`
      : '';
  return `${verdict} (${reason}); truth: ${brief(truth)} « ${truth ? wordsOf(truth) || (truth.textContent ?? '').trim().slice(0, 60) : ''} » ${votes}${element && element !== truth ? '; wrong one anchored' : ''}${rival}`;
}

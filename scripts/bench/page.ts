/**
 * Runs inside the page: keeps it untouched aside, records every target, then makes it drift again and again and asks
 * every resolver. Truth marks are taken out before anything is recorded.
 */
import { readPage } from '@/selectors';
import { Reader } from '@/selectors/engine/shared-runtime';
import { propose } from '@/selectors/propose';
import type { Page, SiteMap, Target } from '@/selectors/schema';
import { type Drift, drift, OPERATORS } from './drift';
import type { Strength } from './drift/scene';
import type { Split } from './drift/vocabulary';
import { alive, type Evidence, evidenceOf, resolutions, why } from './inside';
import { isRight } from './judge';
import { PEERS } from './peers';
import type { Answer, Peer, Shared } from './peers/peer';
import { mostSimilar } from './peers/similo';
import { clean, headingOver, readRedrawn, twinsOf, visible } from './untouched';

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
  /** Those that nothing a person reads tells from another one: not asked for. */
  identical: number;
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
  let identical = 0;
  for (const { id, element, meaning } of found) {
    const index = order.indexOf(element);
    const here = elements[index] as Element;
    if (!marked.has(element) || !visible(here)) {
      unseen += 1;
      continue;
    }
    if (twinsOf(here).some((other) => headingOver(other) === headingOver(here))) {
      identical += 1;
      continue;
    }
    const target = source ? (source.targets.find((one) => one.id === id) ?? null) : propose(here, id, reader);
    known.push({ id, index, meaning, target, twinned: twinsOf(here).length > 0, records: new Map() });
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
    identical,
    targets: known.map(({ id, meaning, target, twinned }) => ({
      id,
      meaning,
      twinned,
      proposed: target,
      kinds: target ? [...new Set(target.signals.map(({ kind }) => kind))] : [],
    })),
  };
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
  // Asked for by failures and by the fit alone.
  let found: ReturnType<typeof resolutions> | undefined;
  const resolutionOf = ({ id, target }: Known) => {
    const all = found ?? resolutions(targetsKnown(), bare.private);
    found = all;
    return target ? all.get(id) : undefined;
  };
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
    if (one.target && truth) row.alive = alive(one.target, truth, bare.private);
    const evidence = ask.evidence ? resolutionOf(one) : undefined;
    if (one.target && evidence) row.candidates = evidenceOf(one.target, evidence, truth);
    const failed =
      ask.deleted === undefined ? row.outcomes.jalon !== 'right' : row.outcomes.jalon === 'wrong';
    if (failed) Object.assign(row, { applied: scene.applied, why: why(resolutionOf(one), truth) });
    rows.push(row);
  }
  return rows;
}

const targetsKnown = () => known.flatMap(({ target }) => target ?? []);

function answerOf(live: ReturnType<typeof readPage>, { id }: Known): Answer {
  const verdict = live.reading.targets[id]?.verdict ?? 'missing';
  return live.elements.get(id) ?? (verdict === 'found' ? 'missing' : verdict);
}

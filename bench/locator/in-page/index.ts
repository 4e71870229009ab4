/**
 * Runs inside the page: keeps the original aside, records every target, then makes it drift again and again and asks
 * every resolver. Marks of the ground truth are taken out before anything is recorded.
 */
import { readPage } from '@/selectors';
import { Reader } from '@/selectors/engine/shared-runtime';
import { propose } from '@/selectors/propose';
import type { Page, SiteMap, Target } from '@/selectors/schema';
import type { Answer, Baseline, SharedPage } from '../baselines/baseline';
import { type Drift, drift, OPERATORS } from '../drift';
import type { Strength } from '../drift/tracked-page';
import type { Split } from '../drift/vocabulary';
import { type Evidence, evidenceOf, explainFailure, resolveTargets, survivingKinds } from './evidence';
import { isRight } from './is-right';
import { headingOver, isVisibleTarget, readRedrawn, sanitise, twinsOf } from './original-page';

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
  /** Targets that a person sees on the original page. */
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
  /** How much the best candidate is like the target, for fitting the threshold of the baseline that tells it. */
  share?: number;
  /** Kinds of signal that the target still carries. */
  alive: string[];
  applied?: string[];
  why?: string;
  /** What the weights are fitted on: each candidate that no veto took out. */
  candidates?: Evidence[];
}

interface RecordedTarget {
  id: string;
  /** Where it stands among all elements of the original page. */
  index: number;
  meaning: string;
  target: Target | null;
  twinned: boolean;
  records: Map<Baseline, unknown>;
}

/** Empty in the script that measures ours alone: it then needs none of the packages. */
let baselines: readonly Baseline[] = [];

/** Adds published resolvers, to be asked the same questions. */
export function compareWith(others: readonly Baseline[]): void {
  baselines = others;
}

/** @returns what was compared with what, for the report */
export const legend = () => ({
  baselines: baselines.map(({ id, given }) => ({ id, given })),
  operators: OPERATORS.map(({ id, chance, only }) => ({ id, chance, only })),
});

const MARK = 'data-manual-scoring';

let original: Document;
let redrawn: Map<string, { page: Document; indexes: Map<string, number> }>;
let recorded: RecordedTarget[] = [];
let givenPage: SiteMap;
let siteMap: SiteMap | undefined;
/** The page that the learner's step is on, as in a running journey. */
let ownPage: string | undefined;
let address: Job['location'];

/** Puts a fresh copy of the original page on show. */
function show(page = original): Element[] {
  const root = document.importNode(page.documentElement, true);
  document.replaceChild(root, document.documentElement);
  return [root, ...root.querySelectorAll('*')];
}

/** Reads a page and records its targets. */
export function openPage(job: Job): Opened {
  original = new DOMParser().parseFromString(job.html, 'text/html');
  const found: { id: string; element: Element; meaning: string }[] = [];
  if (job.targets) {
    for (const [id, css] of Object.entries(job.targets)) {
      const element = original.querySelector(css);
      if (element) found.push({ id, element, meaning: id });
    }
  } else {
    for (const element of original.querySelectorAll(`[${MARK}]`)) {
      const meaning = element.getAttribute(MARK) ?? '';
      if (meaning !== '' && meaning !== 'unknown') found.push({ id: `t-${found.length}`, element, meaning });
    }
  }
  const marked = new Set(found.map(({ element }) => element));
  sanitise(original);
  const order = [...original.querySelectorAll('*')];
  const elements = show();
  const page: SharedPage = { document, memo: new Map() };
  const reader = new Reader(job.map?.private);
  const source = job.map?.pages.find((one) => one.id === job.page);
  recorded = [];
  let unseen = 0;
  let identical = 0;
  for (const { id, element, meaning } of found) {
    const index = order.indexOf(element);
    const here = elements[index] as Element;
    if (!marked.has(element) || !isVisibleTarget(here)) {
      unseen += 1;
      continue;
    }
    if (twinsOf(here).some((other) => headingOver(other) === headingOver(here))) {
      identical += 1;
      continue;
    }
    const target = source ? (source.targets.find((one) => one.id === id) ?? null) : propose(here, id, reader);
    recorded.push({ id, index, meaning, target, twinned: twinsOf(here).length > 0, records: new Map() });
  }
  for (const one of recorded)
    for (const baseline of baselines)
      one.records.set(baseline, baseline.record(elements[one.index] as Element, page));
  address = job.location;
  redrawn = new Map(Object.entries(job.redrawn ?? {}).map(([name, html]) => [name, readRedrawn(html)]));
  siteMap = job.map;
  ownPage = job.page;
  const targets = source
    ? source.targets
    : recorded.map(({ target }) => target).filter((target) => target !== null);
  // Baselines are told which page it is, so ours is told, too: a page without conditions always matches.
  givenPage = {
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
    targets: recorded.map(({ id, meaning, target, twinned }) => ({
      id,
      meaning,
      twinned,
      proposed: target,
      kinds: target ? [...new Set(target.signals.map(({ kind }) => kind))] : [],
    })),
  };
}

export interface Trial extends Drift {
  /** Write down the evidence for `npm run fit:locator`. */
  evidence?: boolean;
  /** Which of the redrawn pages drifts, instead of the page itself. */
  redrawn?: string;
  split: Split;
}

/** Makes the page drift once and asks every resolver for every target, or for the deleted one alone. */
export function runTrial(trial: Trial): Row[] {
  const other = trial.redrawn ? redrawn.get(trial.redrawn) : undefined;
  const elements = show(other?.page);
  const indexes = other?.indexes ?? new Map(recorded.map(({ id, index }) => [id, index]));
  const truths = new Map([...indexes].map(([id, index]) => [id, elements[index] as Element]));
  const drifted = drift(document, truths, trial);
  const page: SharedPage = { document, memo: new Map() };
  const pageGiven = readPage(givenPage, document, address);
  const pageFirst = siteMap && readPage(siteMap, document, address);
  const atStep =
    siteMap && ownPage ? readPage(siteMap, document, address, { step: [ownPage], near: [] }) : undefined;
  // Asked for by failures and by the fit alone.
  let found: ReturnType<typeof resolveTargets> | undefined;
  const resolutionOf = ({ id, target }: RecordedTarget) => {
    const all = found ?? resolveTargets(proposedTargets(), givenPage.private);
    found = all;
    return target ? all.get(id) : undefined;
  };
  const rows: Row[] = [];
  for (const one of recorded) {
    if (trial.deleted !== undefined && one.id !== trial.deleted) continue;
    if (!indexes.has(one.id)) continue;
    const truth = drifted.truth(one.id);
    // A drift that hides a target asks for nothing: nobody could see it.
    if (trial.deleted === undefined && !(truth && isVisibleTarget(truth))) continue;
    const row: Row = {
      id: one.id,
      strength: trial.strength,
      seed: trial.seed,
      deleted: trial.deleted !== undefined,
      outcomes: {},
      alive: [],
      ...(trial.redrawn ? { redrawn: trial.redrawn } : {}),
    };
    const answered = (resolver: string, answer: Answer) => {
      row.outcomes[resolver] =
        answer === 'missing' || answer === 'unsure' ? answer : isRight(answer, truth) ? 'right' : 'wrong';
    };
    answered('jalon', answerOf(pageGiven, one));
    if (pageFirst) answered('jalon-page-first', answerOf(pageFirst, one));
    if (atStep) answered('jalon-at-step', answerOf(atStep, one));
    for (const baseline of baselines) {
      const record = one.records.get(baseline);
      answered(
        baseline.id,
        record === null || record === undefined ? 'missing' : baseline.find(record, page),
      );
      if (baseline.share && record) row.share = baseline.share(record, page);
    }
    if (one.target && truth) row.alive = survivingKinds(one.target, truth, givenPage.private);
    const evidence = trial.evidence ? resolutionOf(one) : undefined;
    if (one.target && evidence) row.candidates = evidenceOf(one.target, evidence, truth);
    const failed =
      trial.deleted === undefined ? row.outcomes.jalon !== 'right' : row.outcomes.jalon === 'wrong';
    if (failed)
      Object.assign(row, { applied: drifted.applied, why: explainFailure(resolutionOf(one), truth) });
    rows.push(row);
  }
  return rows;
}

const proposedTargets = () => recorded.flatMap(({ target }) => target ?? []);

function answerOf(result: ReturnType<typeof readPage>, { id }: RecordedTarget): Answer {
  const verdict = result.reading.targets[id]?.verdict ?? 'missing';
  return result.elements.get(id) ?? (verdict === 'found' ? 'missing' : verdict);
}

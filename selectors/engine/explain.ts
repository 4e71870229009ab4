/** Why a page is read as it is. The guide itself never asks: no page with a card gets this code. */
import type { WeightedMap } from '../page-weights';
import { resolveAll } from './assign-targets';
import { judgePages, type PageMatch } from './judge-pages';
import type { Place } from './match-page';
import { explainEvidence, type Weighed } from './recognition/explain-evidence';
import { type Judged, type Resolution, saysEnough } from './resolve';
import { PageText, Reader } from './shared-runtime';
import { FOUND, MARGIN } from './weights';

/** Everything that led to a reading, for tests, for the probe and for people who repair a map. */
export interface Explanation {
  pages: PageMatch[];
  /** Of the page given, else of the likeliest. */
  evidence: Weighed | null;
  targets: Record<string, Omit<Resolution, 'element' | 'judged'> & { why: string; candidates: Candidate[] }>;
}
interface Candidate {
  tag: string;
  score: number;
  votes: string[];
  veto: string | null;
}

const VETO: Record<NonNullable<Judged['veto']>, string> = {
  avoid: 'its name is another thing’s',
  name: 'its name says another thing',
  part: 'it belongs to another part of the page',
  others: 'another target has it, or it stands in a box of its own, away from the others',
};

/** @returns in words why the verdict is what it is */
export function whyOf({ verdict, score, margin, judged }: Resolution): string {
  const best = judged.filter((one) => !one.veto).sort((a, b) => b.score - a.score)[0];
  if (!best) return 'no candidate';
  const votes = best.votes.map(({ signal, vote }) => `${signal} ${vote.toFixed(2)}`).join(' + ');
  if (verdict === 'found') return votes;
  if (verdict === 'missing') return `best score ${score.toFixed(2)}`;
  if (score < FOUND) return `score ${score.toFixed(2)} < ${FOUND}`;
  if (margin < MARGIN) return `margin ${margin.toFixed(2)} < ${MARGIN}`;
  return saysEnough(best) ? votes : 'one kind of mark and no word';
}

/** @returns the reasons of a reading; candidates are shown by tag and id only, never by content */
export function explain(
  map: WeightedMap,
  document: Document,
  location: Place,
  pageId: string | null,
): Explanation {
  const text = new PageText(document, new Reader(map.private));
  const explanation: Explanation = {
    pages: judgePages(map, document, location, text),
    evidence: explainEvidence(map, document, location, text, pageId),
    targets: {},
  };
  const targets = map.pages.find((one) => one.id === pageId)?.targets ?? [];
  for (const [id, resolution] of resolveAll(targets, text)) {
    const { verdict, score, margin, judged } = resolution;
    const candidates = judged
      .filter((one) => one.score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
      .map((one) => ({
        tag: `${one.element.tagName.toLowerCase()}${one.element.id ? `#${one.element.id}` : ''}`,
        score: one.score,
        votes: one.votes.map((vote) => `${vote.signal} ${vote.vote.toFixed(2)} (shared by ${vote.shared})`),
        veto: one.veto && VETO[one.veto],
      }));
    explanation.targets[id] = { verdict, score, margin, why: whyOf(resolution), candidates };
  }
  return explanation;
}

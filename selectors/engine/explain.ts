/** Why a page is read as it is. The guide itself never asks: no page with a card gets this code. */
import type { SiteMap } from '../schema';
import { judgePages, type PageMatch } from './judge-pages';
import { PageText, Reader } from './kit';
import type { Place } from './match-page';
import { type Resolution, resolve } from './resolve';

/** Everything that led to a reading, for tests, for the probe and for people who repair a map. */
export interface Explanation {
  pages: PageMatch[];
  targets: Record<string, Omit<Resolution, 'element' | 'judged'> & { candidates: Candidate[] }>;
}
interface Candidate {
  tag: string;
  score: number;
  votes: string[];
  veto: string | null;
}

/** @returns the reasons of a reading; candidates are shown by tag and id only, never by content */
export function explain(
  map: SiteMap,
  document: Document,
  location: Place,
  pageId: string | null,
): Explanation {
  const text = new PageText(document, new Reader(map.private));
  const explanation: Explanation = { pages: judgePages(map, document, location, text), targets: {} };
  for (const target of map.pages.find((one) => one.id === pageId)?.targets ?? []) {
    const { verdict, score, margin, why, judged } = resolve(target, document, text);
    const candidates = judged
      .filter((one) => one.score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
      .map((one) => ({
        tag: `${one.element.tagName.toLowerCase()}${one.element.id ? `#${one.element.id}` : ''}`,
        score: one.score,
        votes: one.votes.map((vote) => `${vote.signal} ${vote.vote.toFixed(2)} (shared by ${vote.shared})`),
        veto: one.veto,
      }));
    explanation.targets[target.id] = { verdict, score, margin, why, candidates };
  }
  return explanation;
}

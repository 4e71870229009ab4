/** Looks into our resolver while the bench runs: for the fit, and for people who look for the cause of a failure. */

import { resolveAll } from '@/selectors/engine/assign-targets';
import { Scan } from '@/selectors/engine/dom-index';
import { whyOf } from '@/selectors/engine/explain';
import { type Resolution, sameThing } from '@/selectors/engine/resolve';
import { PageText, Reader } from '@/selectors/engine/shared-runtime';
import { carries } from '@/selectors/engine/signals';
import { FOUND, MARGIN, WEIGHT } from '@/selectors/engine/weights';
import type { Target } from '@/selectors/schema';
import { labelText } from '../drift/tracked-page';
import { isRight } from './is-right';

export interface Evidence {
  /** By kind of vote: the sum of its shares, before any weight. */
  votes: Record<string, number>;
  right: boolean;
  /** Another target of the page has it: then neither is certain. */
  claimed: boolean;
  /** Places in this list of those that are the same thing seen closer. */
  same: number[];
}

/** @returns the kinds of signal that the target still carries */
export function survivingKinds(target: Target, truth: Element, hidden?: string[]): string[] {
  const text = new PageText(document, new Reader(hidden));
  return [
    ...new Set(
      target.signals.filter((signal) => carries(signal, truth, text, Scan.of(text))).map(({ kind }) => kind),
    ),
  ];
}

/** @returns what each target of the page gets, with everything that led to it */
export function resolveTargets(targets: readonly Target[], hidden?: string[]): Map<string, Resolution> {
  return resolveAll(targets, new PageText(document, new Reader(hidden)));
}

/** @returns what the weights are fitted on: each candidate that no veto took out */
export function evidenceOf(target: Target, found: Resolution, truth: Element | undefined): Evidence[] {
  // In the engine's own order: of two equal ones the inner one comes first.
  const left = found.judged
    .filter((one) => one.veto === null)
    .sort((a, b) => b.score - a.score || (a.element.contains(b.element) ? 1 : -1));
  const isTied = found.verdict === 'unsure' && found.score >= FOUND && found.margin >= MARGIN;
  return left.map(({ element, votes }, at) => {
    const sums: Record<string, number> = {};
    for (const { signal, vote } of votes)
      sums[signal] = (sums[signal] ?? 0) + vote / (WEIGHT[signal] as number);
    const same = left.flatMap((other, place) =>
      other.element !== element && sameThing(target, element, other.element) ? [place] : [],
    );
    return { votes: sums, right: isRight(element, truth), claimed: isTied && at === 0, same };
  });
}

const brief = (element: Element | null | undefined) =>
  (element?.cloneNode(false) as Element | undefined)?.outerHTML.slice(0, 160) ?? '-';

/** What ours saw, for people who look for the cause. */
export function explainFailure(resolution: Resolution | undefined, truth: Element | undefined): string {
  if (!resolution) return 'nothing was proposed';
  const { verdict, judged, element } = resolution;
  const reason = whyOf(resolution);
  const own = judged.find((one) => one.element === truth);
  const votes = own
    ? `${own.score.toFixed(2)} ${own.votes.map((vote) => `${vote.signal}/${vote.shared}`).join('+')} ${own.veto ?? ''}`
    : 'no candidate';
  const best = [...judged].filter((one) => one.veto === null).sort((a, b) => b.score - a.score)[0];
  const rival =
    best && best.element !== truth
      ? `; first: ${brief(best.element)} ${best.score.toFixed(2)} ${best.votes.map((vote) => `${vote.signal}/${vote.shared}`).join('+')}`
      : '';
  return `${verdict} (${reason}); truth: ${brief(truth)} « ${truth ? labelText(truth) || (truth.textContent ?? '').trim().slice(0, 60) : ''} » ${votes}${element && element !== truth ? '; wrong one anchored' : ''}${rival}`;
}

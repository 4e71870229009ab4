/**
 * A map travels to a page in two parts: the gates, by which the detector tells pages apart, and the rest, which the
 * overlay asks for. So nothing travels twice.
 */

import type { Gate, PageGate, SiteGates } from './engine/match-page';
import { normalise } from './engine/normalise';
import type { ReadableMap, ReadablePage } from './engine/read-page';
import { wordsOf } from './engine/synonyms';
import type { WeightedMap } from './page-weights';
import type { Page, SiteMap, Target } from './schema';
import lexicon from './synonyms.json';

/** All of a map but its gates and its sources. */
export interface SiteTargets extends Pick<ReadableMap, 'walls' | 'lexicon'> {
  /** In the order of the gates' pages. */
  pages: Pick<ReadablePage, 'targets' | 'states' | 'variants'>[];
}

/** @returns the part of a map that tells which page it is: all that the detector needs, and no more */
export function gatesOf({ hosts, private: hidden, signs, certain, weights, pages }: WeightedMap): SiteGates {
  return { hosts, signs, private: hidden, certain, weights, pages: pages.map(gateOf) };
}

function gateOf({ id, certain, variants, ...page }: Page): PageGate {
  return { id, certain, ...evidenceOf(page), variants: variants?.map(evidenceOf) };
}

function evidenceOf({ paths, hashes, all, any, min, none }: Gate): Gate {
  return { paths, hashes, all, any, min, none };
}

/** @returns the rest of the map */
export function targetsOf({ walls, pages }: SiteMap): SiteTargets {
  const bare = ({ source: _, ...target }: Target) => target;
  const rest = ({ targets, states, variants }: Page) => ({
    targets: targets.map(bare),
    states,
    // Whole, since they may be newer than the gates that the page has.
    variants: variants?.map((one) => ({ ...one, targets: one.targets.map(bare) })),
  });
  const all = [...pages, ...(walls ?? [])].flatMap((page) => [page, ...(page.variants ?? [])]);
  return {
    lexicon: lexiconOf(all.flatMap(({ targets }) => targets)),
    walls: walls?.map((wall) => ({ ...gateOf(wall), ...rest(wall) })),
    pages: pages.map(rest),
  };
}

/**
 * The lines of the lexicon that some text of these targets uses. With the others, the site's words would be told apart no
 * better.
 */
function lexiconOf(targets: readonly Target[]): string[] {
  const used = new Set<string>();
  for (const target of targets) {
    for (const signal of target.signals) {
      for (const text of 'text' in signal && signal.kind !== 'heading' ? signal.text : []) {
        let left = normalise(text.replace(/\{[^}]*\}/g, ' '));
        for (const line of lexicon) {
          const less = left.replace(wordsOf(line), ' ');
          if (less !== left) used.add(line);
          left = less;
        }
      }
    }
  }
  return lexicon.filter((line) => used.has(line));
}

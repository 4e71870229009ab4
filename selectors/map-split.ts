/**
 * A map travels to a page in two parts: the gates, by which the detector tells pages apart, and the rest, which the
 * overlay asks for. So nothing travels twice.
 */

import type { PageGate, SiteGates } from './engine/match-page';
import { normalise } from './engine/normalise';
import type { ReadableMap, ReadablePage } from './engine/read-page';
import { wordsOf } from './engine/synonyms';
import type { Page, SiteMap, Target } from './schema';
import lexicon from './synonyms.json';

/** All of a map but its gates and its sources. */
export interface SiteTargets extends Pick<ReadableMap, 'walls' | 'lexicon'> {
  /** In the order of the gates' pages. */
  pages: Pick<ReadablePage, 'targets' | 'states'>[];
}

/** @returns the part of a map that tells which page it is: all that the detector needs, and no more */
export function gatesOf({ hosts, private: hidden, signs, pages }: SiteMap): SiteGates {
  return { hosts, signs, private: hidden, pages: pages.map(gateOf) };
}

function gateOf({ id, paths, hashes, all, any, min, none, start }: Page): PageGate {
  return { id, paths, hashes, all, any, min, none, start };
}

/** @returns the rest of the map */
export function targetsOf({ walls, pages }: SiteMap): SiteTargets {
  const bare = ({ source: _, ...target }: Target) => target;
  const rest = ({ targets, states }: Page) => ({ targets: targets.map(bare), states });
  return {
    lexicon: lexiconOf([...pages, ...(walls ?? [])].flatMap(({ targets }) => targets)),
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

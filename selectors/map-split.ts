/**
 * A map travels to a page in parts: the gates, by which the detector tells pages apart, and the targets of the page that is
 * there, which the overlay asks for. So nothing travels twice, and no page carries the targets of another.
 */

import type { PageTargets } from './engine/join-map';
import type { Gate, PageGate, SiteGates } from './engine/match-page';
import { normalise } from './engine/normalise';
import { wordsOf } from './engine/synonyms';
import type { WeightedMap } from './page-weights';
import type { Page, SiteMap, Target } from './schema';
import lexicon from './synonyms.json';

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

/** @returns what belongs to one page, with the walls that may stand on it; the walls alone where `id` is null or unknown */
export function targetsOf({ walls = [], pages }: SiteMap, id: string | null): PageTargets {
  // What a link may show the background knows: a page need not.
  const bare = ({ source: _, link: __, ...target }: Target) => target;
  const rest = ({ targets, states, variants }: Page) => ({
    targets: targets.map(bare),
    states,
    // Whole, since they may be newer than the gates that the page has.
    variants: variants?.map((one) => ({ ...one, targets: one.targets.map(bare) })),
  });
  const page = pages.find((one) => one.id === id);
  const all = [...(page ? [page] : []), ...walls].flatMap((one) => [one, ...(one.variants ?? [])]);
  return {
    lexicon: lexiconOf(all.flatMap(({ targets }) => targets)),
    walls: walls.map((wall) => ({ ...gateOf(wall), ...rest(wall) })),
    page: page ? rest(page) : null,
  };
}

/**
 * The lines of the lexicon that some text of these targets uses. With the others, the page's words would be told apart no
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

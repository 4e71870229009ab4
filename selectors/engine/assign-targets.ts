/**
 * The targets of one page know of each other: no element is two of them, and none of them is the only field of a small
 * box of the page when the others stand elsewhere.
 */
import type { Target } from '../schema';
import { Scan } from './dom-index';
import { type Resolution, resolve } from './resolve';
import type { PageText } from './shared-runtime';
import { holds } from './shared-runtime';

import { MARGIN } from './weights';

/** How often a target may be sent to look elsewhere. */
const ROUNDS = 3;

/** @returns what each target is, by id, once all agree */
export function resolveAll(targets: readonly Target[], text: PageText): Map<string, Resolution> {
  const scan = Scan.of(text);
  const answers = new Map<string, Resolution>();
  const out = new Map<string, Element[]>();
  const used = targets.filter(({ kind }) => kind !== 'region');
  let asked = targets;
  for (let round = 0; asked.length > 0; round++) {
    for (const target of asked) answers.set(target.id, resolve(target, text, out.get(target.id)));
    // Judged all at once, so that their order does not matter.
    const fates = used.map(notThere);
    asked = used.filter(({ id }, at) => {
      const place = fates[at];
      if (!place) return false;
      if (place !== 'tied' && round < ROUNDS) return out.set(id, [...(out.get(id) ?? []), place]);
      answers.set(id, { ...(answers.get(id) as Resolution), verdict: 'unsure', element: null });
      return false;
    });
  }
  return answers;

  /** Where the target cannot be, although it was found there. */
  function notThere({ id, alone, types }: Target): Element | 'tied' | null {
    const own = answers.get(id) as Resolution;
    const { element, score } = own;
    const others = used.flatMap((one) => (one.id === id ? [] : (answers.get(one.id) as Resolution)));
    const rivals = others.filter((one) => one.element === element);
    if (!element) return null;
    // Where nobody is ahead, or the other way round would do as well, the page is not what the map thinks.
    if (rivals.some((rival) => isEven(own, rival))) return 'tied';
    if (rivals.some((rival) => rival.score > score)) return element;
    const places = others.flatMap((one) => one.element ?? []);
    // Of two, the other may just have a new name; of three, one would still be known.
    // A file to send has a box of its own on many pages, and none asks for a newsletter.
    const isFree = alone || types?.includes('file') || places.length + others.length < 2;
    const box = isFree ? null : scan.boxOf(element);
    return places.some((place) => box && holds(box, place)) ? null : box;
  }
}

/** @returns true when of two that claim one element it might be either's */
function isEven(a: Resolution, b: Resolution): boolean {
  const [first, second] = a.score > b.score ? [a, b] : [b, a];
  const able = ({ judged }: Resolution) => judged.filter((one) => !one.veto && one.score > 0);
  const next = able(second)
    .filter((one) => one.element !== second.element)
    .sort((x, y) => y.score - x.score)[0];
  const instead = able(first).find((one) => one.element === next?.element);
  const as = first.score + (next?.score ?? 0);
  return as * (1 - MARGIN) < second.score + (instead?.score ?? 0);
}

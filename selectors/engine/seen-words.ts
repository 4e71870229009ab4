/**
 * What a person reads at a control, by where it stands on the screen. A page's source may call a field one thing and show
 * another beside it: labels that point at each other's fields, a name that nobody sees. Then the guide is not sure.
 */
import generic from '../generic-words.json';
import { namesOf } from '../names-of';
import type { Target } from '../schema';
import { Scan } from './dom-index';
import { mustAvoid } from './resolve';
import {
  ACTIONS,
  call,
  closest,
  FIELDS,
  get,
  HEADINGS,
  hostOf,
  normalise,
  type PageText,
  seenAs,
} from './shared-runtime';
import { shortTextOf } from './short-names';
import { nearest, wordsOf } from './synonyms';

const TYPED = new RegExp(wordsOf(generic.typed).source);
/** How a password is made up. */
const RULE = /caract|charact|symbol/;
/** Longer texts explain; they do not name. */
const LONGEST = 60;
/** What is fainter, nobody sees. */
const FAINT = 0.2;

/** @returns true when it, with all that it lies in, is almost transparent */
function isFaint(element: Element): boolean {
  let left = 1;
  for (let up: Element | null = element; up; up = get(up, 'parentElement') ?? hostOf(up)) {
    const { opacity, filter } = getComputedStyle(up);
    left *= +opacity * +(/opacity\(([\d.]+)/.exec(filter)?.[1] ?? 1);
  }
  return left < FAINT;
}

/** @returns true when the middle of one lies between the edges of two others */
function isBetween(one: DOMRect, a: DOMRect, b = a): boolean {
  const x = one.left + one.width / 2;
  const y = one.top + one.height / 2;
  return (
    x > Math.min(a.left, b.left) &&
    x < Math.max(a.right, b.right) &&
    y > Math.min(a.top, b.top) &&
    y < Math.max(a.bottom, b.bottom)
  );
}

/** @returns true when a text stands where people look for the name of a field: above it, before it; after a tick */
function isBeside(text: DOMRect, field: DOMRect, isTick: boolean): boolean {
  const gap = isTick ? text.left - field.right : field.left - text.right;
  const over = field.top - text.bottom;
  return over < -text.height / 2
    ? isBefore(text, field, gap)
    : !isTick && over < 48 && text.left < field.right && gap < 0;
}

/** @returns true when a text stands in the line of a field, before it */
function isBefore(text: DOMRect, field: DOMRect, gap = field.left - text.right): boolean {
  const middle = text.bottom - text.height / 2;
  return gap > -6 && gap < 240 && middle > field.top && middle < field.bottom;
}

type Place = [text: Node, parent: Element, box: DOMRect];
const places = new WeakMap<PageText, Map<Node, Place[]>>();

/** @returns where each text stands; measured once for a reading, since a large page has thousands, and some targets */
function placesIn(root: Document, text: PageText): Place[] {
  const known = places.get(text) ?? new Map<Node, Place[]>();
  places.set(text, known);
  const list: Place[] = known.get(root) ?? [];
  if (known.has(root)) return list;
  known.set(root, list);
  const range = call(document, 'createRange');
  const walker = call(document, 'createTreeWalker', get(root, 'body') ?? root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = get(node, 'parentElement');
    range.selectNode(node);
    const box = range.getBoundingClientRect();
    if (parent && box.height >= 4) list.push([node, parent, box]);
  }
  return list;
}

/**
 * @param element what the target was found to be
 * @returns false when what a person sees there has another name, or when nobody sees it
 */
export function isSeenAs(target: Target, element: Element, text: PageText): boolean {
  const { reader } = text;
  const seen = seenAs(element);
  const recorded = namesOf(target);
  const isField = call(element, 'matches', FIELDS);
  // A page makes transparent what it draws otherwise: beside it, in its label.
  const isDrawn = call(element, 'matches', '[type="checkbox"], [type="radio"], [type="file"]');
  if (isFaint((isDrawn && get(seen, 'parentElement')) || seen)) return false;
  if (!recorded[0] || !(isField || call(element, 'matches', ACTIONS))) return true;
  const isTick = call(element, 'matches', '[type="checkbox"], [type="radio"]');
  const { own, placeholder, short } = Scan.of(text).names(element, isField);
  // What was found by what it means has other names than those of the map.
  const known = [recorded];
  const names = [...own, ...short];
  if (names.every((name) => nearest(known, name) === 'other')) known.push(names);
  const box = call(seen, 'getBoundingClientRect');
  const others = isField
    ? text
        .all(FIELDS)
        .filter((one) => one !== element && text.sees(one))
        .map((one) => call(one, 'getBoundingClientRect'))
    : [];
  /** Words over this field may stand before the field of their own line. */
  const isOfAnother = (place: DOMRect, other: DOMRect) =>
    place.bottom <= box.top + 2 && other.width > box.width / 2 && isBefore(place, other);
  const agreeing: DOMRect[] = [];
  const against: DOMRect[] = [];
  /** Words that nothing calls a name are one where they say what people type; else they are a note. */
  const hear = (words: string, place: DOMRect, isNote = false) => {
    const like = words ? nearest(known, words) : 'none';
    if (like === 'none') return;
    if (like !== 'other' && !mustAvoid(target, words)) agreeing.push(place);
    else if (!isNote || (TYPED.test(words) && !RULE.test(words))) against.push(place);
  };
  // A style may write words of its own: `content: "Supprimer"`.
  for (const one of [element, ...reader.labelled(element), ...call(element, 'querySelectorAll', '*')])
    for (const part of ['::before', '::after']) {
      const { content, fontFamily } = getComputedStyle(one, part);
      if (!/icon|symbol/i.test(fontFamily)) hear(normalise(/"(.*)"/.exec(content)?.[1] ?? ''), box);
    }
  for (const [node, parent, place] of placesIn(call(element, 'getRootNode') as Document, text)) {
    if (
      !(isBetween(place, box) || isBetween(box, place) || (isField && isBeside(place, box, isTick))) ||
      others.some((one) => isBetween(one, place, box) || isOfAnother(place, one)) ||
      call(element, 'contains', node) ||
      reader.isPrivate(parent) ||
      isFaint(parent)
    )
      continue;
    const label = closest(parent, 'label, legend');
    // Around several fields stand several names, without an element of their own.
    const isShared = !label && call(parent, 'querySelector', FIELDS);
    const words = isShared ? normalise(get(node, 'nodeValue') ?? '') : reader.textOf(label ?? parent);
    // A help and a count belong to no name.
    const brief = label && nearest(known, words) === 'other' && shortTextOf(label, reader);
    if (label || (!closest(parent, `${HEADINGS}, ${ACTIONS}`) && words.length <= LONGEST))
      hear(brief || words, place, !label && isField);
  }
  // Words that agree may lie under others.
  return (
    !against[0] ||
    (!against.some((one) => isBetween(one, box) || agreeing.some((other) => isBetween(one, other))) &&
      (agreeing.length > 0 || !/none|other/.test(nearest(known, placeholder))))
  );
}

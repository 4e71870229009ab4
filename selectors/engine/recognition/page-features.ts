/**
 * What a page looks like: concepts by where they stand, kinds of field. One walk over the page; its texts do not leave this
 * file.
 */

import { CONSENT, FOOT, TOP } from '../page-parts';
import {
  ACTIONS,
  call,
  FIELDS,
  get,
  HEADINGS,
  isInReach,
  isVisible,
  type Reader,
  WRITTEN_IN,
} from '../shared-runtime';
import type { Vocabulary } from './vocabulary';

/**
 * Where words stand: `t` title, `h` headings and the current step, `a` actions, `l` labels, `b` anywhere in the main part,
 * `n` header and navigation. `k`: not a word, but a kind of field.
 */
const ZONES = 'thalbn';
type Zone = 't' | 'h' | 'a' | 'l' | 'b' | 'n';

const SKIPPED = `script, style, noscript, template, option, [aria-hidden="true"], [inert], [hidden], fieldset:disabled, ${WRITTEN_IN}`;
/** A text longer than this is prose: its beginning says what it is about. */
const LONGEST = 400;
/** A larger page is no screen of a journey; it would take long. */
const MOST_ELEMENTS = 4000;

/** @returns what the page shows, as keys of the weights: zone and concept, or `k` and a kind */
export function pageFeatures(
  document: Document,
  vocabulary: Vocabulary,
  reader: Reader,
  privateCss: readonly string[] = [],
): Set<string> {
  const texts: Record<Zone, string[]> = { t: [get(document, 'title')], h: [], a: [], l: [], b: [], n: [] };
  const features = new Set<string>();
  const skipped = [SKIPPED, CONSENT, FOOT, ...privateCss].join();
  let left = MOST_ELEMENTS;

  const say = (zone: Zone, text: string | null) => {
    if (text && /\S/.test(text)) texts[zone].push(text.slice(0, LONGEST));
  };
  function walk(parent: Node, zone: Zone): void {
    for (let node = get(parent, 'firstChild'); node; node = get(node, 'nextSibling')) {
      if (get(node, 'nodeType') === Node.TEXT_NODE) say(zone, get(node, 'nodeValue'));
      else if (node instanceof Element && left-- > 0) enter(node, zone);
    }
  }
  function enter(element: Element, zone: Zone): void {
    const isTop = zone === 'n';
    if (call(element, 'matches', 'input, select, textarea')) {
      if (call(element, 'matches', ACTIONS)) {
        if (isVisible(element)) for (const name of reader.namesOf(element)) say(isTop ? 'n' : 'a', name);
      } else if (!isTop && call(element, 'matches', FIELDS) && isVisible(element)) {
        const kind = `k:${kindOf(element)}`;
        features.add(features.has(kind) ? `${kind}+` : kind);
        for (const name of [...reader.labelsOf(element), reader.placeholderOf(element)]) say('l', name);
      }
      return;
    }
    if (call(element, 'matches', skipped)) return;
    if (
      (!call(element, 'checkVisibility', { visibilityProperty: true, opacityProperty: true }) &&
        getComputedStyle(element).display !== 'contents') ||
      !isInReach(element)
    )
      return;
    let inner = zone;
    if (!isTop) {
      if (call(element, 'matches', TOP) || isMenu(element)) inner = 'n';
      else if (call(element, 'matches', `${HEADINGS}, [aria-current="step"]`)) inner = 'h';
      else if (call(element, 'matches', ACTIONS)) inner = 'a';
      else if (call(element, 'matches', 'label')) inner = 'l';
    }
    say(inner, call(element, 'getAttribute', 'aria-label') ?? call(element, 'getAttribute', 'alt'));
    walk(element, inner);
    const root = get(element, 'shadowRoot');
    if (root) walk(root, inner);
  }
  walk(get(document, 'body'), 'b');

  for (const zone of ZONES as Iterable<string> as Iterable<Zone>)
    for (const concept of vocabulary.read(texts[zone].join(' \n '))) {
      features.add(`${zone}:${concept}`);
      if (!/[tn]/.test(zone)) features.add(`b:${concept}`);
    }
  if (texts.a.length > 0) features.add('k:action');
  if (/\d\s?€/.test(texts.b.join('\n') + texts.h.join('\n'))) features.add('k:euro');
  return features;
}

/** Fewer links are a choice, not the way around a site. */
const FEWEST_LINKS = 4;

/** A list of nothing but short links, with nothing said beside them: a menu that is not marked as one. */
const isMenu = (element: Element) =>
  element instanceof HTMLUListElement &&
  element.children.length >= FEWEST_LINKS &&
  Array.from(element.children).every((item) => {
    if (!(item instanceof HTMLLIElement)) return false;
    const link = item.firstElementChild;
    return (
      link instanceof HTMLAnchorElement &&
      !link.firstElementChild &&
      Array.from(item.childNodes).every(
        (one) => one === link || one instanceof HTMLUListElement || !/\S/.test(get(one, 'textContent') ?? ''),
      )
    );
  });

/** Attributes only: never what a field holds. */
export function kindOf(field: Element): string {
  if (!(field instanceof HTMLInputElement)) return get(field, 'localName');
  const { type, autocomplete, maxLength, inputMode, pattern } = field;
  if (type === 'password') return autocomplete === 'new-password' ? 'new-password' : type;
  if (maxLength === 1) return 'box';
  if (
    autocomplete === 'one-time-code' ||
    (maxLength >= 4 && maxLength <= 8 && (inputMode === 'numeric' || pattern !== ''))
  )
    return 'code';
  const told = /tel|email|bday|street|address|postal|name/.exec(autocomplete)?.[0];
  return told ?? type;
}

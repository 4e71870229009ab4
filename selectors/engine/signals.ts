/** How well does a candidate carry a signal? One pure answer a kind. */
import type { Signal } from '../schema';
import { attributeCss, blockOf } from './candidates';
import type { Scan } from './dom-index';
import { call, closest, HEADINGS, isShown, matchesAny, type PageText } from './shared-runtime';
import { isSame, type Likeness, likeness } from './synonyms';

/** Kinds that say in words or pictures what the element is; the others are only marks. */
export const TELLING = new Set<string>(['name', 'label', 'placeholder', 'text', 'code', 'image', 'heading']);

/** How well, from best to worst; `pattern`: by its beginning or its end; `short`: without what a wildcard stands for. Words are also carried when they say the same otherwise, marks when respelled. */
export type Grade = 'exact' | 'pattern' | 'same' | 'short' | 'part';
export const GRADES: Grade[] = ['exact', 'pattern', 'same', 'short', 'part'];

const when = (carried: boolean): Grade | null => (carried ? 'exact' : null);
const grade = (like: Likeness): Grade | null => GRADES.find((one) => one === like) ?? null;

/** Names without what is only a help beside them say less than whole ones. */
function bestOf(
  patterns: readonly string[],
  whole: readonly string[],
  short: readonly string[],
): Grade | null {
  const own = best(patterns, whole);
  if (own && own !== 'part') return own;
  const like = best(patterns, short);
  return like && like !== 'part' ? 'same' : own;
}

function best(patterns: readonly string[], names: readonly string[]): Grade | null {
  const grades = names.map((name) => grade(likeness(patterns, name)));
  return GRADES.find((one) => grades.includes(one)) ?? null;
}

/** @returns how well the candidate carries the signal; null when it does not */
export function carries(signal: Signal, element: Element, text: PageText, scan: Scan): Grade | null {
  switch (signal.kind) {
    case 'attribute':
      return call(element, 'matches', attributeCss(signal)) ? 'exact' : respelled(signal, element);
    case 'autocomplete': {
      const tokens = call(element, 'getAttribute', 'autocomplete')?.toLowerCase().split(/\s+/) ?? [];
      return when(signal.value.some((value) => tokens.includes(value)));
    }
    case 'css':
      return when(call(element, 'matches', signal.value));
    case 'container':
      return when(closest(element, signal.css) !== null);
    case 'label': {
      // A redesign may turn a label into a placeholder: where there is no label, that is the name.
      const { own, placeholder, short } = scan.names(element, true);
      return bestOf(signal.text, own.length > 0 ? own : [placeholder], short);
    }
    case 'placeholder':
      return best(signal.text, [scan.names(element, true).placeholder]);
    case 'name': {
      const { own, short } = scan.names(element, false);
      return bestOf(signal.text, own, short);
    }
    case 'text':
      return when(
        (call(element, 'matches', 'input') &&
          text.reader.namesOf(element).some((name) => matchesAny(signal.text, name))) ||
          text.blocks.some(
            (block) => call(element, 'contains', block.element) && matchesAny(signal.text, block.text),
          ),
      );
    case 'code':
      return when(text.withCode(signal.prefix).some((shown) => call(element, 'contains', shown)));
    case 'image':
      return when(showsImage(element, signal.src));
    case 'heading':
      return hasHeading(element, signal.text, text, scan);
  }
}

/** @returns true when something of the page carries the signal, so that it counts against those who do not */
export function isAlive(signal: Signal, text: PageText, scan: Scan): boolean {
  if (signal.kind === 'container') return scan.all(signal.css).some(isShown);
  return (
    signal.kind === 'heading' &&
    scan.all(HEADINGS).some((one) => isShown(one) && isSame(signal.text, text.reader.textOf(one)))
  );
}

/** `user-name`, `userName` and `form[user_name]` are one name, spelled by three teams. */
function respelled(signal: Signal & { kind: 'attribute' }, element: Element): Grade | null {
  if (signal.prefix) return null;
  const own = spelling(call(element, 'getAttribute', signal.name) ?? '');
  return own !== '' && signal.value.some((value) => spelling(value) === own) ? 'same' : null;
}

const FRAME = /^(?:form|input|field|user|txt)\b|\b(?:field|input)$/g;

function spelling(value: string): string {
  const words = value.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  const plain = words.replace(/[^a-z\d]+/g, ' ').trim();
  return plain.replace(FRAME, '').trim() || plain;
}

/** Only the path of an image counts: its host and dated prefix change. */
function showsImage(element: Element, wanted: readonly string[]): boolean {
  const images = call(element, 'matches', 'img, input[type="image"]')
    ? [element]
    : call(element, 'querySelectorAll', 'img');
  return Array.from(images).some((image) => {
    const src = call(image, 'getAttribute', 'src') ?? '';
    return wanted.some((part) => src.includes(part));
  });
}

/** The nearest heading before the element, or the legend of its group, or the heading of the block. */
function hasHeading(element: Element, wanted: readonly string[], text: PageText, scan: Scan): Grade | null {
  const inside = call(element, 'querySelector', HEADINGS);
  const own = inside && blockOf(inside) === element ? inside : null;
  const group = own ? null : closest(element, 'fieldset');
  const legend = group && call(group, 'querySelector', 'legend');
  const headings = own ? [own] : [legend, scan.headingBefore(element)];
  return best(
    wanted,
    headings.flatMap((one) => (one ? [text.reader.textOf(one)] : [])),
  );
}

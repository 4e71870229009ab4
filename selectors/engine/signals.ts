/** Does a candidate carry a signal? One pure answer a kind. */
import type { Signal } from '../schema';
import { attributeCss, blockOf } from './candidates';
import { HEADINGS, matchesAny, type PageText } from './kit';

/** Kinds that say in words or pictures what the element is; the others are only marks. */
const TELLING = new Set<Signal['kind']>(['name', 'label', 'placeholder', 'text', 'code', 'image', 'heading']);

export function isTelling(signal: Signal): boolean {
  return TELLING.has(signal.kind);
}

/** @returns true when the candidate carries the signal */
export function carries(signal: Signal, element: Element, text: PageText): boolean {
  const { reader } = text;
  switch (signal.kind) {
    case 'attribute':
      return element.matches(attributeCss(signal));
    case 'autocomplete': {
      const tokens = element.getAttribute('autocomplete')?.toLowerCase().split(/\s+/) ?? [];
      return signal.value.some((value) => tokens.includes(value));
    }
    case 'css':
      return element.matches(signal.value);
    case 'container':
      return element.closest(signal.css) !== null;
    case 'label':
      return reader.labelsOf(element).some((label) => matchesAny(signal.text, label));
    case 'name':
      return reader.namesOf(element).some((name) => matchesAny(signal.text, name));
    case 'placeholder':
      return matchesAny(signal.text, reader.placeholderOf(element));
    case 'text':
      return (
        matchesAny(signal.text, reader.textOf(element)) ||
        text.blocks.some((block) => element.contains(block.element) && matchesAny(signal.text, block.text))
      );
    case 'code':
      return text.withCode(signal.prefix).some((shown) => element === shown || element.contains(shown));
    case 'image':
      return showsImage(element, signal.src);
    case 'heading':
      return hasHeading(element, signal.text, text);
  }
}

/** Only the path of an image counts: its host and dated prefix change. */
function showsImage(element: Element, wanted: readonly string[]): boolean {
  const images = element.matches('img, input[type="image"]') ? [element] : element.querySelectorAll('img');
  return Array.from(images).some((image) => {
    const src = image.getAttribute('src') ?? '';
    return wanted.some((part) => src.includes(part));
  });
}

/** The nearest heading before the element, or the legend of its group, or the heading of the block. */
function hasHeading(element: Element, wanted: readonly string[], text: PageText): boolean {
  const inside = element.querySelector(HEADINGS);
  if (inside && blockOf(inside) === element) return matchesAny(wanted, text.reader.textOf(inside));
  const legend = element.closest('fieldset')?.querySelector('legend');
  if (legend && matchesAny(wanted, text.reader.textOf(legend))) return true;
  let nearest: Element | null = null;
  for (const heading of headingsOf(text, element)) {
    if (!(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    nearest = heading;
  }
  return nearest !== null && matchesAny(wanted, text.reader.textOf(nearest));
}

/** Asked for every candidate: looked for once a reading. */
const headings = new WeakMap<PageText, NodeListOf<Element>>();
function headingsOf(text: PageText, { ownerDocument }: Element): NodeListOf<Element> {
  const known = headings.get(text) ?? ownerDocument.querySelectorAll(HEADINGS);
  headings.set(text, known);
  return known;
}

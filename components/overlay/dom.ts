import { call, get } from '@/selectors/engine/shared-runtime';
import { more, post, question, search, warning } from '../icons.ts';
import { quotesOf } from '../quotes.ts';

/** Values of attributes; `false` and `undefined` leave the attribute out. */
type Attributes = Record<string, string | number | boolean | undefined>;

const SVG = 'http://www.w3.org/2000/svg';

/** Sets attributes. */
export function setAll(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined)
      element.setAttribute(name, value === true ? '' : String(value));
  }
}

/** Creates an element of the card. Text is always a text node: nothing is ever parsed as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string | null | undefined)[]
): HTMLElementTagNameMap[K] {
  const element = call(document, 'createElement', tag) as HTMLElementTagNameMap[K];
  setAll(element, attributes);
  for (const child of children) if (child) element.append(child);
  return element;
}

const SIGNS = { more, search, warning, post, question };
export type Sign = keyof typeof SIGNS;

/** Creates an element of a drawing. */
export function svg(tag: string, attributes: Attributes): SVGElement {
  const element = call(document, 'createElementNS', SVG, tag) as SVGElement;
  setAll(element, attributes);
  return element;
}

/** Draws one stroked path; it is decoration, the words beside it say the same. */
export function drawing(kind: string, size: string, path: string): SVGElement {
  const drawn = svg('svg', { class: kind, viewBox: `0 0 ${size}`, 'aria-hidden': 'true' });
  drawn.append(svg('path', { d: path }));
  return drawn;
}

export const sign = (name: Sign): SVGElement => drawing(`sign ${name}`, '24 24', SIGNS[name]);

/** Quoted words up to this length stay on one line. */
const SHORT = 22;

/** Sets « quoted words » apart from the sentence: they keep their language and direction. */
export function words(sentence: string): DocumentFragment {
  const fragment = call(document, 'createDocumentFragment');
  for (const { text, quoted } of quotesOf(sentence)) {
    const short = text.length <= SHORT && 'short';
    fragment.append(quoted ? make('b', { lang: 'fr', dir: 'ltr', class: short }, text) : text);
  }
  return fragment;
}

/** The element that has the focus, in open shadow roots too. */
export function focusedIn(): HTMLElement | null {
  let at = get(document, 'activeElement');
  for (let inner = at; inner; inner = get(inner, 'shadowRoot')?.activeElement ?? null) at = inner;
  return at as HTMLElement | null;
}

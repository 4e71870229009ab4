/** Values of attributes; `false` and `undefined` leave the attribute out. */
type Attributes = Record<string, string | number | boolean | undefined>;

const SVG = 'http://www.w3.org/2000/svg';

function setAll(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined)
      element.setAttribute(name, value === true ? '' : String(value));
  }
}

/** Creates an element of the card. Text is always a text node: nothing is ever parsed as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string | null | undefined)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAll(element, attributes);
  for (const child of children) if (child) element.append(child);
  return element;
}

/** Drawn signs, 24 × 24, one path each. Never emoji: many computers lack the font. */
const SIGNS = {
  close: 'M6 6l12 12M18 6L6 18',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.4v.2',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3L21 21',
  warning: 'M12 3.5L2.5 20h19zM12 10v4.5M12 17.2v.2',
  down: 'M12 4v15M5.5 13l6.5 6.5 6.5-6.5',
  post: 'M10 3v18M6.5 21h7M5 5.5h11l3.5 3-3.5 3H5z',
};
export type Sign = keyof typeof SIGNS;

/** Draws a sign; it is decoration, the words beside it say the same. */
export function sign(document: Document, name: Sign): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  setAll(svg, { class: `sign ${name}`, viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SIGNS[name]);
  svg.append(path);
  return svg;
}

/** Quoted words up to this length stay on one line. */
const SHORT = 22;

/**
 * Sets « quoted words », which stand on the page, apart from the sentence: they keep their language and direction, and
 * the quotes never stand alone at the end of a line.
 */
export function words(document: Document, text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const part of text.split(/(«[^»]*»)/)) {
    if (part[0] !== '«') {
      fragment.append(part);
      continue;
    }
    const tight = part.replace(/^«\s*/, '«\u00a0').replace(/\s*»$/, '\u00a0»');
    fragment.append(
      make(document, 'b', { lang: 'fr', dir: 'ltr', class: tight.length <= SHORT && 'short' }, tight),
    );
  }
  return fragment;
}

/**
 * What a control is called: the texts that a person reads on or beside it. Only labels and captions
 * are read, never what a field holds (the `value` of a button is its caption, so that one is read).
 */
import { normalise } from './normalise';

const BUTTON_TYPES = new Set(['submit', 'button', 'reset', 'image']);
const NOT_TEXT = 'script, style, noscript, template, textarea, select, [hidden]';

/** Reads texts of one page, leaving out the regions that the map calls private. */
export class Reader {
  private readonly texts = new Map<Element, string>();

  constructor(private readonly privateCss: readonly string[] = []) {}

  isPrivate(element: Element): boolean {
    return this.privateCss.some((css) => element.closest(css) !== null);
  }

  /** @returns the normalised text of an element with the names of its images; '' when private */
  textOf(element: Element): string {
    let text = this.texts.get(element);
    if (text === undefined) {
      text = this.isPrivate(element) ? '' : normalise(this.collect(element));
      this.texts.set(element, text);
    }
    return text;
  }

  private collect(node: Element): string {
    let out = '';
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) out += child.nodeValue ?? '';
      else if (child instanceof Element) {
        if (child.matches(NOT_TEXT) || this.privateCss.some((css) => child.matches(css))) continue;
        if (child instanceof HTMLImageElement) out += ` ${child.alt} `;
        else {
          const inner = child.getAttribute('aria-label') ?? this.collect(child);
          out += isInline(child) ? inner : ` ${inner} `;
        }
      }
    }
    return out;
  }

  private referenced(element: Element, attribute: string): string {
    const ids = element.getAttribute(attribute)?.trim().split(/\s+/) ?? [];
    const root = element.getRootNode() as Document | ShadowRoot;
    return normalise(
      ids
        .map((id) => root.getElementById(id))
        .filter((found): found is HTMLElement => found !== null)
        .map((found) => this.textOf(found))
        .join(' '),
    );
  }

  /** @returns every label of a field, best first: aria-labelledby, aria-label, <label>s, title */
  labelsOf(element: Element): string[] {
    const labels: string[] = [this.referenced(element, 'aria-labelledby')];
    labels.push(normalise(element.getAttribute('aria-label') ?? ''));
    const own = (element as Partial<HTMLInputElement>).labels;
    for (const label of own ?? []) labels.push(this.textOf(label));
    if (own && own.length > 1) labels.push(normalise(Array.from(own, (l) => this.textOf(l)).join(' ')));
    labels.push(normalise(element.getAttribute('title') ?? ''));
    return labels.filter((label) => label !== '');
  }

  placeholderOf(element: Element): string {
    return normalise(element.getAttribute('placeholder') ?? element.getAttribute('aria-placeholder') ?? '');
  }

  /** @returns the names of an action: its labels, caption, image text; best first */
  namesOf(element: Element): string[] {
    const names = this.labelsOf(element);
    if (element instanceof HTMLInputElement) {
      if (BUTTON_TYPES.has(element.type)) names.push(normalise(element.getAttribute('value') ?? element.alt));
    } else {
      names.push(this.textOf(element));
      for (const part of element.querySelectorAll('strong, b, img[alt]')) {
        names.push(part instanceof HTMLImageElement ? normalise(part.alt) : this.textOf(part));
      }
    }
    return names.filter((name) => name !== '');
  }
}

const INLINE = new Set([
  'SPAN',
  'B',
  'STRONG',
  'I',
  'EM',
  'SUP',
  'SUB',
  'A',
  'SMALL',
  'MARK',
  'ABBR',
  'U',
  'FONT',
]);

function isInline(element: Element): boolean {
  return INLINE.has(element.tagName);
}

/**
 * What a control is called: the texts that a person reads on or beside it. Only labels and captions
 * are read, never what a field holds (the `value` of a button is its caption, so that one is read).
 */
import { call, get } from './dom';
import { normalise, normaliseAll } from './normalise';
import { closest } from './roots';

const BUTTON_TYPES = new Set('submit button reset image'.split(' '));
const NOT_TEXT = new Set('script style noscript template select'.split(' '));
/** Of no name: what is hidden, and icons that are written in letters (« chevron_right »). */
const UNSPOKEN =
  '[hidden], .material-icons, [class*="material-icons-"], [class*="material-symbols"], mat-icon';
/** Where people write: what stands in there is theirs, and as private as what a map calls so. */
export const WRITTEN_IN = 'textarea, [contenteditable]:not([contenteditable="false"])';

/** Reads texts of one page, leaving out what people write and the regions that the map calls private. */
export class Reader {
  private readonly texts = new Map<Element, string>();
  private readonly labelLists = new Map<Element, string[]>();
  private readonly nameLists = new Map<Element, string[]>();
  private readonly labels = new Map<Node, Map<Element | null, Element[]>>();
  private readonly css: string;

  constructor(privateCss: readonly string[] = []) {
    this.css = [WRITTEN_IN, ...privateCss].join();
  }

  /** @returns true when nothing inside the element is private */
  isOpen(element: ParentNode): boolean {
    return call(element, 'querySelector', this.css) === null;
  }

  isPrivate(element: Element): boolean {
    return closest(element, this.css) !== null;
  }

  /** @returns the words of a root of the page as they stand there, without those of its private parts */
  openText(root: ParentNode): string {
    const part = root instanceof ShadowRoot ? root : get(root as Document, 'body');
    if (!part || this.isPrivate((part as ShadowRoot).host ?? part)) return '';
    const closed = Array.from(call(root, 'querySelectorAll', this.css));
    const read = (node: Node): string => {
      const first = closed.find((one) => call(node, 'contains', one));
      if (!first) return get(node, 'textContent') as string;
      return first === node ? '' : Array.from(get(node, 'childNodes'), read).join('');
    };
    return read(part);
  }

  /** @returns the normalised text of an element with the names of its images; '' when private */
  textOf(element: Element): string {
    if (!this.texts.has(element)) this.read([element]);
    return this.texts.get(element) as string;
  }

  /** Reads the texts of many elements at once; textOf() then has them ready. */
  read(elements: Iterable<Element>): void {
    const fresh = Array.from(elements).filter((element) => !this.texts.has(element));
    const texts = normaliseAll(fresh.map((one) => (this.isPrivate(one) ? '' : this.collect(one))));
    for (const [at, element] of fresh.entries()) this.texts.set(element, texts[at] as string);
  }

  private collect(node: Element): string {
    let out = '';
    for (let child = get(node, 'firstChild'); child; child = get(child, 'nextSibling')) {
      if (get(child, 'nodeType') === Node.TEXT_NODE) out += get(child, 'nodeValue');
      else if (child instanceof Element) {
        if (NOT_TEXT.has(get(child, 'localName')) || call(child, 'matches', `${UNSPOKEN}, ${this.css}`))
          continue;
        if (child instanceof HTMLImageElement) out += ` ${child.alt} `;
        else {
          const inner = call(child, 'getAttribute', 'aria-label') ?? this.collect(child);
          out += INLINE.has(get(child, 'tagName')) ? inner : ` ${inner} `;
        }
      }
    }
    return out;
  }

  private referenced(element: Element, attribute: string): string {
    const ids = call(element, 'getAttribute', attribute);
    if (!ids) return '';
    const root = call(element, 'getRootNode') as Document | ShadowRoot;
    return normalise(
      ids
        .trim()
        .split(/\s+/)
        .map((id) => call(root, 'getElementById', id))
        .filter((found): found is HTMLElement => found !== null)
        .map((found) => this.textOf(found))
        .join(' '),
    );
  }

  /** The <label>s of a control. A browser looks through the whole page each time that it is asked for them. */
  labelled(element: Element): Element[] {
    if (!(get(element as HTMLInputElement, 'labels') instanceof NodeList)) return [];
    const root = call(element, 'getRootNode') as Document | ShadowRoot;
    const labels = once(this.labels, root, () => {
      const all = call(root, 'querySelectorAll', 'label');
      this.read(all);
      const lists = new Map<Element | null, Element[]>();
      for (const label of all as NodeListOf<HTMLLabelElement>)
        once(lists, label.control, () => []).push(label);
      return lists;
    });
    return labels.get(element) ?? [];
  }

  /** @returns every label of a field, best first: aria-labelledby, aria-label, <label>s, title */
  labelsOf(element: Element): string[] {
    return once(this.labelLists, element, () => {
      const own = this.labelled(element).map((label) => this.textOf(label));
      return [
        this.referenced(element, 'aria-labelledby'),
        written(element, 'aria-label'),
        ...own,
        own.length > 1 ? normalise(own.join(' ')) : '',
        written(element, 'title'),
      ].filter(Boolean);
    });
  }

  placeholderOf(element: Element): string {
    return written(
      element,
      call(element, 'hasAttribute', 'placeholder') ? 'placeholder' : 'aria-placeholder',
    );
  }

  /** @returns the names of an action: its labels, caption, image text; best first */
  namesOf(element: Element): string[] {
    return once(this.nameLists, element, () => {
      const names = [...this.labelsOf(element)];
      if (element instanceof HTMLInputElement) {
        if (BUTTON_TYPES.has(element.type))
          names.push(normalise(element.getAttribute('value') ?? element.alt));
      } else {
        names.push(this.textOf(element));
        for (const part of call(element, 'querySelectorAll', 'strong, b, img[alt]')) {
          names.push(part instanceof HTMLImageElement ? normalise(part.alt) : this.textOf(part));
        }
      }
      return names.filter(Boolean);
    });
  }
}

const INLINE = new Set('SPAN B STRONG I EM SUP SUB A SMALL MARK ABBR U FONT'.split(' '));

/** A reading asks for the same thing many times: for landmarks, for signals, for vetoes. */
export function once<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = find();
    known.set(key, value);
  }
  return value;
}

function written(element: Element, attribute: string): string {
  const text = call(element, 'getAttribute', attribute);
  return text ? normalise(text) : '';
}

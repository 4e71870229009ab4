/** The words of a page, collected lazily and once per reading, for landmarks. */
import type { Reader } from './names';
import { normalise } from './normalise';
import { isShown, isVisible } from './visible';

export const HEADINGS = 'h1, h2, h3, h4, h5, h6, legend, [role="heading"]';
export const ACTIONS =
  'button, a[href], a[role], input[type="submit"], input[type="button"], input[type="image"], [role="button"], [role="link"], summary';
export const FIELDS =
  'input:not([type="hidden"]):not([type="submit"]):not([type="button"]):not([type="image"]):not([type="reset"]), textarea, select, [role="textbox"], [role="combobox"], [role="checkbox"], [role="radio"], [role="switch"], [role="searchbox"], [contenteditable="true"]';

/** A text block longer than this is prose, not a label or a heading. */
const LONGEST_BLOCK = 300;
/** A FranceConnect error code: Y + 6 digits, or Y04 + 5 hexadecimal characters. */
const ERROR_CODE = /\bY(?:04[0-9A-F]{5}|\d{6})\b/;

export class PageText {
  private blockList?: { element: Element; text: string }[];
  private headingList?: string[];
  private actionList?: string[];
  private fieldList?: string[];

  constructor(
    private readonly document: Document,
    readonly reader: Reader,
  ) {}

  /** Every visible text node and its parent's whole text, with the element that holds it. */
  get blocks(): { element: Element; text: string }[] {
    if (this.blockList) return this.blockList;
    const list: { element: Element; text: string }[] = [];
    const seen = new Set<Element>();
    const walker = this.document.createTreeWalker(this.document.body ?? this.document, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      const raw = node.nodeValue ?? '';
      if (!parent || raw.trim() === '' || parent.closest('script, style, noscript, textarea, option'))
        continue;
      if (this.reader.isPrivate(parent) || !isShown(parent)) continue;
      if (raw.length <= LONGEST_BLOCK) list.push({ element: parent, text: normalise(raw) });
      for (let up: Element | null = parent, depth = 0; up && depth < 2; up = up.parentElement, depth++) {
        if (seen.has(up)) break;
        seen.add(up);
        if (up.childNodes.length > 1 && (up.textContent?.length ?? 0) <= LONGEST_BLOCK) {
          list.push({ element: up, text: this.reader.textOf(up) });
        }
      }
    }
    this.blockList = list;
    return list;
  }

  get headings(): string[] {
    this.headingList ??= this.shown(HEADINGS).map((heading) => this.reader.textOf(heading));
    return this.headingList;
  }

  get actions(): string[] {
    this.actionList ??= this.shown(ACTIONS).flatMap((action) => this.reader.namesOf(action));
    return this.actionList;
  }

  get fields(): string[] {
    this.fieldList ??= Array.from(this.document.querySelectorAll(FIELDS))
      .filter(isVisible)
      .flatMap((field) => [...this.reader.labelsOf(field), this.reader.placeholderOf(field)]);
    return this.fieldList;
  }

  /** The elements whose own text shows an error code that begins with one of the prefixes. */
  withCode(prefixes: readonly string[]): Element[] {
    return this.blocks
      .filter(({ element }) => {
        const code = ERROR_CODE.exec(ownText(element))?.[0];
        return code !== undefined && prefixes.some((prefix) => code.startsWith(prefix));
      })
      .map(({ element }) => element);
  }

  private shown(css: string): Element[] {
    return Array.from(this.document.querySelectorAll(css)).filter(isShown);
  }
}

function ownText(element: Element): string {
  let text = '';
  for (const child of element.childNodes) if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue;
  return text;
}

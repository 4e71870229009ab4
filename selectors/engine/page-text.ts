/** The words of a page, collected lazily and once per reading, for landmarks. */

import { once, type Reader } from './accessible-name';
import { call, get } from './dom';
import { isAmong, normaliseAll, simplify, wordsOf } from './normalise';
import { findRoots } from './roots';
import { forgetSpans, isShown, isVisible } from './visible';

export const HEADINGS = 'h1, h2, h3, h4, h5, h6, legend, [role="heading"]';
export const ACTIONS =
  'button, a[href], a[role], input[type="submit"], input[type="button"], input[type="image"], [role="button"], [role="link"], summary';
export const FIELDS =
  'input:not([type="hidden"], [type="submit"], [type="button"], [type="image"], [type="reset"]), textarea, select, [role="textbox"], [role="combobox"], [role="checkbox"], [role="radio"], [role="switch"], [role="searchbox"], [contenteditable="true"]';

/** A text block longer than this is prose, not a label or a heading. */
const LONGEST_BLOCK = 300;
const LONGEST_WHOLE = 500_000;
/** A FranceConnect error code, normalised: Y + 6 digits, or Y04 + 5 hexadecimal characters. */
const ERROR_CODE = /\by(?:04[\da-f]{5}|\d{6})\b/;

/** What gives an element a name, besides the words in it. */
const NAMES = ['aria-label', 'alt', 'title', 'placeholder', 'aria-placeholder'] as const;
const NAMED = NAMES.map((name) => `[${name}]`).join();
/** A caption stands in no text. */
const CAPTIONED = 'input:is([type="submit"], [type="button"], [type="image"], [type="reset"])';

/** Stands for the whole text of an element until all are read at once. */
const WHOLE = '';
/** Elements whose text nobody reads on the page. */
const UNREAD = 'script, style, noscript, option';

/** What a landmark can be looked up in. */
export type Kind = 'heading' | 'action' | 'field' | 'text';

interface Block {
  element: Element;
  text: string;
  /** It stands in the element itself. */
  isOwn: boolean;
}

export class PageText {
  /** All words that stand somewhere on the page; '' when they are too many (long scripts). */
  private whole?: string;
  private readonly words = new Map<string, boolean>();
  private blockList?: Block[];
  private codeList?: { element: Element; code: string }[];
  private readonly known = new Map<Kind, readonly string[]>();
  private readonly visible = new Map<Element, boolean>();
  private readonly lists = new Map<string, Element[]>();
  private readonly roots: ParentNode[];

  constructor(
    document: Document,
    readonly reader: Reader,
  ) {
    this.roots = findRoots(document);
    forgetSpans();
  }

  /** Every visible text node and its parent's whole text, with the element that holds it. */
  get blocks(): Block[] {
    if (this.blockList) return this.blockList;
    const list: { element: Element; text: string }[] = [];
    const seen = new Set<Element>();
    let last: Element | null = null;
    let readable = false;
    for (const root of this.roots) {
      const walker = call(
        document,
        'createTreeWalker',
        get(root as Document, 'body') ?? root,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = get(node, 'nodeValue') as string;
        if (!/\S/.test(text)) continue;
        const parent = get(node, 'parentElement') ?? (root as ShadowRoot).host;
        if (parent !== last)
          readable = !call(parent, 'closest', UNREAD) && !this.reader.isPrivate(parent) && isShown(parent);
        last = parent;
        if (!readable) continue;
        if (text.length <= LONGEST_BLOCK) list.push({ element: parent, text });
        this.around(parent, seen, list);
      }
    }
    this.reader.read(list.flatMap(({ element, text }) => (text === WHOLE ? [element] : [])));
    const texts = normaliseAll(list.map(({ text }) => text));
    this.blockList = list.map(({ element, text }, at) => {
      const isOwn = text !== WHOLE;
      return { element, isOwn, text: isOwn ? (texts[at] as string) : this.reader.textOf(element) };
    });
    return this.blockList;
  }

  /** The whole text of an element with a text node, and of the element around it, when it is no more than a line. */
  private around(parent: Element, seen: Set<Element>, list: { element: Element; text: string }[]): void {
    for (
      let up: Element | null = parent, depth = 0;
      up && depth < 2;
      up = get(up, 'parentElement'), depth++
    ) {
      if (seen.has(up)) break;
      seen.add(up);
      if (
        get(up, 'firstChild') !== get(up, 'lastChild') &&
        (get(up, 'textContent') as string).length <= LONGEST_BLOCK
      ) {
        list.push({ element: up, text: WHOLE });
      }
    }
  }

  /** @returns true when one of the patterns is the whole of such a text */
  shows(kind: Kind, patterns: readonly string[]): boolean {
    // Most pages have not even the words: then their texts need not be looked at one by one.
    return patterns.some(
      (pattern) =>
        this.hasWords(pattern) &&
        isAmong(
          pattern,
          once(this.known, kind, () => this[kind]()),
        ),
    );
  }

  private hasWords(pattern: string): boolean {
    if (this.whole === undefined) {
      // What is private is not read, not even to look for a word; what a field is called is the page's own.
      const all = [
        ...this.roots.map((root) => this.reader.openText(root)),
        ...this.all(NAMED).flatMap((one) =>
          call(one, 'matches', FIELDS) || !this.reader.isPrivate(one)
            ? NAMES.map((name) => call(one, 'getAttribute', name))
            : [],
        ),
        ...this.all(CAPTIONED).flatMap((one) => this.reader.namesOf(one)),
      ].join(' ');
      this.whole = all.length < LONGEST_WHOLE ? simplify(all) : '';
    }
    const { whole, words } = this;
    return whole === '' || wordsOf(pattern).every((word) => once(words, word, () => whole.includes(word)));
  }

  private text(): string[] {
    return this.blocks.map(({ text }) => text);
  }

  private heading(): string[] {
    return this.shown(HEADINGS).map((heading) => this.reader.textOf(heading));
  }

  private action(): string[] {
    return this.shown(ACTIONS).flatMap((action) => this.reader.namesOf(action));
  }

  private field(): string[] {
    return this.all(FIELDS)
      .filter((field) => this.sees(field))
      .flatMap((field) => [...this.reader.labelsOf(field), this.reader.placeholderOf(field)]);
  }

  /** isVisible(), asked once a reading. */
  sees(element: Element): boolean {
    return once(this.visible, element, () => isVisible(element));
  }

  /** The elements whose own text shows an error code that begins with one of the prefixes. */
  withCode(prefixes: readonly string[]): Element[] {
    this.codeList ??= this.blocks.flatMap(({ element, text, isOwn }) => {
      const code = isOwn && ERROR_CODE.exec(text)?.[0];
      return code ? [{ element, code }] : [];
    });
    return this.codeList
      .filter(({ code }) => prefixes.some((prefix) => code.startsWith(prefix.toLowerCase())))
      .map(({ element }) => element);
  }

  /** Everything that a selector names: several pages of a map and several targets ask for the same. */
  all(css: string): Element[] {
    return once(this.lists, css, () =>
      this.roots.flatMap((root) => Array.from(call(root, 'querySelectorAll', css))),
    );
  }

  private shown(css: string): Element[] {
    const shown = this.all(css).filter(isShown);
    this.reader.read(shown);
    return shown;
  }
}

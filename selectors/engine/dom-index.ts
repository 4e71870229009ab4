/** A page's elements with what lies in open shadow roots, looked up once a reading. */

import { nearWords } from './adjacent-text';
import { FOOT } from './page-parts';
import {
  ACTIONS,
  call,
  closest,
  FIELDS,
  get,
  HEADINGS,
  holds,
  hostOf,
  type PageText,
} from './shared-runtime';
import { shortTextOf, withoutTail } from './short-names';
import { isExample, isSame, saysNothing } from './synonyms';

export interface Names {
  own: string[];
  beside: boolean;
  placeholder: string;
  /** The same names without a help, a count or a unit, where they have one: they say less. */
  short: string[];
}

const LONGEST_PART = 200;
export const OTHER_PARTS = /newsletter|lettre d'info|abonne|subscri|recherche|search/;
const BOXES = `form, aside, dialog, ${FOOT}, :has(${HEADINGS})`;
const PARTS = 'form, section, article, aside, footer, dialog, main, body';

const scans = new WeakMap<PageText, Scan>();

export class Scan {
  private readonly nearest = new Map<Element, Element | null>();

  private readonly neighbours = new Map<readonly string[], Element[]>();
  private readonly parts = new Map<Element, Element | null>();
  private readonly named = new Map<Element, Names>();

  private constructor(private readonly text: PageText) {}

  /** @returns the one scan of this reading */
  static of(text: PageText): Scan {
    let scan = scans.get(text);
    if (!scan) {
      scan = new Scan(text);
      scans.set(text, scan);
    }
    return scan;
  }

  /** @returns the elements that fit, in document order within each root */
  all(css: string): Element[] {
    return this.text.all(css);
  }

  /** @returns what the element is called, best first; `beside` when only the words beside a field say it */
  names(element: Element, isField: boolean): Names {
    let names = this.named.get(element);
    if (!names) {
      const { reader } = this.text;
      const own = isField
        ? reader.labelsOf(element).filter((name) => !isExample(name))
        : reader.namesOf(element);
      let placeholder = isField ? reader.placeholderOf(element) : '';
      if (isExample(placeholder) || saysNothing(placeholder)) placeholder = '';
      const near = isField && own.length === 0 && !placeholder ? nearWords(element, reader) : null;
      const full = near ? [near.words] : own;
      const parts = isField
        ? reader.labelled(element)
        : get(element, 'childElementCount') > 0
          ? [element]
          : [];
      const short = [...full.map(withoutTail), ...parts.map((one) => shortTextOf(one, reader))];
      names = {
        own: full,
        beside: near?.meant === false,
        placeholder,
        short: [...new Set(short)].filter((name) => name !== '' && !full.includes(name)),
      };
      this.named.set(element, names);
    }
    return names;
  }

  /** @returns the visible fields that have one of these names, but for those of a newsletter or a search */
  fieldsNamed(words: readonly string[]): Element[] {
    let list = this.neighbours.get(words);
    if (!list) {
      list = this.all(FIELDS).filter((field) => {
        const { own, placeholder } = this.names(field, true);
        return (
          [...own, placeholder].some((name) => isSame(words, name)) &&
          this.text.sees(field) &&
          !this.isElsewhere(field)
        );
      });
      this.neighbours.set(words, list);
    }
    return list;
  }

  /** @returns true when it stands in a part that offers another thing: a newsletter, a search, the foot of the page */
  isElsewhere(field: Element): boolean {
    if (!call(field, 'matches', FIELDS)) return closest(field, FOOT) !== null;
    const part = this.partOf(field);
    const words = part ? this.text.reader.textOf(part) : '';
    return words.length < LONGEST_PART && OTHER_PARTS.test(words);
  }

  /** @returns the part of the page that the field is used with: the nearest one that has another control */
  partOf(element: Element): Element | null {
    const part = closest(element, PARTS);
    if (!part) return null;
    let wider = this.parts.get(part);
    if (wider === undefined) {
      const alone = call(part, 'querySelectorAll', `${FIELDS}, ${ACTIONS}`).length < 2;
      const around = alone && get(part, 'parentElement');
      wider = around ? this.partOf(around) : part;
      this.parts.set(part, wider);
    }
    return wider;
  }

  /**
   * @returns the largest part of the page around the element that has one field, something to press and a heading of its
   * own (or is a form), as for a newsletter; null when there is none
   */
  boxOf(element: Element): Element | null {
    const seen = (css: string) => this.all(css).filter((one) => this.text.sees(one));
    const [fields, actions] = [seen(FIELDS), seen(ACTIONS)];
    if (fields.length === 0) return null;
    let box: Element | null = null;
    for (let part = parentOf(element); part && !call(part, 'matches', 'body, main'); part = parentOf(part)) {
      const inside = (list: Element[]) => list.filter((one) => holds(part as Element, one)).length;
      if (inside(fields) > 1 || this.text.reader.textOf(part).length > LONGEST_PART) break;
      if (inside(fields) > 0 && inside(actions) > 0 && call(part, 'matches', BOXES)) box = part;
    }
    return box;
  }

  /** @returns the last heading before the element */
  headingBefore(element: Element): Element | null {
    let heading = this.nearest.get(element);
    if (heading === undefined) {
      heading = null;
      for (let at: Element | null = element; at && !heading; at = hostOf(at)) {
        const last: { seenFrom?: Element } = {};
        for (const one of this.all(HEADINGS)) {
          const from = seenFrom(call(at, 'getRootNode'), one);
          if (!from || !isBefore(from, at) || (last.seenFrom && isBefore(from, last.seenFrom))) continue;
          last.seenFrom = from;
          heading = one;
        }
      }
      this.nearest.set(element, heading);
    }
    return heading;
  }
}

/** @returns true when it can be used: it stands in no inert part */
export function isFree(element: Element): boolean {
  return closest(element, '[inert]') === null;
}

const parentOf = (element: Element) => get(element, 'parentElement') ?? hostOf(element);

const isBefore = (one: Element, other: Element) =>
  (call(one, 'compareDocumentPosition', other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** @returns what of a root holds the element: itself, or the outermost host around it; null when it lies elsewhere */
function seenFrom(root: Node, element: Element | null): Element | null {
  return !element || call(element, 'getRootNode') === root ? element : seenFrom(root, hostOf(element));
}

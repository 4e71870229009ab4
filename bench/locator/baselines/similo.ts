/**
 * Similo (arXiv 2208.00677): 14 properties, the published weights, the most similar element wins. Twice: as
 * published, always answering; and with a threshold, below which it says nothing.
 */
import { type Answer, type Baseline, once, type SharedPage } from './baseline';
import { byLetters, byNumber, byPlace, byWords } from './similo-similarity';

const CANDIDATES =
  'input, textarea, button, select, a, h1, h2, h3, h4, h5, li, span, div, p, th, tr, td, label, svg';

/**
 * Share of the target's likeness with itself that the best candidate must reach. Fitted on the tuning split: the
 * threshold at which right less ten times wrong and still anchored is best.
 */
const THRESHOLD = 0.6;

/** The properties of one element, each computed when it is asked for. */
class Widget {
  private readonly memo = new Map<string, unknown>();

  constructor(
    readonly element: Element,
    readonly box: DOMRectReadOnly,
    private readonly all: () => Widget[],
  ) {}

  private once<T>(key: string, compute: () => T): T {
    if (!this.memo.has(key)) this.memo.set(key, compute());
    return this.memo.get(key) as T;
  }

  private attribute(name: string): string {
    return (this.element.getAttribute(name) ?? '').trim().toLowerCase();
  }

  get tag(): string {
    return this.element.localName;
  }
  get class(): string {
    return this.attribute('class');
  }
  get name(): string {
    return this.attribute('name');
  }
  get id(): string {
    return this.attribute('id');
  }
  get href(): string {
    return this.attribute('href');
  }
  get alt(): string {
    return this.attribute('alt');
  }
  get xpath(): string {
    return this.once('xpath', () => path(this.element, false));
  }
  get idxpath(): string {
    return this.once('idxpath', () => path(this.element, true));
  }
  get isButton(): boolean {
    return (
      this.tag === 'button' ||
      (this.tag === 'a' && this.class.includes('btn')) ||
      (this.tag === 'input' && /^(button|submit|reset)$/.test(this.attribute('type')))
    );
  }
  get text(): string {
    return this.once('text', () => {
      const own = (this.element.textContent ?? '').trim();
      if (own.length >= 3 && own.length <= 50 && !/[\n\t]/.test(own)) return own.toLowerCase();
      return this.attribute('value') || this.attribute('placeholder');
    });
  }
  /** The words within 50 pixels. */
  get neighbours(): string[] {
    return this.once('neighbours', () => {
      const { box } = this;
      if (box.height > 100 || box.width > 600) return [];
      const near = this.all().filter(
        ({ box: other, element }) =>
          element !== this.element &&
          other.height <= 100 &&
          other.x < box.right + 50 &&
          other.right > box.x - 50 &&
          other.y < box.bottom + 50 &&
          other.bottom > box.y - 50,
      );
      return [...new Set(near.flatMap(({ text }) => (text === '' ? [] : text.split(/\s+/))))];
    });
  }
}

function path(element: Element, stopAtId: boolean): string {
  let out = '';
  for (let at: Element | null = element; at; at = at.parentElement) {
    const one = at;
    const id = one.getAttribute('id');
    if (stopAtId && id) return `//*[@id='${id.toLowerCase()}']${out}`;
    const same = [...(one.parentElement?.children ?? [])].filter(
      (other) => other.localName === one.localName,
    );
    out = `/${one.localName}[${same.indexOf(one) + 1 || 1}]${out}`;
  }
  return out;
}

const equal = (a: string, b: string) => (a !== '' && a === b ? 1 : 0);
const alike = (a: string, b: string) => (a === '' || b === '' ? 0 : byLetters(a, b));

/** [weight, likeness], the cheap ones first so that a hopeless candidate is given up early. The sum is the same. */
const PROPERTIES: [number, (target: Widget, other: Widget) => number][] = [
  [1.5, (a, b) => equal(a.tag, b.tag)],
  [1.5, (a, b) => equal(a.name, b.name)],
  [1.5, (a, b) => equal(a.id, b.id)],
  [0.5, (a, b) => (a.isButton === b.isButton ? 1 : 0)],
  [0.5, (a, b) => byPlace(a.box, b.box)],
  [0.5, (a, b) => byNumber(a.box.width * a.box.height, b.box.width * b.box.height)],
  [0.5, (a, b) => byNumber(a.box.width / a.box.height, b.box.width / b.box.height)],
  [1.5, (a, b) => alike(a.text, b.text)],
  [0.5, (a, b) => alike(a.alt, b.alt)],
  [0.5, (a, b) => alike(a.class, b.class)],
  [0.5, (a, b) => alike(a.href, b.href)],
  [1.5, (a, b) => byWords(a.neighbours, b.neighbours)],
  [0.5, (a, b) => alike(a.idxpath, b.idxpath)],
  [0.5, (a, b) => alike(a.xpath, b.xpath)],
];

/** Weights still to come after each property: the most that a candidate can gain from there on. */
const REST = PROPERTIES.map((_, at) => PROPERTIES.slice(at + 1).reduce((sum, [weight]) => sum + weight, 0));

function likeness(target: Widget, other: Widget, toBeat: number): number {
  let score = 0;
  for (let at = 0; at < PROPERTIES.length; at++) {
    const [weight, like] = PROPERTIES[at] as (typeof PROPERTIES)[number];
    score += weight * like(target, other);
    if (score + (REST[at] as number) <= toBeat) return score;
  }
  return score;
}

function widgets(page: SharedPage): Widget[] {
  return once(page, 'widgets', () => {
    const list: Widget[] = [];
    for (const element of page.document.querySelectorAll(CANDIDATES)) {
      const box = element.getBoundingClientRect();
      if (box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true }))
        list.push(new Widget(element, box, () => list));
    }
    return list;
  });
}

interface Recording {
  widget: Widget;
  self: number;
}

function record(target: Element, page: SharedPage): Recording | null {
  return once(page, `record-${numberOf(target)}`, () => recordOnce(target, page));
}

function recordOnce(target: Element, page: SharedPage): Recording | null {
  const widget = widgets(page).find(({ element }) => element === target);
  if (!widget) return null;
  // Ask for everything now: the page is about to change under it.
  return { widget, self: likeness(widget, widget, -1) };
}

/** @returns the most similar element and its share of the target's likeness with itself */
function mostSimilar(recording: Recording, page: SharedPage): { element: Element; share: number } | null {
  return once(page, `similo-${numberOf(recording)}`, () => {
    let best: Widget | null = null;
    let most = -1;
    for (const other of widgets(page)) {
      const score = likeness(recording.widget, other, most);
      if (score > most) [best, most] = [other, score];
    }
    return best && { element: best.element, share: recording.self > 0 ? most / recording.self : 0 };
  });
}

const numbers = new WeakMap<object, number>();
let last = 0;
/** A number for an object, so that a memo can be named after it. */
function numberOf(thing: object): number {
  if (!numbers.has(thing)) numbers.set(thing, ++last);
  return numbers.get(thing) as number;
}

export const similo: Baseline<Recording> = {
  id: 'similo',
  given: 'the original page; 14 properties and weights as published; always answers',
  record,
  find: (recording, page): Answer => mostSimilar(recording, page)?.element ?? 'missing',
  share: (recording, page) => mostSimilar(recording, page)?.share ?? 0,
};

export const similoThreshold: Baseline<Recording> = {
  id: 'similo-threshold',
  given: `the same; answers only from ${THRESHOLD} of the target’s likeness with itself, fitted on the tuning split`,
  record,
  find(recording, page): Answer {
    const best = mostSimilar(recording, page);
    return best && best.share >= THRESHOLD ? best.element : 'missing';
  },
};

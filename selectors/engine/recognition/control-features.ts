/** What a control looks like, for telling by its meaning which one it is. Its texts do not leave this file. */
import { choiceGroups, groupName } from '../choice-groups';
import type { Scan } from '../dom-index';
import { CONSENT, FOOT, TOP } from '../page-parts';
import {
  ACTIONS,
  call,
  closest,
  FIELDS,
  get,
  type PageText,
  type Reader,
  WRITTEN_IN,
} from '../shared-runtime';
import { kindOf } from './page-features';
import type { Vocabulary } from './vocabulary';

/** A row of a list, a card, a choice: what stands around « Choisir » says what is chosen. */
const ROWS =
  'li, article, tr, label, fieldset, [role="listitem"], [role="radio"], [role="group"], a, section';
/** A text longer than this is about more than one control. */
const LONGEST_ROW = 240;
const TICKS = '[type="checkbox"], [type="radio"], [role="checkbox"], [role="radio"], [role="switch"]';
const MAIN = /primary|main|cta|principal|success|accent|raised|filled|contained|submit|valid/i;
const SIDE = /secondary|tertiary|outline|ghost|text|link|flat|neutral|light|subtle/i;

/** What the page's makers call it. */
const MARKS = ['id', 'name', 'autocomplete', 'href'] as const;

const DIALOG = 'dialog, [role="dialog"]';
const LINKS = 'a[href], [role="link"]';

/** What is painted darker, or in more colour, than this share of all light. */
const STRONG = 0.35;

/** @returns true when it is painted in a strong colour: a page makes its main action so, a tool that floats over it too */
function isFilled(action: Element): boolean {
  for (let up: Element | null = action; up && !call(up, 'matches', DIALOG); up = get(up, 'parentElement'))
    if (getComputedStyle(up).position === 'fixed') return false;
  const [red = 255, green = 255, blue = 255, alpha = 1] =
    getComputedStyle(action)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return alpha > 0.5 && 1 - Math.min(red, green, blue) / 255 > STRONG;
}

const isBox = (control: Element) => kindOf(control) === 'box';

/** The part that a box shares with others. */
function rowOf(box: Element): Element | null {
  let row = get(box, 'parentElement');
  while (row && call(row, 'querySelectorAll', 'input').length === 1) row = get(row, 'parentElement');
  return row;
}

/** Boxes for one letter each, in a row, are one field: its first is where one begins to type. */
export function isFirstBox(control: Element, at: number, all: readonly Element[]): boolean {
  const before = all[at - 1];
  return !(before && isBox(control) && isBox(before) && rowOf(control) === rowOf(before));
}

/** The controls of one reading. */
export class ControlFeatures {
  private readonly known = new Map<Element, string[]>();
  private readonly typed: Element[];
  private readonly ticks: Element[];
  /** Rows of choices. */
  readonly groups: readonly Element[];
  private readonly actions: Element[];
  /** Those that the eye meets first: of the strongest colour among them. */
  private readonly filled: Element[];

  constructor(
    private readonly text: PageText,
    private readonly scan: Scan,
    private readonly vocabulary: Vocabulary,
  ) {
    const seen = (css: string) => scan.all(css).filter((one) => text.sees(one) && !closest(one, CONSENT));
    const fields = seen(FIELDS);
    this.ticks = fields.filter((one) => call(one, 'matches', TICKS));
    this.typed = fields.filter((one) => !call(one, 'matches', TICKS)).filter(isFirstBox);
    this.groups = choiceGroups(text, scan);
    this.actions = seen(ACTIONS).filter((one) => !closest(one, `${TOP}, ${FOOT}`));
    this.filled = this.actions.filter(isFilled);
  }

  /** @returns zone and concept, or `k` and a kind, or `p` and a place */
  of(element: Element): readonly string[] {
    let features = this.known.get(element);
    if (!features) {
      features = Array.from(this.read(element));
      this.known.set(element, features);
    }
    return features;
  }

  private read(element: Element): Set<string> {
    const { reader } = this.text;
    const features = new Set(['bias']);
    const say = (zone: string, ...texts: (string | null | undefined)[]) => {
      for (const concept of this.vocabulary.read(texts.join(' \n '))) features.add(`${zone}:${concept}`);
    };
    const isGroup = this.groups.includes(element);
    const isField = isGroup || call(element, 'matches', FIELDS);
    if (isGroup) say('n', groupName(element));
    else {
      const { own, placeholder } = this.scan.names(element, isField);
      say('n', ...own, placeholder);
    }
    for (const name of MARKS) say('i', wordsOf(call(element, 'getAttribute', name)));
    say('d', described(element, reader));
    const heading = this.scan.headingBefore(element);
    if (heading) say('h', reader.textOf(heading));
    const row = closest(get(element, 'parentElement') ?? element, ROWS);
    if (row && !call(row, 'querySelector', WRITTEN_IN)) {
      const words = reader.textOf(row);
      if (words.length < LONGEST_ROW) say('r', words);
    }
    if (isGroup) features.add('k:select');
    else if (isField || element instanceof HTMLInputElement) features.add(`k:${kindOf(element)}`);
    else features.add(`k:${call(element, 'matches', LINKS) ? 'link' : 'button'}`);
    for (const place of this.placesOf(element, isField)) features.add(`p:${place}`);
    return features;
  }

  private *placesOf(element: Element, isField: boolean): Generator<string> {
    if (closest(element, `${TOP}, ${FOOT}`)) yield 'chrome';
    if (closest(element, CONSENT)) yield 'consent';
    if (closest(element, DIALOG)) yield 'dialog';
    if (closest(element, 'form')) yield 'form';
    if (closest(element, 'li')) yield 'list';
    const isTick = call(element, 'matches', TICKS);
    const list = isField ? (isTick ? this.ticks : [...this.typed, ...this.groups]) : this.actions;
    const at = list.indexOf(element);
    if (list.length === 1 && at === 0) yield 'only';
    if (at === 0) yield 'first';
    if (at >= 0 && at === list.length - 1) yield 'last';
    if (isField) return;
    if (isSubmit(element)) yield 'submit';
    if (this.actions.filter(isSubmit).length === 1 && isSubmit(element)) yield 'only-submit';
    if (this.filled.includes(element)) yield this.filled.length === 1 ? 'only-filled' : 'filled';
    const buttons = this.actions.filter((one) => !call(one, 'matches', LINKS));
    if (buttons.length === 1 && buttons[0] === element) yield 'only-button';
    const named = `${call(element, 'getAttribute', 'class')} ${get(element, 'id')}`;
    if (MAIN.test(named)) yield 'main';
    if (SIDE.test(named)) yield 'side';
    const lastField = [...this.typed, ...this.ticks].reduce<Element | null>(
      (last, one) => (!last || isBefore(last, one) ? one : last),
      null,
    );
    if (lastField && isBefore(lastField, element)) {
      yield 'after-fields';
      if (this.actions.find((one) => isBefore(lastField, one)) === element) yield 'next-after-fields';
    }
  }
}

const isBefore = (one: Element, other: Element) =>
  (call(one, 'compareDocumentPosition', other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const isSubmit = (element: Element) =>
  call(
    element,
    'matches',
    'form button:not([type="button"], [type="reset"]), input[type="submit"], [type="submit"]',
  );

/** `numTelPortable` and `num-tel_portable` are the same three words. */
function wordsOf(mark: string | null): string {
  return (mark ?? '').replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[^a-z\d]+/gi, ' ');
}

function described(element: Element, reader: Reader): string {
  const root = call(element, 'getRootNode') as Document | ShadowRoot;
  const ids = call(element, 'getAttribute', 'aria-describedby')?.split(/\s+/) ?? [];
  return ids
    .flatMap((id) => call(root, 'getElementById', id) ?? [])
    .map((one) => reader.textOf(one))
    .join(' ');
}

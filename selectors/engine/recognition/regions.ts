/** Parts of a page that are known by their shape, whatever their words: an amount, the form, a list, a message. */
import type { Scan } from '../dom-index';
import { FOOT, TOP } from '../page-parts';
import { ACTIONS, call, closest, FIELDS, get, type PageText } from '../shared-runtime';

/** A text that is nothing but an amount of money. */
const AMOUNT = /^\d[\d\s.,]*€$/;
const ITEMS = 'li, [role="listitem"], article';
const FEWEST_FIELDS = 2;
const FEWEST_ITEMS = 2;

type Measure = (element: Element) => number;

/** Per meaning: which elements, and of which of them there is most; 0 is none. */
const SHAPES: Readonly<Record<string, readonly [css: string, measure: (text: PageText) => Measure]>> = {
  amount: [
    'p, div, span, strong, b, output, dd, td, h1, h2, h3',
    ({ reader }) =>
      (one) =>
        get(one, 'children').length === 0 && AMOUNT.test(reader.textOf(one))
          ? Number.parseFloat(getComputedStyle(one).fontSize)
          : 0,
  ],
  form: ['form', (text) => atLeast(FEWEST_FIELDS, (one) => seenIn(text, one, FIELDS))],
  results: [
    'ul, ol, [role="list"]',
    (text) =>
      atLeast(
        FEWEST_ITEMS,
        (one) =>
          Array.from(call(one, 'querySelectorAll', ITEMS)).filter(
            (item) => call(item, 'querySelector', ACTIONS) && text.sees(item),
          ).length,
      ),
  ],
  message: [
    '[role="status"]',
    ({ reader }) =>
      (one) =>
        reader.textOf(one) === '' ? 0 : 1,
  ],
};

const seenIn = (text: PageText, part: Element, css: string) =>
  Array.from(call(part, 'querySelectorAll', css)).filter((one) => text.sees(one)).length;

const atLeast =
  (fewest: number, measure: Measure): Measure =>
  (one) => {
    const size = measure(one);
    return size < fewest ? 0 : size;
  };

/** @returns the one part of the main part of the page that has most of it; null when none has, or two have as much */
export function regionOf(meaning: string, text: PageText, scan: Scan): Element | null {
  const shape = SHAPES[meaning];
  if (!shape) return null;
  const [css, measureOn] = shape;
  const measure = measureOn(text);
  let [best, most, isTie]: [Element | null, number, boolean] = [null, 0, false];
  for (const one of scan.all(css)) {
    if (closest(one, `${TOP}, ${FOOT}`) || !text.sees(one)) continue;
    const size = measure(one);
    isTie = size === most ? isTie || size > 0 : size > most ? false : isTie;
    if (size > most) [best, most] = [one, size];
  }
  return isTie ? null : best;
}

/** What a page asks of a person, without its markup: the same screen can then be drawn by a framework. */
import { FOOT, TOP } from '../../../selectors/engine/page-parts';
import { ACTION_CSS, FIELD_CSS, isVisible, labelText } from '../drift/tracked-page';

export interface ScreenItem {
  kind: 'heading' | 'field' | 'list' | 'tick' | 'action';
  text: string;
  level?: number;
  type?: string;
  options?: string[];
  link?: boolean;
  /** The target's id, in an attribute that the bench takes out before anything is recorded. */
  truth?: string;
}

/** What stands around every screen of a site: its title, the names of the logos in its head, the links of its foot. */
export interface Brand {
  title: string;
  logos: string[];
  foot: string[];
}

/** @returns what of the page that is shown stands around its screen */
export const brandOf = (document: Document): Brand => ({
  title: document.title,
  logos: Array.from(
    document.querySelectorAll<HTMLImageElement>('header img[alt], [role="banner"] img[alt]'),
    ({ alt }) => alt,
  ).filter(Boolean),
  foot: Array.from(document.querySelectorAll('a[href]'))
    .filter((link) => link.closest(FOOT) && isVisible(link))
    .map(({ textContent }) => clean(textContent)),
});

export const TRUTH = 'data-manual-truth';

/**
 * @param targets css of each target, by id
 * @returns headings, fields and actions of the page that is shown, in order
 */
export function screenOf(document: Document, targets: Record<string, string>): ScreenItem[] {
  const truths = new Map<Element, string>();
  for (const [id, css] of Object.entries(targets)) {
    const element = document.querySelector(css);
    if (element) truths.set(element, id);
  }
  const out: ScreenItem[] = [];
  for (const element of document.querySelectorAll(`h1, h2, h3, legend, ${FIELD_CSS}, ${ACTION_CSS}`)) {
    const item = isVisible(element) ? itemOf(element) : null;
    const truth = truths.get(element) ?? truths.get(element.closest('label') ?? element);
    if (!truth && element.closest(`${FOOT}, ${TOP}`)) continue;
    if (item?.text) out.push({ ...item, ...(truth ? { truth } : {}) });
  }
  // Told from another one by a picture or a box alone, which a framework does not draw: nobody could say which it is.
  const alike = (one: ScreenItem) =>
    out.filter(({ kind, text }) => kind === one.kind && text === one.text).length > 1;
  return out.map(({ truth, ...item }) => (truth && !alike(item) ? { ...item, truth } : item));
}

const clean = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

function itemOf(element: Element): ScreenItem | null {
  if (element.matches('h1, h2, h3, legend'))
    return { kind: 'heading', text: clean(element.textContent), level: element.matches('h1') ? 1 : 2 };
  if (element.matches(ACTION_CSS)) {
    if (element.querySelector('button')) return null;
    const text = element instanceof HTMLInputElement ? element.value : clean(element.textContent);
    const image = element.querySelector('img')?.alt;
    return { kind: 'action', text: text || clean(image ?? ''), link: element.matches('a') };
  }
  const text = labelText(element);
  if (element instanceof HTMLSelectElement)
    return { kind: 'list', text, options: [...element.options].slice(0, 8).map((one) => clean(one.text)) };
  if (element.matches('[type="checkbox"], [type="radio"]'))
    return { kind: 'tick', text, type: element.getAttribute('type') ?? 'checkbox' };
  return { kind: 'field', text, type: element.getAttribute('type') ?? 'text' };
}

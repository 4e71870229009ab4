/** Operators on what a person reads: cosmetics, synonyms, abbreviations, the other language, placeholders. */
import type { Operator } from './operator';
import { abbreviate, cosmetic, synonym, translate } from './rephrase';
import { FIELD_CSS, isVisible, labelsOf, labelText, type TrackedPage } from './tracked-page';

/** A place that holds words which name something. */
interface TextSlot {
  /** It names a thing to give, not a thing to do. */
  noun: boolean;
  read(): string;
  write(text: string): void;
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The longest text node of an element: its words, whatever marks stand around them. */
function textSlot(element: Element): TextSlot | null {
  let best: Text | null = null;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('script, style, select, textarea')) continue;
    if (node.data.trim().length > (best?.data.trim().length ?? 0)) best = node;
  }
  const node = best;
  if (!node || node.data.trim().length > 80) return null;
  return {
    noun: element.matches('label, legend, span, div'),
    read: () => node.data.trim(),
    write: (text) => {
      node.data = node.data.replace(node.data.trim(), () => text);
    },
  };
}

function attributeSlot(element: Element, name: string): TextSlot {
  return {
    noun: element.matches(FIELD_CSS),
    read: () => element.getAttribute(name)?.trim() ?? '',
    write: (text) => element.setAttribute(name, text),
  };
}

const NAMED_CSS = 'label, legend, button, a[href], [role="button"], h1, h2, h3, h4, h5, h6';
const NAMING_ATTRIBUTES = ['aria-label', 'placeholder', 'title'];

/** A field without a label is named by the text before it in its row, or in the cell before. */
function besideOf(page: TrackedPage, field: Element): Element[] {
  if (labelText(field)) return [];
  const row = page.rowOf(field);
  const all = [...(row === field ? [] : row.querySelectorAll('*')), row.previousElementSibling];
  const found = all.filter(
    (one): one is Element =>
      one !== null &&
      one.children.length === 0 &&
      (one.textContent ?? '').trim().length > 1 &&
      !one.matches('option, script, style, textarea') &&
      isVisible(one) &&
      (one.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
  );
  return found.slice(-1);
}

/** Every place whose words name a control or a part of the page; each element's own words once. */
function slotsOf(page: TrackedPage, css = NAMED_CSS, attributes = NAMING_ATTRIBUTES): TextSlot[] {
  const named = new Set(page.all(css));
  for (const field of page.all(FIELD_CSS))
    if (css === NAMED_CSS)
      for (const label of [...labelsOf(field), ...besideOf(page, field)]) named.add(label);
  const out = [...named].map(textSlot).filter((one) => one !== null);
  for (const name of attributes) {
    for (const element of page.all(`[${name}]`)) out.push(attributeSlot(element, name));
  }
  if (css === NAMED_CSS) {
    for (const button of page.all('input[type="submit"], input[type="button"]'))
      out.push(attributeSlot(button, 'value'));
  }
  return out.filter((slot) => /\p{L}{2}/u.test(slot.read()));
}

/** Changes words, but never into the words of another thing of the page: then nobody could tell. */
function change(
  page: TrackedPage,
  list: TextSlot[],
  to: (text: string, noun: boolean) => string | null,
): void {
  const used = new Set(slotsOf(page).map((slot) => plain(slot.read())));
  for (const slot of list) {
    const old = slot.read();
    const fresh = to(old, slot.noun);
    if (fresh === null || fresh === old) continue;
    if (plain(fresh) !== plain(old) && used.has(plain(fresh))) continue;
    used.add(plain(fresh));
    slot.write(fresh);
  }
}

const cosmetics: Operator = {
  id: 'cosmetics',
  chance: [0.5, 0.8, 0.9],
  apply: (page, share) =>
    change(page, page.random.share(slotsOf(page), share), (text) => cosmetic(text, page.random, page.french)),
};

const reword: Operator = {
  id: 'reword',
  chance: [0.1, 0.4, 0.7],
  apply: (page, share) =>
    change(page, page.random.share(slotsOf(page), share * 0.8), (text, noun) =>
      synonym(text, noun, page.random, page.split, page.french),
    ),
};

const shorten: Operator = {
  id: 'abbreviate',
  chance: [0.05, 0.2, 0.3],
  apply: (page, share) => change(page, page.random.share(slotsOf(page), share), (text) => abbreviate(text)),
};

const otherLanguage: Operator = {
  id: 'translate',
  chance: [0, 0.05, 0.12],
  apply: (page) =>
    change(page, slotsOf(page), (text) => translate(text, page.random, page.split, page.french)),
};

const placeholders: Operator = {
  id: 'placeholders',
  chance: [0.15, 0.4, 0.6],
  apply(page, share) {
    for (const field of page.random.share(
      page.fields().filter((one) => one.matches('input:not([type="checkbox"], [type="radio"]), textarea')),
      share,
    )) {
      const named = labelsOf(field).some(isVisible) || field.hasAttribute('aria-label');
      // Where it is the only name that a person sees, it stays.
      if (!named) continue;
      if (field.hasAttribute('placeholder') && page.random.chance(0.5)) field.removeAttribute('placeholder');
      else
        field.setAttribute(
          'placeholder',
          page.random.pick(
            page.french ? ['ex : 12 rue', 'Obligatoire', '…'] : ['e.g. 12 street', 'Required', '…'],
          ),
        );
    }
  },
};

const headings: Operator = {
  id: 'headings',
  chance: [0.1, 0.4, 0.7],
  apply: (page, share) =>
    change(page, page.random.share(slotsOf(page, 'h1, h2, h3, h4, legend', []), share), (text, noun) =>
      synonym(text, noun, page.random, page.split, page.french),
    ),
};

export const TEXTS: Operator[] = [cosmetics, reword, shorten, otherLanguage, placeholders, headings];

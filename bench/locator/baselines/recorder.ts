/**
 * The ordered alternatives that the recorder of Chrome's DevTools writes for @puppeteer/replay: aria, css, xpath,
 * pierce, text. The first that resolves is the answer.
 */
import { byRole, deep, nameOf, roleOf } from './accessible-names';
import { type Answer, type Baseline, once, type SharedPage } from './baseline';
import { evaluate } from './xpath';

/** Attributes that it takes for identifiers made for tests. */
const TEST_IDS = [
  'data-testid',
  'data-test',
  'data-qa',
  'data-cy',
  'data-test-id',
  'data-qa-id',
  'data-testing',
];

function cssPart(element: Element): string {
  for (const name of TEST_IDS) {
    const value = element.getAttribute(name);
    if (value) return `[${name}='${CSS.escape(value)}']`;
  }
  const root = element.getRootNode() as Document;
  if (element.id && root.querySelectorAll(`#${CSS.escape(element.id)}`).length === 1)
    return `#${CSS.escape(element.id)}`;
  const tag = element.localName;
  const others = [...(element.parentElement?.children ?? [])].filter((one) => one !== element);
  if (['html', 'head', 'body'].includes(tag) || others.every((one) => one.localName !== tag)) return tag;
  const type = (one: Element) => (one instanceof HTMLInputElement ? one.type : null);
  if (type(element) && others.every((one) => type(one) !== type(element)))
    return `${tag}[type='${CSS.escape(type(element) ?? '')}']`;
  const own = [...element.classList].find((name) => others.every((one) => !one.classList.contains(name)));
  if (own) return `${tag}.${CSS.escape(own)}`;
  const same = [...(element.parentElement?.children ?? [])].filter((one) => one.localName === tag);
  return `${tag}:nth-of-type(${same.indexOf(element) + 1})`;
}

/**
 * The shortest chain of parts that matches one element, grown upwards as the recorder grows it: a part is added at
 * the first ancestor in which the chain matches twice, joined with `>` when it is the next one up.
 */
function css(target: Element): string {
  let selector = cssPart(target);
  let below: Element = target;
  let scope: Node | null = target.parentNode;
  for (;;) {
    let levels = 0;
    let alone = true;
    while (alone && scope instanceof Element) {
      below = scope;
      scope = scope.parentNode;
      levels += 1;
      alone = (scope as ParentNode | null)?.querySelectorAll(selector).length === 1;
    }
    if (alone) return selector;
    selector = `${cssPart(below)}${levels > 1 ? ' ' : ' > '}${selector}`;
  }
}

function xpath(target: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = target; at; at = at.parentElement) {
    const element = at;
    const test = TEST_IDS.find((name) => element.getAttribute(name));
    if (test)
      return `//*[@${test}=${JSON.stringify(element.getAttribute(test))}]${steps.map((one) => `/${one}`).join('')}`;
    if (element.id) return `//*[@id=${JSON.stringify(element.id)}]${steps.map((one) => `/${one}`).join('')}`;
    const same = [...(element.parentElement?.children ?? [])].filter(
      (one) => one.localName === element.localName,
    );
    steps.unshift(same.length > 1 ? `${element.localName}[${same.indexOf(element) + 1}]` : element.localName);
  }
  return `/${steps.join('/')}`;
}

/** Roles whose elements get a name at all: the others would only cost time. */
const NAMED = [
  'button',
  'link',
  'textbox',
  'searchbox',
  'spinbutton',
  'combobox',
  'listbox',
  'checkbox',
  'radio',
  'switch',
  'tab',
  'option',
  'menuitem',
  'heading',
  'img',
  'group',
  'form',
  'region',
  'navigation',
  'dialog',
  'alert',
  'status',
];

function byName(name: string, page: SharedPage): Element[] {
  const index = once(page, 'by-name', () => {
    const map = new Map<string, Element[]>();
    for (const element of NAMED.flatMap((role) => byRole(role, page))) {
      const own = nameOf(element, page);
      if (own !== '') map.set(own, [...(map.get(own) ?? []), element]);
    }
    return map;
  });
  return index.get(name) ?? [];
}

interface Aria {
  name: string;
  role: string | null;
}

/** A name alone when it is the only one, else with its role; without a chain of ancestors. */
function aria(target: Element, page: SharedPage): Aria | null {
  const name = nameOf(target, page);
  if (name === '') return null;
  const found = byName(name, page);
  if (found.length === 1 && found[0] === target) return { name, role: null };
  const role = roleOf(target);
  const both = found.filter((one) => roleOf(one) === role);
  return both.length === 1 && both[0] === target ? { name, role } : null;
}

/** The innermost elements whose text holds the words. */
function byText(words: string, page: SharedPage): Element | undefined {
  return deep(page).find(
    (one) =>
      !one.matches('script, style, head, head *') &&
      textOf(one).includes(words) &&
      ![...one.children].some((child) => textOf(child).includes(words)),
  );
}
const textOf = (element: Element) =>
  element instanceof HTMLInputElement && /^(submit|button)$/.test(element.type)
    ? element.value
    : (element.textContent ?? '');

function text(target: Element, page: SharedPage): string | null {
  const words = textOf(target).trim();
  return words !== '' && words.length <= 64 && byText(words, page) === target ? words : null;
}

interface Recording {
  aria: Aria | null;
  css: string;
  xpath: string;
  text: string | null;
}

function pierce(selector: string, page: SharedPage): Element | undefined {
  for (const element of deep(page)) {
    const found = element.shadowRoot?.querySelector(selector);
    if (found) return found;
  }
  return undefined;
}

export const recorder: Baseline<Recording> = {
  id: 'recorder',
  given:
    'the original page; the alternatives aria, css, xpath, pierce, text as Chrome’s recorder writes them; the first that resolves',
  record: (target, page) => ({
    aria: aria(target, page),
    css: css(target),
    xpath: xpath(target),
    text: text(target, page),
  }),
  find(record, page): Answer {
    if (record.aria) {
      const { name, role } = record.aria;
      const found = byName(name, page).find((one) => role === null || roleOf(one) === role);
      if (found) return found;
    }
    const first = page.document.querySelector(record.css);
    if (first) return first;
    const found = evaluate(record.xpath, page.document);
    if (found !== 'missing') return found;
    const behind = pierce(record.css, page);
    if (behind) return behind;
    return (record.text && byText(record.text, page)) || 'missing';
  },
};

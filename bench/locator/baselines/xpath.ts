/** XPath: the whole path from the root, and the short robust one of ROBULA+. */
import type { Baseline, SharedPage } from './baseline';

/** @returns the first match in document order */
export function evaluate(xpath: string, document: Document): Element | 'missing' {
  try {
    const found = document.evaluate(xpath, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null);
    return found.singleNodeValue instanceof Element ? found.singleNodeValue : 'missing';
  } catch {
    return 'missing';
  }
}

function step(element: Element): string {
  const tag = element.localName;
  const same = [...(element.parentElement?.children ?? [])].filter((one) => one.localName === tag);
  // Names that XPath reads as namespaced elements of HTML are matched by their local name.
  const test = element.namespaceURI === 'http://www.w3.org/1999/xhtml' ? tag : `*[local-name()="${tag}"]`;
  return same.length > 1 ? `${test}[${same.indexOf(element) + 1}]` : test;
}

/** @returns `/html/body/div[2]/…` */
export function absolutePath(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) steps.unshift(step(at));
  return `/${steps.join('/')}`;
}

export const absolute: Baseline<string> = {
  id: 'xpath-absolute',
  given: 'the original page; the path of tags and positions from the root',
  record: (target) => absolutePath(target),
  find: (xpath, { document }) => evaluate(xpath, document),
};

/** Attributes that ROBULA+ tries first, and those that it never uses (its published lists). */
const PRIORITY = ['name', 'class', 'title', 'alt', 'value'];
const BLACKLIST = new Set([
  'href',
  'src',
  'onclick',
  'onload',
  'tabindex',
  'width',
  'height',
  'style',
  'size',
  'maxlength',
]);
/** XPaths tried before the absolute path is taken instead. */
const MOST_TRIES = 400;

const quote = (text: string) => (text.includes("'") ? `"${text}"` : `'${text}'`);

function attributesOf(element: Element): string[] {
  const names = [...element.attributes]
    .map(({ name }) => name)
    .filter((name) => name !== 'id' && !BLACKLIST.has(name));
  const rank = (name: string) => (PRIORITY.includes(name) ? PRIORITY.indexOf(name) : PRIORITY.length);
  return names.sort((a, b) => rank(a) - rank(b));
}

/** The seven transformations of the paper, applied to the head of an XPath that begins with `//`. */
function specialise(xpath: string, chain: readonly Element[]): string[] {
  const steps = xpath.slice(2).split(/\/(?![^[]*\])/);
  const element = chain[steps.length - 1];
  if (!element) return [];
  const head = steps[0] as string;
  const rest = steps
    .slice(1)
    .map((one) => `/${one}`)
    .join('');
  const out: string[] = [];
  if (head.startsWith('*')) out.push(`//${element.localName}${head.slice(1)}${rest}`);
  if (!head.includes('[')) {
    if (element.id) out.push(`//${head}[@id=${quote(element.id)}]${rest}`);
    const text = element.textContent?.trim() ?? '';
    if (text !== '' && text.length <= 60 && element.children.length === 0)
      out.push(`//${head}[contains(text(),${quote(text)})]${rest}`);
    const values = attributesOf(element).map((name) => `@${name}=${quote(element.getAttribute(name) ?? '')}`);
    for (const value of values) out.push(`//${head}[${value}]${rest}`);
    for (let a = 0; a < Math.min(values.length, 4); a++) {
      for (let b = a + 1; b < Math.min(values.length, 4); b++)
        out.push(`//${head}[${values[a]} and ${values[b]}]${rest}`);
    }
  }
  const siblings = [...(element.parentElement?.children ?? [])];
  if (!/\[\d+\]|position/.test(head) && siblings.length > 1) {
    const same = head.startsWith('*')
      ? siblings
      : siblings.filter((one) => one.localName === element.localName);
    out.push(`//${head}[${same.indexOf(element) + 1}]${rest}`);
  }
  if (steps.length < chain.length) out.push(`//*/${xpath.slice(2)}`);
  return out;
}

function robust(target: Element, { document }: SharedPage): string {
  const chain: Element[] = [];
  for (let at: Element | null = target; at; at = at.parentElement) chain.push(at);
  const queue = ['//*'];
  for (let tries = 0; queue.length > 0 && tries < MOST_TRIES; ) {
    for (const xpath of specialise(queue.shift() as string, chain)) {
      tries += 1;
      try {
        const found = document.evaluate(xpath, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
        if (found.snapshotLength === 1 && found.snapshotItem(0) === target) return xpath;
        let holds = false;
        for (let at = 0; at < found.snapshotLength && !holds; at++) holds = found.snapshotItem(at) === target;
        if (holds) queue.push(xpath);
      } catch {
        // A value with both kinds of quotes: XPath 1.0 can't say it.
      }
    }
  }
  return absolutePath(target);
}

export const robula: Baseline<string> = {
  id: 'xpath-robula',
  given: `the original page; ROBULA+ as published (its priority and black lists), at most ${MOST_TRIES} tries, else the absolute path`,
  record: robust,
  find: (xpath, { document }) => evaluate(xpath, document),
};

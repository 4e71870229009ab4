/**
 * Reads a page's elements so that no page can answer in the browser's place. A form gives its fields by their names, and a
 * document its pictures and forms: with `<input name="parentElement">` the way up from that field never ends. What the
 * page's forms and its document are asked goes through here (tests/shape/dom-access.test.ts holds that).
 */

/** Firefox lets a content script see each node as the browser made it (Xrays): no page can answer there, and asking twice is slow. */
const PAGE_ANSWERS = !import.meta.env?.FIREFOX;

type Method = (...all: never[]) => unknown;
type Known = Record<string, PropertyDescriptor | false>;

/** What every node answers, and every element: looked up once. */
const ofNodes: Known = Object.create(null);
const ofElements: Known = Object.create(null);

const lookUp = (known: Known, prototype: Node, key: string) =>
  (known[key] ??= Object.getOwnPropertyDescriptor(prototype, key) ?? false);

/** @returns the property of the node, as the browser knows it */
export function get<T extends Node, K extends keyof T>(on: T, key: K): T[K] {
  if (!PAGE_ANSWERS) return on[key];
  const ask = (asked: PropertyDescriptor) => (asked.get ? asked.get.call(on) : asked.value);
  const ofNode = lookUp(ofNodes, Node.prototype, key as string);
  if (ofNode) return ask(ofNode);
  // Asking by the class of the node each time takes ten times as long.
  const isElement = ask(lookUp(ofNodes, Node.prototype, 'nodeType') as PropertyDescriptor) === 1;
  const ofElement = isElement && lookUp(ofElements, Element.prototype, key as string);
  if (ofElement) return ask(ofElement);
  return isElement && !(on instanceof HTMLFormElement)
    ? on[key]
    : Reflect.get(Object.getPrototypeOf(on), key, on);
}

/** Calls the method of the node that the browser knows by this name. */
export function call<T extends Node, K extends keyof T>(
  on: T,
  key: K,
  ...all: T[K] extends Method ? Parameters<T[K]> : never
): T[K] extends Method ? ReturnType<T[K]> : never {
  return (get(on, key) as Method).apply(on, all as never[]) as never;
}

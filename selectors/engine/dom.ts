/**
 * Reads a page's elements so that no page can answer in the browser's place. A form gives its fields by their names, and a
 * document its pictures and forms: with `<input name="parentElement">` the way up from that field never ends. What the
 * page's forms and its document are asked goes through here (tests/shape/dom-access.test.ts holds that).
 */

/** Firefox lets a content script see each node as the browser made it (Xrays): no page can answer there, and asking twice is slow. */
const PAGE_ANSWERS = !import.meta.env?.FIREFOX;

type Method = (...all: never[]) => unknown;

/** What a node is called, as the browser knows it. Asking for its class instead takes several times as long. */
const nameOf =
  PAGE_ANSWERS && globalThis.Node && Object.getOwnPropertyDescriptor(Node.prototype, 'nodeName')?.get;
const ANSWERS = ['FORM', 'form', '#document'];

/** @returns the property of the node, as the browser knows it */
export function get<T extends Node, K extends keyof T>(on: T, key: K): T[K] {
  return nameOf && ANSWERS.includes(nameOf.call(on))
    ? Reflect.get(Object.getPrototypeOf(on), key, on)
    : on[key];
}

/** Calls the method of the node that the browser knows by this name. */
export function call<T extends Node, K extends keyof T>(
  on: T,
  key: K,
  ...all: T[K] extends Method ? Parameters<T[K]> : never
): T[K] extends Method ? ReturnType<T[K]> : never {
  return (get(on, key) as Method).apply(on, all as never[]) as never;
}

/** What a map itself names of a page: attributes, classes, texts. These stay: they stand in a file of the project. */
import { matchesAny, normalise } from '../engine/normalise';
import type { Landmark, SiteMap } from '../schema';
import { MASK } from './mask';

interface Part {
  name: string;
  /** As in css: '' the whole value, '^' its beginning, '*' a part of it… */
  how: string;
  value: string;
}

/** They hold what somebody typed, or how the page looks. */
const NEVER = /^(value|style|checked|selected|content|on.*)$/;

export class PublicParts {
  private readonly parts: Part[];
  private readonly classes: Set<string>;
  private readonly texts: string[];
  private readonly titles: string[];

  constructor(map: SiteMap) {
    const css = [...stringsOf(map, ['css', 'value', 'within'])];
    this.parts = [...css.flatMap(partsOf), ...attributesOf(map)].filter(({ name }) => !NEVER.test(name));
    this.classes = new Set(
      css.flatMap((one) => [...one.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name as string)),
    );
    const landmarks = landmarksOf(map);
    const targets = [...map.pages, ...(map.walls ?? [])].flatMap((page) => page.targets);
    this.titles = landmarks.flatMap((one) => ('title' in one ? one.title : []));
    this.texts = [
      ...landmarks.flatMap((one) => ('text' in one ? one.text : [])),
      ...targets.flatMap(({ signals }) => signals.flatMap((one) => (one.kind === 'text' ? one.text : []))),
    ];
  }

  /** @returns the map's own words for a text that it knows; what its wildcards stand for is hidden */
  text(raw: string): string | null {
    return known(this.texts, raw);
  }

  /** @returns whether the map tells a page by a title like this one */
  knowsTitle(raw: string): boolean {
    return known(this.titles, raw) !== null;
  }

  /** @returns attributes of the element that the map asks for, no longer than it asks */
  attributes(element: Element): [string, string][] {
    const out = this.parts
      .filter(({ name, how, value }) => carries(element.getAttribute(name), how, value))
      .map(({ name, value }): [string, string] => [name, value]);
    const classes = [...element.classList].filter((name) => this.classes.has(name));
    return classes.length > 0 ? [...out, ['class', classes.join(' ')]] : out;
  }
}

function known(patterns: readonly string[], raw: string): string | null {
  const text = normalise(raw);
  const matching = text === '' ? [] : patterns.filter((one) => matchesAny([one], text));
  // The longest says most.
  const pattern = matching.sort((a, b) => b.length - a.length)[0];
  return pattern === undefined ? null : pattern.replace(/\{[^}]*\}/g, ` ${MASK} `).trim();
}

function carries(held: string | null, how: string, value: string): boolean {
  if (held === null) return false;
  if (how === '^') return held.startsWith(value);
  if (how === '$') return held.endsWith(value);
  if (how === '*') return held.includes(value);
  if (how === '~') return held.split(/\s+/).includes(value);
  return held === value;
}

function partsOf(css: string): Part[] {
  return [...css.matchAll(/\[([\w-]+)([~^*$|]?)=["']?([^"'\]]+)["']?\]/g)].map(([, name, how, value]) => ({
    name: name as string,
    how: how as string,
    value: value as string,
  }));
}

function attributesOf(map: SiteMap): Part[] {
  return [...map.pages, ...(map.walls ?? [])].flatMap(({ targets }) =>
    targets.flatMap(({ signals }) =>
      signals.flatMap((signal): Part[] => {
        if (signal.kind === 'attribute')
          return signal.value.map((value) => ({ name: signal.name, how: signal.prefix ? '^' : '', value }));
        return signal.kind === 'image' ? signal.src.map((value) => ({ name: 'src', how: '*', value })) : [];
      }),
    ),
  );
}

function landmarksOf(map: SiteMap): Landmark[] {
  const pages = [...map.pages, ...(map.walls ?? [])];
  return [
    ...(map.signs ?? []),
    ...pages
      .flatMap((page) => [page, ...(page.variants ?? [])])
      .flatMap(({ all = [], any = [], none = [] }) => [...all, ...any, ...none]),
    ...pages.flatMap(({ states = [] }) => states.flatMap((state) => state.any)),
  ];
}

function* stringsOf(value: unknown, keys: readonly string[]): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    if (keys.includes(key) && typeof one === 'string') yield one;
    else yield* stringsOf(one, keys);
  }
}

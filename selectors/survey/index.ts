/**
 * The survey of a page: what it is made of, without anything of anybody. The DOM goes in, HTML text comes out; the page
 * is not touched. What may stay is listed (allowed.ts), all else goes; words are masked (mask.ts); nothing that a field
 * holds is looked at. Shadow roots and frames are not entered.
 */
import { Reader } from '../engine/accessible-name';
import { isShown } from '../engine/visible';
import type { SiteMap } from '../schema';
import { BOOLEANS, CHOICES, choiceOf, EMPTY, GONE, IDS, TAGS, TEXTS, VOID, WORDS } from './allowed';
import { Mask } from './mask';
import { PublicParts } from './public-parts';

/** Name of the mark that a survey carries in its head. */
const SURVEY_MARK = 'jalon-survey';
/** A page with more elements is cut there. */
const MOST = 20_000;
/** Paragraphs longer than this are in no map. */
const LONGEST = 300;
const CAPTIONS = 'input[type="submit"], input[type="button"], input[type="reset"]';

interface Place {
  host: string;
  pathname: string;
  hash: string;
}

/** A screen that an adviser has named: which page of the map it is, and where its targets are, by id. */
export interface Taught {
  page: string;
  targets: ReadonlyMap<string, Element>;
}
/** Name of the mark, and of the attribute of a target, in the survey of such a screen. */
const TAUGHT_MARK = 'jalon-page';
const TARGET_MARK = 'data-jalon-target';

/**
 * @param map the map of the site: its own words stay, its private regions go
 * @param day the date of the survey, such as 2026-11-25
 * @param taught what an adviser has said of the screen
 * @returns a whole HTML document
 */
export function surveyOf(
  document: Document,
  map: SiteMap,
  place: Place,
  day: string,
  taught?: Taught,
): string {
  const writer = new Writer(document, map, taught);
  const { mask, parts } = writer;
  const title = parts.knowsTitle(document.title) ? mask.text(document.title) : '';
  const lang = choiceOf('lang', document.documentElement.lang) ?? 'fr';
  const root = attributesText(
    writer.attributes(document.documentElement).filter(([name]) => name !== 'lang'),
  );
  return [
    '<!doctype html>',
    `<html lang="${lang}"${root}>`,
    '  <head>',
    '    <meta charset="utf-8">',
    '    <meta name="viewport" content="width=device-width, initial-scale=1">',
    `    <meta name="${SURVEY_MARK}" content="1">`,
    `    <meta name="jalon-address" content="https://${map.hosts.includes(place.host) ? place.host : ''}${escaped(mask.path(place))}">`,
    `    <meta name="jalon-date" content="${day}">`,
    ...(taught ? [`    <meta name="${TAUGHT_MARK}" content="${escaped(taught.page)}">`] : []),
    `    <title>${escaped(title)}</title>`,
    '  </head>',
    ...(document.body ? writer.element(document.body, '  ') : []),
    '</html>',
    '',
  ].join('\n');
}

/** @returns what a survey itself says of its screen, as far as the map has it */
export function taughtIn(survey: Document, map: SiteMap): Taught | undefined {
  const named = survey.querySelector(`meta[name="${TAUGHT_MARK}"]`)?.getAttribute('content');
  const page = map.pages.find(({ id }) => id === named);
  if (!page) return undefined;
  const targets = page.targets.flatMap(({ id }): [string, Element][] => {
    const [only, second] = survey.querySelectorAll(`[${TARGET_MARK}="${id}"]`);
    return only && !second ? [[id, only]] : [];
  });
  return { page: page.id, targets: new Map(targets) };
}

class Writer {
  readonly mask: Mask;
  readonly parts: PublicParts;
  private readonly reader: Reader;
  private readonly named: Set<string>;
  private readonly targets: ReadonlyMap<Element, string>;
  private left = MOST;

  constructor(document: Document, map: SiteMap, taught?: Taught) {
    this.targets = new Map([...(taught?.targets ?? [])].map(([id, element]) => [element, id]));
    this.mask = new Mask(map);
    this.parts = new PublicParts(map);
    this.reader = new Reader(map.private);
    this.named = new Set(
      ['aria-labelledby', 'aria-describedby', 'aria-errormessage'].flatMap((name) =>
        [...document.querySelectorAll(`[${name}]`)].flatMap(
          (one) => one.getAttribute(name)?.trim().split(/\s+/) ?? [],
        ),
      ),
    );
  }

  /** @returns the lines of an element; none when it goes */
  element(element: Element, indent: string, hidden = false): string[] {
    if (this.left <= 0 || element.matches(GONE)) return [];
    // A field stays, without what is written in it.
    if (this.reader.isPrivate(element) && !element.matches(EMPTY)) return [];
    this.left -= 1;
    const tag = this.tagOf(element);
    const gone = !hidden && !isShown(element);
    const attributes = this.attributes(element);
    if (gone && !attributes.some(([name]) => name === 'hidden')) attributes.push(['hidden', '']);
    const start = `${indent}<${tag}${attributesText(attributes)}>`;
    if (VOID.has(tag)) return [start];
    const lines = element.matches(EMPTY) ? [] : this.children(element, `${indent}  `, hidden || gone);
    if (lines.length === 0) return [`${start}</${tag}>`];
    const [only = ''] = lines;
    if (lines.length === 1 && !only.trimStart().startsWith('<')) return [`${start}${only.trim()}</${tag}>`];
    return [start, ...lines, `${indent}</${tag}>`];
  }

  private children(element: Element, indent: string, hidden: boolean): string[] {
    const whole =
      (element.textContent?.length ?? 0) <= LONGEST ? this.parts.text(this.ownWords(element)) : null;
    const keeps = this.keepsWords(element);
    const lines: string[] = [];
    for (const child of element.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) lines.push(...this.element(child as Element, indent, hidden));
      else if (keeps && child.nodeType === Node.TEXT_NODE) {
        const text = this.mask.text(child.nodeValue ?? '');
        if (text !== '') lines.push(indent + escaped(text));
      }
    }
    // A text that the map itself holds stands there in the map's own words.
    return whole !== null && !keeps ? [indent + escaped(whole), ...lines] : lines;
  }

  private ownWords(element: Element): string {
    return [...element.childNodes]
      .map((one) => (one.nodeType === Node.TEXT_NODE ? one.nodeValue : ''))
      .join('');
  }

  private keepsWords(element: Element): boolean {
    if (element.closest(EMPTY)) return false;
    if (element.closest(WORDS)) return true;
    for (let up: Element | null = element; up; up = up.parentElement)
      if (up.id && this.named.has(up.id)) return true;
    return false;
  }

  private tagOf({ localName }: Element): string {
    if (TAGS.has(localName)) return localName;
    return localName.includes('-') && this.mask.isCommon(localName) ? localName : 'div';
  }

  attributes(element: Element): [string, string][] {
    const out = new Map<string, string>();
    const read = (name: string) => element.getAttribute(name) ?? '';
    for (const name of element.getAttributeNames()) {
      if (IDS.has(name)) out.set(name, this.ids(read(name)));
      else if (BOOLEANS.has(name)) out.set(name, '');
      else if (TEXTS.has(name)) {
        if (isLabel(element, name)) out.set(name, this.mask.text(read(name)));
      } else if (CHOICES.has(name)) {
        const choice = choiceOf(name, read(name));
        if (choice !== null) out.set(name, choice);
      }
    }
    // A link is one by its address, whatever it is. The caption of such a button stands in this attribute.
    if (element.hasAttribute('href')) out.set('href', '#');
    if (element.matches(CAPTIONS)) out.set('value', this.mask.text(element.getAttribute('value') ?? ''));
    for (const [name, value] of this.parts.attributes(element)) out.set(name, value);
    const target = this.targets.get(element);
    if (target !== undefined) out.set(TARGET_MARK, target);
    return [...out].filter(([name, value]) => value !== '' || BOOLEANS.has(name) || name === 'alt');
  }

  private ids(value: string): string {
    return value
      .trim()
      .split(/\s+/)
      .filter((one) => one !== '')
      .map((one) => this.mask.id(one))
      .join(' ');
  }
}

/** A title or the words for a picture name something only in a button or a link, or on a field. */
function isLabel(element: Element, name: string): boolean {
  if (name !== 'alt' && name !== 'title') return true;
  return element.closest(WORDS) !== null || element.matches('input, select, textarea');
}

function attributesText(attributes: readonly [string, string][]): string {
  return attributes
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

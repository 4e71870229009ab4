/**
 * Proposes what to recognise a screen by that a person has named: its title, its main heading, and names of other
 * headings, fields and actions of its main part. The DOM goes in, data comes out. No field's content is read, nor
 * anything outside the main part, where a site may greet people by their name. Words are not cleaned here.
 */
import type { Place } from '../engine/match-page';
import { normalise } from '../engine/normalise';
import { ACTIONS, FIELDS, HEADINGS, isShown, isVisible, Reader } from '../engine/shared-runtime';
import { isDestructive } from '../lint/destructive';
import { refuseId } from '../lint/generated-ids';
import type { Landmark, Variant } from '../schema';
import { isWords } from './words';

/** What a screen is known by. */
export type Evidence = Omit<Variant, 'targets' | 'none'>;

const MAIN = 'main, [role="main"]';
const MAIN_HEADING = 'h1, [role="heading"][aria-level="1"]';
/** Parts that many screens share, or that lie on top of one. */
const SHARED = `nav, aside, dialog, search, [role="banner"], [role="contentinfo"], [role="navigation"],
  [role="complementary"], [role="search"], [role="menu"], [role="menubar"], [role="dialog"], [role="alertdialog"],
  [aria-haspopup="menu"], [aria-haspopup="true"]`;
/** Of these, a part of the screen may have its own: then they are not the site's. */
const ENDS = 'header, footer';
const BUTTONS = 'button, input, [role="button"]';
const MOST_OF_A_KIND = 4;
const MOST_OTHERS = 8;
/** No more of the others may be missing than a third, and none where there are so few. */
const FEW = 3;
const STEADY_PART = /^\p{L}+(-\p{L}+)*$/u;

/** @returns how many of so many landmarks, beside the strongest, must show */
export const wantedOf = (others: number): number => (others <= FEW ? others : Math.ceil((others * 2) / 3));

/**
 * @param reader leaves out the regions that the site's map calls private
 * @returns evidence that stands on this very screen; its words may still be somebody's
 */
export function proposeScreen(document: Document, place: Place, reader = new Reader()): Evidence {
  const part = mainPartOf(document);
  const title = normalise(document.title);
  const headings = part(HEADINGS).filter((one) => isShown(one) && isWords(reader.textOf(one)));
  const main =
    headings.find((one) => one.matches(MAIN_HEADING)) ?? headings.find((one) => !one.matches('legend'));
  const rest = headings.filter((one) => one !== main).map((one) => reader.textOf(one));
  const fields = part(FIELDS).map((one) =>
    [...reader.labelsOf(one), reader.placeholderOf(one)].find(isWords),
  );
  const actions = part(ACTIONS);
  const names = [
    ...actions.filter((one) => one.matches(BUTTONS)),
    ...actions.filter((one) => !one.matches(BUTTONS)),
  ]
    .map((one) => reader.namesOf(one).find(isWords))
    // What leads out of the journey is on no step of it for its own sake.
    .filter((name) => !name || !isDestructive(name));
  const any = [
    ...some(rest).map((text): Landmark => ({ heading: [text] })),
    ...some(fields).map((text): Landmark => ({ field: [text] })),
    ...some(names).map((text): Landmark => ({ action: [text] })),
  ].slice(0, MOST_OTHERS);
  return {
    ...gatesOf(place),
    all: [
      ...(isWords(title) ? [{ title: [title] }] : []),
      ...(main ? [{ heading: [reader.textOf(main)] }] : []),
    ],
    ...(any.length > 0 && { any, min: wantedOf(any.length) }),
  };
}

const some = (texts: readonly (string | undefined)[]): string[] =>
  [...new Set(texts.filter((text) => text !== undefined))].slice(0, MOST_OF_A_KIND);

/** @returns a function that gives what a selector names in the main part of the page and shows there */
function mainPartOf(document: Document): (css: string) => Element[] {
  const main = [...document.querySelectorAll(MAIN)].find(isShown);
  const root = main ?? document.body ?? document.documentElement;
  const isOfSite = (element: Element) => {
    const end = element.closest(ENDS);
    return (
      end !== null && (main ? !main.contains(end) : !end.parentElement?.closest('form, article, section'))
    );
  };
  return (css) =>
    [...root.querySelectorAll(css)].filter((one) => !one.closest(SHARED) && !isOfSite(one) && isVisible(one));
}

/** An address that says what the screen is, without a digit or anything made: /inscription/telephone. */
function gatesOf({ pathname, hash }: Place): Pick<Evidence, 'paths' | 'hashes'> {
  const route = hash.startsWith('#/') ? (hash.split('?')[0] as string) : '';
  return {
    ...(speaks(pathname) && { paths: [pathname] }),
    ...(speaks(route.slice(1)) && { hashes: [route] }),
  };
}

function speaks(path: string): boolean {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => STEADY_PART.test(part) && refuseId(part) === null);
}

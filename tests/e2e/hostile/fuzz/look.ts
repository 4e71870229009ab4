/** What must hold on every drawn page, whatever it does: looked at once it is at rest, in both browsers. */
import { HOST } from '../../../../scripts/browser/in-page.mjs';
import { type CardSeen, overlaps } from '../../../../scripts/mock-sites/walk.mjs';
import { placeOf } from '../site';
import type { Attack } from './attack';
import type { DrawnPage } from './draw';

const FIELD = 'form input[type="tel"]';
/** How long a page may stay wrong while it changes, in milliseconds: a covered card is withdrawn by then. */
const PATIENCE = 5000;
/** How long a card may take to come, in milliseconds. */
const COMES = 1200;
/** A guide that has come, and that nobody has seen for so long, has withdrawn; in milliseconds. */
const WITHDRAWN = 400;
/** How long it may take to leave, in milliseconds. */
const LEAVES = 2000;
/** Between two looks at what is not right yet, in milliseconds. */
const PAUSE = 30;

/** A look at a page of a browser. */
export interface Eyes {
  open(at: string): Promise<void>;
  evaluate<T, A extends unknown[]>(body: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** The card, its root opened for the test. */
  card(): Promise<CardSeen | null>;
  /** Errors in the console since this was asked. */
  errors(): string[];
}

/** Runs in the page: waits until it has done what it wanted and the guide is there, could be, or has given up. */
async function rest(
  host: string,
  patience: number,
  withdrawn: number,
): Promise<{ there: boolean; found: string[] }> {
  const end = performance.now() + patience;
  // A frame asked for is a frame drawn.
  const wait = () => new Promise((done) => setTimeout(done, 20));
  const there = () => Document.prototype.querySelector.call(document, host) !== null;
  const isOver = ({ done, met }: Attack) =>
    done && (there() || (met > 0 && performance.now() - met > withdrawn));
  while (performance.now() < end && !(globalThis.attack && isOver(globalThis.attack))) await wait();
  await wait();
  return { there: there(), found: globalThis.attack?.found() ?? ['the page’s program did not run'] };
}

/** Runs in the page: the field with its label, as much as is in the window, and what lies on the card. */
function around(host: string, css: string, { x, y, width, height }: CardSeen['box']) {
  const find = (one: string) => Document.prototype.querySelectorAll.call(document, one);
  const fields = [...find(css)];
  const parts = fields.flatMap((field) => [field, ...((field as HTMLInputElement).labels ?? [])]);
  const boxes = parts.map((one) => one.getBoundingClientRect());
  const left = Math.max(0, Math.min(...boxes.map((box) => box.left)));
  const top = Math.max(0, Math.min(...boxes.map((box) => box.top)));
  const right = Math.min(innerWidth, Math.max(...boxes.map((box) => box.right)));
  const bottom = Math.min(innerHeight, Math.max(...boxes.map((box) => box.bottom)));
  const on = Document.prototype.elementFromPoint.call(document, x + width / 2, y + height / 2);
  return {
    fields: fields.length,
    field: boxes[0] && { x: boxes[0].x, y: boxes[0].y, width: boxes[0].width, height: boxes[0].height },
    room: { left, top, right, bottom },
    covered: on !== null && on !== find(host)[0] ? on.localName : null,
    // What the browser draws of the guide's element besides, a page could fill, and nothing would seem to lie on the card.
    filled: ['::before', '::after', '::backdrop'].filter(
      (part) => find(host)[0] && getComputedStyle(find(host)[0] as Element, part).display !== 'none',
    ),
  };
}

/** A ring stands this far around its field, in pixels. */
const SLACK = 14;

/** The ring lies on the field and its label, and on nothing else. A small field is rung with its words. */
function isRung(ring: CardSeen['box'], { fields, room }: Awaited<ReturnType<typeof around>>): boolean {
  return (
    fields === 1 &&
    ring.x >= room.left - SLACK &&
    ring.y >= room.top - SLACK &&
    ring.x + ring.width <= room.right + SLACK &&
    ring.y + ring.height <= room.bottom + SLACK
  );
}

async function wrongWith(card: CardSeen, eyes: Eyes): Promise<string | null> {
  const seen = await eyes.evaluate(around, HOST, FIELD, card.box);
  if (card.ring && !isRung(card.ring, seen))
    return `the ring ${JSON.stringify(card.ring)} is not on ${JSON.stringify(seen)}`;
  if (card.ring && seen.field && overlaps(card.box, seen.field)) return 'the card lies on its target';
  if (seen.filled.length > 0) return `the page can draw in ${seen.filled.join(', ')}`;
  return seen.covered && `the card lies under: ${seen.covered}`;
}

/** What was seen of one drawn page. */
interface Seen {
  problems: string[];
  card: boolean;
  /** The guide is there, and can be looked for on the page that this one becomes. */
  there: boolean;
}

/** @returns what did not hold on the page that is open */
async function lookAt(eyes: Eyes): Promise<Seen> {
  const { there, found } = await eyes.evaluate(rest, HOST, COMES, WITHDRAWN);
  let [card, wrong]: [CardSeen | null, string | null] = [null, null];
  const end = performance.now() + PATIENCE;
  if (there)
    do {
      if (wrong) await new Promise((done) => setTimeout(done, PAUSE));
      card = await eyes.card().catch(() => null);
      wrong = card && (await wrongWith(card, eyes));
    } while (wrong && performance.now() < end);
  const told = await eyes.evaluate(() => [...globalThis.witness.errors, ...globalThis.witness.compare()]);
  return {
    problems: [
      ...found.map((what) => `the page got: ${what}`),
      ...(wrong ? [wrong] : []),
      ...told,
      ...eyes.errors(),
    ],
    card: card !== null,
    there,
  };
}

/** Runs in the page. */
const turn = (...all: Parameters<Attack['turn']>) => globalThis.attack.turn(...all);

/** The pages of each document are looked at by one tab; a page waits more than it works, so there are some. */
export async function lookAtDocuments(
  documents: readonly DrawnPage[][],
  tabs: readonly Eyes[],
): Promise<{ problems: string[]; cards: number }> {
  const left = [...documents];
  const problems: string[] = [];
  let cards = 0;
  const lane = async (eyes: Eyes) => {
    for (let pages = left.shift(); pages; pages = left.shift())
      await lookAtAll(pages, eyes, ({ name, does }, seen) => {
        if (seen.card) cards += 1;
        if (seen.problems.length > 0) problems.push(`${name} ${does}: ${seen.problems.join('; ')}`);
      });
  };
  await Promise.all(tabs.map(lane));
  return { problems, cards };
}

/**
 * Loads the first of these pages, and lets it become the others one after the other. A page on which the guide is silent
 * becomes none: the next one is loaded.
 * @param tell called for each page with what did not hold
 */
async function lookAtAll(
  pages: readonly DrawnPage[],
  eyes: Eyes,
  tell: (page: DrawnPage, seen: Seen) => void,
): Promise<void> {
  let before: string[] = [];
  for (const page of pages) {
    const turned = before.length > 0 && (await eyes.evaluate(turn, page.recipe, page.looks, HOST, LEAVES));
    if (!turned) {
      before = [];
      await eyes.open(placeOf(page));
    }
    const seen = await lookAt(eyes);
    if (before.length > 0 && seen.problems.length > 0) seen.problems.push(`after ${before.join(', ')}`);
    tell(page, seen);
    before = seen.there ? [...before, page.name] : [];
  }
}

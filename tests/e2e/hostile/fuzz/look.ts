/** What must hold on every drawn page, whatever it does: looked at once it is at rest, in both browsers. */
import { HOST } from '../../../../scripts/browser/in-page.mjs';
import { type CardSeen, overlaps } from '../../../../scripts/mock-sites/walk.mjs';
import type { HostilePage } from '../pages';
import { placeOf } from '../site';

const FIELD = 'form input[type="tel"]';
/** How long a page may stay wrong while it changes, in milliseconds: a covered card is withdrawn by then. */
const PATIENCE = 5000;
/** How long a card may take to come, in milliseconds. */
const COMES = 1200;

/** A look at a page of a browser. */
export interface Eyes {
  open(at: string): Promise<void>;
  evaluate<T, A extends unknown[]>(body: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** The card, its root opened for the test. */
  card(): Promise<CardSeen | null>;
  /** Errors in the console since the page was opened. */
  errors(): string[];
}

/** Runs in the page: waits until it has done what it wanted and the guide is there, or could be. */
async function rest(host: string, patience: number): Promise<{ there: boolean; found: string[] }> {
  const end = performance.now() + patience;
  const frame = () => new Promise(requestAnimationFrame);
  const there = () => Document.prototype.querySelector.call(document, host) !== null;
  while (performance.now() < end && !(globalThis.attack?.done && there())) await frame();
  await frame();
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
  return seen.covered && `the card lies under: ${seen.covered}`;
}

/** @returns what did not hold, and whether a card was there */
export async function lookAt(page: HostilePage, eyes: Eyes): Promise<{ problems: string[]; card: boolean }> {
  await eyes.open(placeOf(page));
  const { there, found } = await eyes.evaluate(rest, HOST, COMES);
  let [card, wrong]: [CardSeen | null, string | null] = [null, null];
  const end = performance.now() + PATIENCE;
  if (there)
    do {
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
  };
}

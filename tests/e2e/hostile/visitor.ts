/** A learner's hands and eyes on a hostile page, the same in both browsers. */
import { HOST, readBox } from '../../../scripts/browser/in-page.mjs';
import { type CardSeen, overlaps } from '../../../scripts/mock-sites/walk.mjs';
import type { HostilePage } from './pages';
import { placeOf } from './site';

export type Media = 'print' | 'forced-colors' | 'reduced-motion';

export interface Visitor {
  /** Opens "<host>/<name>". */
  open(at: string): Promise<void>;
  /** Waits for a card that points at this element (null: at nothing). */
  pointsAt(css: string | null): Promise<CardSeen>;
  /** Waits until nothing of the guide is left on the page. */
  gone(): Promise<void>;
  /** Looks long enough to be sure that nothing comes. */
  staysSilent(): Promise<void>;
  evaluate<T, A extends unknown[]>(body: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  click(css: string): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  /** Types where the focus is. */
  keys(text: string): Promise<void>;
  /** Presses a letter with Control. */
  chord(letter: string): Promise<void>;
  /** Says something to the background, as the popup does. */
  say(message: object): Promise<unknown>;
  /** Waits until the card says this. */
  says(words: string): Promise<void>;
  /** Presses a button of the card. */
  press(action: string): Promise<void>;
  back(): Promise<void>;
  /** Does something while another tab is in front. */
  behind(job: () => Promise<void>): Promise<void>;
  media(name: Media, isOn: boolean): Promise<void>;
  size(width: number, height: number, scale?: number): Promise<void>;
  /** What the popup warns of. */
  alerts(): Promise<string[]>;
  /** Errors in the page's console since it was opened. */
  errors(): string[];
}

/** What the learner types. */
const TYPED = '6987';

/** Frames to look at the card: a quarter of a second. */
const FRAMES = 15;

/** @returns what is wrong with the card that points at this element (null: at nothing) */
export async function look(on: Visitor, css: string | null): Promise<string[]> {
  const card = await on.pointsAt(css);
  const target = css === null ? null : await on.evaluate(readBox, css);
  const problems: string[] = [];
  if (target && overlaps(card.box, target)) problems.push('the card lies on its target');
  const isSeen = ({ box }: CardSeen) => on.evaluate(isOnTop, HOST, box);
  // A card that has just found another place is looked at there.
  if (!(await isSeen(card)) && !(await isSeen(await on.pointsAt(css))))
    problems.push('the card lies under the page');
  const { writes, gone, places } = await on.evaluate((frames) => globalThis.witness.watch(frames), FRAMES);
  if (writes > 1) problems.push(`${writes} writes of the place in one frame`);
  if (gone > 0) problems.push(`no card in ${gone} of ${FRAMES} frames`);
  // Once: a browser that has just found the right letters.
  if (places.length > 2) problems.push(`the card moved although nothing moved: ${places.join(', ')}`);
  return problems;
}

/** Whether the middle of the card can be clicked; runs in the page. */
export function isOnTop(host: string, { x, y, width, height }: CardSeen['box']): boolean {
  return document.elementFromPoint(x + width / 2, y + height / 2)?.matches(host) === true;
}

/**
 * Visits a hostile page as a learner would.
 * @returns what did not hold, in words
 */
export async function visit(page: HostilePage, on: Visitor): Promise<string[]> {
  const problems: string[] = [];
  await page.before?.(on);
  await on.open(placeOf(page));
  if (page.holds === 'silence') await on.staysSilent();
  else problems.push(...(await look(on, page.holds)));
  if (page.field) {
    await on.click(page.field);
    await on.keys(TYPED);
  }
  problems.push(...((await page.next?.(on)) ?? []));
  if (page.field) {
    const kept = await on.evaluate((css) => document.querySelector<HTMLInputElement>(css)?.value, page.field);
    if (kept !== TYPED) problems.push(`typed « ${TYPED} », the field holds « ${kept} »`);
  }
  const told = await on.evaluate(() => [...globalThis.witness.errors, ...globalThis.witness.compare()]);
  return [...problems, ...told, ...on.errors()];
}

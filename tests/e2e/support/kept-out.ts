/**
 * A journey over screens whose wording nothing was fitted on: what the guide knows has its card, what it does not know has
 * its line, and whatever is ringed is right. Told once, walked in both browsers.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { type CardSeen, type Learner, rings } from '../../../scripts/mock-sites/walk.mjs';
import { ADVISER, middle, openTools, pickerComes, until, type Workshop } from './repair';
import { SECRETS, secretsIn } from './secrets';
import { hint, plain, type StoredProgress, sentence, stepTitle } from './sentences';

/** Pages that stand in for rebuilt ones of the same name. */
export const KEPT_OUT = join(import.meta.dirname, '../kept-out');

/** What a browser has to offer for the walk. */
export interface Way extends Workshop {
  learner: Learner;
  /** Where "<host>/<name>" is, and css of its targets. */
  pageAt(at: string): { url: string; targets: Record<string, string | null> };
  /** The learner looks at the page again. */
  front(): Promise<void>;
}

/** How the guide met a screen. */
export type Met = 'known' | 'likely' | 'unknown' | 'taught';

interface Act {
  target: string;
  /** Key of the hint's words, where it is not the target. */
  words?: string;
  /** What to type. Without: a click. Null: only look. */
  value?: keyof typeof SECRETS | null;
}
interface Stop {
  at: string;
  acts: Act[];
  /** No guide could know it. */
  odd?: 'named' | 'taught';
  /** Steps of mails, photos and the telephone, which the learner does before leaving this screen. */
  elsewhere?: string[];
}

/** The screens in their order. */
const STOPS: Stop[] = JSON.parse(readFileSync(join(KEPT_OUT, 'stops.json'), 'utf8'));

const steps: { id: string; pages?: string[] }[] = JSON.parse(
  readFileSync('journey/journey.json', 'utf8'),
).steps;
const nameOf = (at: string) => at.split('/')[1] ?? '';
const stepOf = (at: string) => steps.find(({ pages = [] }) => pages.includes(nameOf(at)))?.id ?? '';

function check(ok: boolean, what: string): asserts ok {
  if (!ok) throw new Error(what);
}

/** What the guide says beside the card's title. Runs in the page, once the root is open. */
function readDoubt(host: string) {
  const root = document.querySelector(host)?.shadowRoot;
  const text = (css: string) => {
    const one = root?.querySelector(css);
    return one?.checkVisibility() ? (one.textContent ?? '') : '';
  };
  const isSoft = root?.querySelector('.jalon')?.classList.contains('soft') ?? false;
  return { isSoft, intro: text('.intro'), ask: text('.ask'), line: text('.tab') };
}

/**
 * Boxes of an element, of its labels and of what holds no other control. Runs in the page.
 * @throws when there is not exactly one such element
 */
function boxesAround(css: string) {
  const [one, ...others] = document.querySelectorAll(css);
  if (!one || others.length > 0) throw new Error(`${css} is not one element`);
  const controls = 'input:not([type="hidden"]), select, textarea, button, a[href]';
  const all: Element[] = [one, ...((one as HTMLInputElement).labels ?? [])];
  for (let at = one.parentElement; at && at !== document.body; at = at.parentElement) {
    if (at.querySelectorAll(controls).length > 1) break;
    all.push(at);
  }
  return all.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
}

type Seen = CardSeen & ReturnType<typeof readDoubt>;

/** What stands still on the page of this name. Null: nothing yet. */
async function look({ learner, inPage }: Way, at: string): Promise<Seen | null> {
  const here = new URL(await inPage(() => location.href));
  if (`${here.host}/${here.searchParams.get('rehearsal')}` !== at) return null;
  const card = await learner.card();
  return card && { ...card, ...(await inPage(readDoubt, HOST)) };
}

/** Waits for what is wanted, at rest. */
async function sees(way: Way, at: string, isWanted: (seen: Seen) => boolean, what: string): Promise<Seen> {
  let last: Seen | null = null;
  let before = '';
  const found = await until(async () => {
    last = await look(way, at).catch(() => null);
    const now = last && isWanted(last) ? JSON.stringify(last) : '';
    const isStill = now !== '' && now === before;
    before = now;
    return isStill;
  }, `${at}: no ${what}`).then(
    () => last,
    (error) => {
      throw new Error(`${error.message}; there is ${JSON.stringify(last)}`);
    },
  );
  return found as unknown as Seen;
}

/** Milliseconds after which what is not found will not be: all that the engine has is there long before. */
const FOUND_BY = 2500;
/**
 * A card with these words; or without the name of its thing, where the page has none that the map knows; or, of a thing that is not
 * found, the words that go without it, and no ring (`checkWalked` says how many such there may be).
 */
const says = (words: string) => {
  const since = Date.now();
  return ({ shape, title, ring }: Seen) =>
    shape === 'card' &&
    ([words, sentence('shownButton')].some((one) => plain(title) === plain(one)) ||
      (ring === null && plain(title) === plain(sentence('absentDo')) && Date.now() - since > FOUND_BY));
};
const isLine = ({ line }: Seen) => plain(line) === plain(sentence('unknownScreen'));
const isAbout = ({ intro }: Seen, key: string, at: string) =>
  plain(intro) === plain(sentence(key).replace('{screen}', stepTitle(stepOf(at))));

/** @returns whether there is a ring; it lies around the target, or around what is its alone */
async function ringIsRight(way: Way, at: string, seen: Seen, target: string): Promise<boolean> {
  const { ring } = seen;
  if (!ring) return false;
  const css = way.pageAt(at).targets[target];
  check(Boolean(css), `${at} has no ${target}, and something is ringed for it`);
  const boxes = await way.inPage(boxesAround, css as string);
  check(
    boxes.some((box) => rings(ring, box)),
    `${at}: the ring for ${target} lies around something else: ${JSON.stringify({ ring, boxes })}`,
  );
  return true;
}

async function lastStep(way: Way): Promise<string | null> {
  const { last } = (await way.storage())['progress:1'] as StoredProgress & { last: { step: string | null } };
  return last.step;
}

/** All that the extension keeps. */
const keptIn = ({ inPanel }: Way) =>
  inPanel(async () => {
    const api = globalThis as unknown as Record<'browser' | 'chrome', typeof chrome>;
    const { local, session } = (api.browser ?? api.chrome).storage;
    return JSON.stringify([await local.get(null), await session.get(null)]);
  });

/** The line of an unknown screen opens; the learner says which one it is, and gets words that point at nothing. */
async function names(way: Way, { at, acts }: Stop): Promise<void> {
  const [first] = acts;
  check((await lastStep(way)) !== stepOf(at), `${at}: an unknown screen has moved the journey`);
  await way.learner.press('restore');
  const choice = await sees(way, at, ({ ask }) => plain(ask) === plain(sentence('whichScreen')), 'question');
  check(choice.ring === null, `${at}: an unknown screen has a ring`);
  await way.learner.press(`choose:${nameOf(at)}`);
  const card = await sees(
    way,
    at,
    says(hint(first?.words ?? first?.target ?? '').do as string),
    'chosen card',
  );
  // What the learner says counts like the step that they are at: the guide may be surer of the screen then.
  const isChosen = isAbout(card, 'chosenScreen', at);
  check(card.isSoft && (isChosen || isAbout(card, 'likelyScreen', at)), `${at}: ${JSON.stringify(card)}`);
  check(!isChosen || card.ring === null, `${at}: a chosen screen has a ring`);
}

/** The adviser says which screen it is, and shows its target. */
async function teaches(way: Way, { at, acts: [act] }: Stop): Promise<void> {
  const { panel } = way;
  const { target } = act as Act;
  await openTools(way);
  await panel.press(sentence('teachOpen'));
  await panel.sees(sentence('teachSeenNone'));
  await panel.press(`(${nameOf(at)})`);
  await panel.press(`${sentence('repairHere-action')} : ${hint(target).do}`);
  await pickerComes(way);
  await way.click(...(await way.inPage(middle, way.pageAt(at).targets[target] as string)));
  await panel.press(sentence('teachKeep'));
  await panel.sees(sentence('teachKeptHelp'));
  await way.front();
}

/** @returns how the guide met the screen; what is not known is named or taught */
async function meets(way: Way, stop: Stop): Promise<Met> {
  const { at, acts, odd } = stop;
  const wanted = says(hint(acts[0]?.words ?? acts[0]?.target ?? '').do as string);
  const seen = await sees(way, at, (one) => isLine(one) || wanted(one), 'card, nor a line');
  if (isLine(seen)) {
    check(seen.ring === null, `${at}: an unknown screen has a ring`);
    if (odd !== 'taught') await names(way, stop);
    else {
      await teaches(way, stop);
      const card = await sees(way, at, wanted, 'card of the taught screen');
      check(card.ring !== null && !card.isSoft, `${at}: the taught screen has ${JSON.stringify(card)}`);
    }
    return odd === 'taught' ? 'taught' : 'unknown';
  }
  if (seen.isSoft) {
    check(isAbout(seen, 'likelyScreen', at), `${at}: the soft card is of another screen: ${seen.intro}`);
    return 'likely';
  }
  await until(async () => (await lastStep(way)) === stepOf(at), `${at}: the card is of another step`);
  return 'known';
}

/** How the guide met each screen, by "<host>/<name>", and which targets it ringed. */
export interface Walked {
  met: Record<string, Met>;
  ringed: string[];
}

/** Walks all the screens; whatever is ringed is right. */
export async function walkKeptOut(way: Way): Promise<Walked> {
  const { learner } = way;
  await way.store(ADVISER);
  await way.say({ type: 'command', command: { type: 'start' } });
  await way.open(STOPS[0]?.at as string);
  const met: Record<string, Met> = {};
  const ringed: string[] = [];
  for (const stop of STOPS) {
    const { at, acts, elsewhere = [] } = stop;
    met[at] = await meets(way, stop);
    for (const { target, words = target, value } of acts) {
      // What was named keeps the words of its first hint; or, the step being known now, the page is likely enough for more.
      const isWanted =
        met[at] === 'unknown'
          ? ({ ring, isSoft }: Seen) => ring === null || isSoft
          : says(hint(words).do as string);
      const seen = await sees(way, at, isWanted, `card for ${target}`);
      if (await ringIsRight(way, at, seen, target)) ringed.push(target);
      if (target === acts.at(-1)?.target) {
        for (const step of elsewhere) await way.say({ type: 'command', command: { type: 'tick', step } });
      }
      const css = way.pageAt(at).targets[target] as string;
      if (value) await learner.type(css, SECRETS[value]);
      else if (value === undefined) await learner.click(css);
    }
    const kept = await keptIn(way);
    check(kept.includes('progress:1'), 'nothing is kept at all');
    check(secretsIn(kept).length === 0, `${at}: what was typed is kept: ${secretsIn(kept)}`);
  }
  return { met, ringed };
}

/** The two that nobody could know are unknown, and hardly another one is; nearly all that can be ringed is. */
export function checkWalked({ met, ringed }: Walked): void {
  for (const { at, odd } of STOPS) {
    const how = met[at] as Met;
    if (odd) check(how === (odd === 'taught' ? 'taught' : 'unknown'), `${at} was ${how}`);
  }
  const ordinary = STOPS.filter(({ odd }) => odd !== 'named');
  const unknown = ordinary.filter(({ at }) => met[at] === 'unknown').map(({ at }) => at);
  check(unknown.length <= 1, `screens that are no longer recognised: ${unknown.join(', ')}`);
  const targets = ordinary.flatMap(({ acts }) => acts.map(({ target }) => target));
  const missed = targets.filter((target) => !ringed.includes(target));
  check(missed.length <= targets.length / 5, `not ringed: ${missed.join(', ')}`);
}

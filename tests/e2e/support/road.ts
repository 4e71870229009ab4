/** What people live through on the way, told once and walked in both browsers. */
import { readFileSync } from 'node:fs';
import type { Panel } from './panel';
import { doneIn, hint, sentence, upTo } from './sentences';

const read = (file: string) => JSON.parse(readFileSync(`journey/texts/fr/${file}.json`, 'utf8'));
const stuck = read('troubleshooting');
const ways = read('route-chooser');
const offPage = read('off-page');

/** What a browser has to offer for a walk. */
export interface Road {
  panel: Panel;
  /** Says something to the background, as the extension's own pages do. */
  say(message: object): Promise<unknown>;
  /** Puts items in the storage, where nothing else is then. */
  store(items: Record<string, unknown>): Promise<void>;
  storage(): Promise<Record<string, unknown>>;
  /** Opens the rebuilt page "<host>/<name>". */
  open(at: string): Promise<void>;
  /** Waits for a card that points at this element of the page (null: at nothing). */
  pointsAt(css: string | null): Promise<unknown>;
}

const IN = 'lidentitenumerique.laposte.fr';
export const HOUR = 3_600_000;

function check(ok: boolean, what: string): asserts ok {
  if (!ok) throw new Error(what);
}

const stored = async ({ storage }: Road, learner = '1') => (await storage())[`progress:${learner}`];
const branchIn = async (road: Road) =>
  Object.fromEntries(
    Object.entries(((await stored(road)) as { branch: Record<string, { value: string }> }).branch).map(
      ([key, { value }]) => [key, value],
    ),
  );

/** Answers the picture questions: the first answer that fits a question of that name, else « Je ne sais pas ». */
async function answer({ panel }: Road, answers: Record<string, string>): Promise<void> {
  for (let n = 0; n < 12; n += 1) {
    if (await panel.has(sentence('waysTake'))) return;
    const words = await panel.words();
    const [id] = Object.keys(ways.questions).filter((one) => words.includes(ways.questions[one].title));
    check(id !== undefined, `no question in: ${words}`);
    await panel.press(ways.questions[id].answers[answers[id] ?? 'unknown']);
  }
  throw new Error('the questions do not end');
}

/** The video is refused twice; the learner waits, then goes to the post office instead, and loses nothing. */
export async function refusedVideo(road: Road): Promise<void> {
  const { panel } = road;
  await road.store({ 'progress:1': upTo('ar24-video') });
  await panel.reload();
  await panel.sees(hint('go-ar24').do as string);
  const before = doneIn(await stored(road));
  await panel.press(sentence('stuckScreen'));
  await panel.press(stuck.points['video-refused'].ask);
  await panel.sees(stuck.points['video-refused'].do);
  await panel.press(stuck.actions['video-lock']);
  await panel.sees(hint('video-lock').do as string);
  check(/Réessayez .+ après \d+ h/.test(await panel.words()), `no hour to try again: ${await panel.words()}`);
  await panel.press(sentence('lockFaceToFace'));
  await panel.sees(hint('go-identity').do as string);
  check((await branchIn(road)).verification === 'face-to-face', 'the way has not changed');
  check(String(doneIn(await stored(road))) === String(before), 'a step that was done is no longer');
  await road.open(`${IN}/in-choice`);
  await road.pointsAt('main button:first-of-type');
  await road.open(`${IN}/in-address`);
  await road.pointsAt('form input');
}

/** Face to face, chosen with the pictures: the way to the counter, and the code that only the agent may have. */
export async function faceToFace(road: Road, answers: Record<string, string>): Promise<void> {
  const { panel } = road;
  await road.store({});
  await panel.reload();
  await panel.press(sentence('begunNo'));
  await answer(road, answers);
  await panel.press(sentence('waysTake'));
  await panel.sees(hint('go-start').do as string);
  check((await branchIn(road)).verification === 'face-to-face', 'not face to face');
  const kept = JSON.stringify(await road.storage());
  for (const [question, given] of Object.entries(answers)) {
    check(
      !kept.includes(`"${question}"`) || !kept.includes(`"${given}"`),
      `the answer to ${question} is kept`,
    );
  }
  await road.say({ type: 'command', command: { type: 'seen', page: 'in-choice' } });
  await road.open(`${IN}/in-office-or-home`);
  await road.pointsAt(null);
  await road.say({ type: 'command', command: { type: 'tick', step: 'address' } });
  // The step before may have such a button too.
  await panel.sees(`${sentence('stepCode')} 4-2`);
  await panel.press(sentence('alreadyDone'));
  await panel.sees(offPage.cards.appointment.where);
  await panel.press(hint('appointment').done as string);
  await panel.sees(hint('office-code').do as string);
  await panel.press(hint('office-code').done as string);
  await panel.sees(hint('app-install').do as string);
}

/** A way that ends elsewhere: the answers lead to it, its steps are ticked off, and the end says so. */
export async function otherWay(
  road: Road,
  answers: Record<string, string>,
  branch: Record<string, string>,
): Promise<void> {
  const { panel } = road;
  await road.store({});
  await panel.reload();
  await panel.press(sentence('begunNo'));
  await answer(road, answers);
  await panel.press(sentence('waysTake'));
  await panel.seesNo(sentence('waysTake'));
  const taken = await branchIn(road);
  for (const [key, value] of Object.entries(branch)) {
    check(taken[key] === value, `${key} is ${taken[key]}, not ${value}`);
  }
}

/** Two learners on a shared computer: each sees their own steps alone; who leaves can take all of it away. */
export async function twoLearners(road: Road): Promise<void> {
  const { panel } = road;
  await road.store({ 'progress:1': upTo('sms'), settings: SHARED });
  await panel.reload();
  await panel.sees(sentence('mySteps'));
  const first = doneIn(await stored(road)).length;
  check(first > 5, 'the first learner has done nothing');
  await panel.press(sentence('toolsHelper'));
  await panel.press(sentence('linkLearners'));
  await panel.press(sentence('learnerNew'));
  await panel.sees(sentence('begunAsk'));
  await panel.press(sentence('begunYes'));
  await panel.press(sentence('begunUnknown'));
  await panel.sees(hint('go-start').do as string);
  const items = await road.storage();
  const [second] = Object.keys(items).filter((key) => key.startsWith('progress:') && key !== 'progress:1');
  check(second !== undefined, `no record of the second learner in ${Object.keys(items)}`);
  check(doneIn(items[second]).length === 0, 'the second learner has steps of the first');
  check(doneIn(items['progress:1']).length === first, 'the first learner has lost steps');
  // On a page the card speaks to the second learner.
  await road.open(`${IN}/in-prerequisites`);
  await road.pointsAt('main > button');
  check(
    doneIn((await road.storage())['progress:1']).length === first,
    'a page was noted for the wrong learner',
  );

  await panel.press(sentence('toolsMine'));
  await panel.press(sentence('linkLeave'));
  await panel.sees(sentence('leaveShared'));
  await panel.press(sentence('leaveErase'));
  await panel.press(sentence('learnerEraseYes'));
  await panel.seesNo(sentence('leaveShared'));
  const after = await road.storage();
  check(after[second] === undefined, 'the second learner’s steps are still there');
  check(doneIn(after['progress:1']).length === first, 'the first learner has lost steps with the second');
}

/** Settings of a shared computer. */
export const SHARED = {
  version: 1,
  shared: true,
  eraseAfter: 0,
  notify: false,
  large: false,
  adviser: false,
};

/** @returns a record that waits for the result since so many hours; the clock of the tests */
export function waiting(hours: number) {
  const at = Date.now() - hours * HOUR;
  return {
    ...upTo('result-mail'),
    version: 2,
    waits: { 'result-mail': { state: 'running', at } },
  };
}

/** Adults with a French card, a smartphone, a number and a mailbox of their own. */
const READY = {
  age: 'adult',
  document: 'card-old',
  valid: 'yes',
  smartphone: 'recent',
  mobile: 'french',
  mailbox: 'yes',
  address: 'france',
};
export const FACE_TO_FACE = { ...READY, now: 'office' };
export const EXPIRED = {
  answers: { ...READY, valid: 'expired' },
  branch: { way: 'web', verification: 'face-to-face', place: 'office' },
};
export const NO_SMARTPHONE = { answers: { ...READY, smartphone: 'none' }, branch: { way: 'paper' } };

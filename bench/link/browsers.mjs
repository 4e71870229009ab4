// Two whole browsers and a real relay over TLS: how long until they are linked, and until a change is on the board.
import { setTimeout as wait } from 'node:timers/promises';
import { RELAY } from './desks.mjs';

/** Changes of one learner leave at most once a second. */
const PAUSE = 1300;

/** Runs in a page of the extension. @param {unknown} message @returns {Promise<any>} */
const ask = (message) => /** @type {any} */ (globalThis).chrome.runtime.sendMessage(message);
/** Runs there, too. @param {unknown} place @returns {Promise<void>} */
const setPlace = (place) => /** @type {any} */ (globalThis).chrome.storage.local.set({ place });

/** Runs in the learner's page. @param {string} code @returns {Promise<number>} milliseconds from the yes until it is linked */
async function pairOnce(code) {
  const { runtime } = /** @type {any} */ (globalThis).chrome;
  const phase = async () =>
    (await runtime.sendMessage({ type: 'snapshot', window: null })).link.learner?.phase;
  await runtime.sendMessage({ type: 'link-join', code });
  const since = performance.now();
  await runtime.sendMessage({ type: 'link-agree' });
  while ((await phase()) !== 'linked') {
    if (performance.now() - since > 9000) throw new Error('They do not come together.');
    await new Promise((done) => setTimeout(done, 4));
  }
  return performance.now() - since;
}

/** Runs on the board: notes when a row begins and ends to ask for help. */
function watchBoard() {
  const page = /** @type {any} */ (globalThis);
  page.seen = [];
  let before = false;
  new MutationObserver(() => {
    const up = document.querySelector('[data-kind="hand"]') !== null;
    if (up !== before) page.seen.push(Date.now());
    before = up;
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** Runs there, too. */
function forgetSeen() {
  /** @type {any} */ (globalThis).seen = [];
}

/** Runs there, too. @returns {Promise<number>} when the change was there */
async function whenSeen() {
  const page = /** @type {any} */ (globalThis);
  const since = Date.now();
  while (page.seen.length === 0) {
    if (Date.now() - since > 9000) throw new Error('The board does not change.');
    await new Promise((done) => setTimeout(done, 20));
  }
  return page.seen[0];
}

/**
 * @param {{ open: import('./desks.mjs').OpenDesk, path?: string, pairs: number, changes: number }} options path: of the relay's door
 * @returns {Promise<{ pairing: number[], delay: number[] }>} milliseconds
 */
export async function measureBrowsers({ open: openDesk, path = '/', pairs, changes }) {
  const open = async (/** @type {boolean} */ adviser) => {
    const desk = await openDesk();
    await desk.evaluate(setPlace, { broker: `wss://${RELAY}${path}`, name: 'Bench', learner: true });
    await desk.evaluate(ask, { type: 'settings', settings: { adviser } });
    return desk;
  };
  const adviser = await open(true);
  const learner = await open(false);
  /** @type {number[]} */
  const pairing = [];
  /** @type {number[]} */
  const delay = [];
  try {
    const onBoard = await adviser.openBoard();
    await onBoard(watchBoard);
    for (let n = 0; n < pairs; n += 1) {
      await adviser.evaluate(ask, { type: 'link-open' });
      for (;;) {
        const { link } = await adviser.evaluate(ask, { type: 'snapshot', window: null });
        if (link.adviser?.reception && !link.adviser.reception.lost && !link.adviser.lost) {
          pairing.push(await learner.evaluate(pairOnce, link.adviser.reception.code.join('')));
          break;
        }
        await wait(20);
      }
      if (n === pairs - 1) break;
      await learner.evaluate(ask, { type: 'link-stop' });
      await learner.evaluate(ask, { type: 'link-stop' });
      // Three codes a minute are what a learner may type.
      await wait(20_500);
    }
    await wait(2_000);
    for (let n = 0; n < changes; n += 1) {
      await onBoard(forgetSeen);
      const since = Date.now();
      await learner.evaluate(ask, { type: 'link-hand', up: n % 2 === 0 });
      delay.push((await onBoard(whenSeen)) - since);
      await wait(PAUSE);
    }
  } finally {
    await adviser.close();
    await learner.close();
  }
  return { pairing, delay };
}

// `npm start -- --class`: a rehearsal of the link to an adviser. A relay in this process, one adviser and three learners, each in a
// window with a profile of its own. Nothing leaves this machine.
import { setTimeout as wait } from 'node:timers/promises';
import { launchForPeople } from './browser/chromium.mjs';
import { startBroker } from './mock-sites/broker.mjs';
import { makeCertificate } from './mock-sites/certificate.mjs';
import { start } from './mock-sites/server.mjs';

/** A name that nobody has: the browsers are told that it is here. */
export const RELAY = 'lien.example';
export const PLACE = { broker: `wss://${RELAY}/`, name: 'Répétition', learner: true };
export const LEARNERS = 3;

/**
 * The rebuilt pages and a relay.
 * @returns {Promise<{ server: import('./mock-sites/server.mjs').RehearsalServer & { others: Record<string, number> }, close: () => Promise<void> }>}
 */
export async function startRoom() {
  const tls = makeCertificate([RELAY]);
  const [server, broker] = await Promise.all([start({ banner: true }), startBroker({ tls })]);
  return {
    server: { ...server, others: { [RELAY]: broker.port }, spki: `${server.spki},${tls.spki}` },
    async close() {
      await broker.close();
      await server.close();
    },
  };
}

/**
 * Runs in a page of the extension: the place is set, and the adviser's view where it is wanted.
 * @param {{ adviser: boolean, place: object }} part
 */
export async function takePart({ adviser, place }) {
  const api = /** @type {any} */ (globalThis).chrome;
  await api.storage.local.set({ place });
  await api.runtime.sendMessage({ type: 'settings', settings: { adviser } });
}

/**
 * Waits until a new page of the extension has what it needs.
 * @param {import('./browser/cdp-pipe.mjs').PipedBrowser} browser @param {string} sessionId
 */
async function loaded(browser, sessionId) {
  const expression = 'document.readyState === "complete" && globalThis.chrome?.storage !== undefined';
  for (let tries = 0; tries < 200; tries += 1) {
    const { result } = await browser.send('Runtime.evaluate', { expression }, sessionId);
    if (result.value === true) return;
    await wait(50);
  }
  throw new Error('The extension’s own page does not load.');
}

/** @param {{ extension: string, firstHost: string, headless?: boolean }} options headless: for tests of the launcher itself */
export async function openClass({ extension, firstHost, headless = false }) {
  const room = await startRoom();
  const { server } = room;
  const first = server.pages.find(firstHost, '/');
  const url = first ? server.urlOf(first.host, first.name) : 'about:blank';
  /** @param {number} place 0: the adviser */
  const open = async (place) => {
    const at = `${60 + place * 380},${place === 0 ? 20 : 320}`;
    const size = place === 0 ? '1100,780' : '760,700';
    const args = [`--window-position=${at}`, `--window-size=${size}`];
    const browser = await launchForPeople({ extension, url, server, args, headless });
    const page = (/** @type {string} */ name) => `chrome-extension://${browser.extensionId}/${name}`;
    const { targetId } = await browser.send('Target.createTarget', { url: page('popup.html') });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    const isAdviser = place === 0;
    await loaded(browser, sessionId);
    const expression = `(${takePart})(${JSON.stringify({ adviser: isAdviser, place: PLACE })})`;
    const { exceptionDetails } = await browser.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true },
      sessionId,
    );
    if (exceptionDetails) throw new Error(`The place could not be set: ${exceptionDetails.text}`);
    if (isAdviser) await browser.send('Page.navigate', { url: page('board.html') }, sessionId);
    else await browser.send('Target.closeTarget', { targetId });
    return browser;
  };
  const all = [];
  try {
    // One after the other: four at once make each other slow.
    for (let place = 0; place <= LEARNERS; place += 1) all.push(await open(place));
    console.log(`The first window is the adviser’s: « Accueillir » shows 10 digits.
In the others, a learner’s: open the guide’s panel, « Mes outils », « Quelqu’un m’aide à distance », and type them.
All pages are rebuilt and served from this machine, and so is the relay. Type nothing real.
Close the adviser’s window, or press Ctrl+C, to end.`);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.once(signal, () => void Promise.all(all.map((one) => one.close())));
    await all[0]?.closed;
  } finally {
    await Promise.all(all.map((one) => one.close()));
    await room.close();
  }
}

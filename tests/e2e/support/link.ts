/** A broker over TLS for two whole browsers, and what an adviser and a learner do with a link, whatever the browser. */
import { setTimeout as wait } from 'node:timers/promises';
import type { LinkReply } from '../../../extension/link/handlers';
import type { LinkView, LogLine } from '../../../extension/link/view';
import type { Snapshot } from '../../../extension/messages/protocol';
import { type LocalBroker, startBroker } from '../../../scripts/mock-sites/broker.mjs';
import { makeCertificate } from '../../../scripts/mock-sites/certificate.mjs';

/** A name that nobody has; browsers are told where it is. */
export const RELAY = 'lien.example';
export const PLACE = { broker: `wss://${RELAY}/`, name: 'Maison de quartier', learner: true };

/** How one of the two is spoken to: as its panel does. */
export interface Speaker {
  say(message: { type: string } & Record<string, unknown>): Promise<unknown>;
}

export interface Relay {
  broker: LocalBroker;
  spki: string;
  cert: string;
  /** Gone, and there again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** @param open everybody may listen to everything, as no place must have it */
export async function startRelay(open = false): Promise<Relay> {
  const tls = makeCertificate([RELAY]);
  const relay: Relay = {
    broker: await startBroker({ tls, open }),
    spki: tls.spki,
    cert: tls.cert,
    async restart() {
      const { port } = relay.broker;
      await relay.broker.close();
      relay.broker = await startBroker({ tls, port, open });
    },
    close: () => relay.broker.close(),
  };
  return relay;
}

/** @returns what the panel would draw */
export const linkOf = async (one: Speaker): Promise<LinkView> => {
  const snapshot = (await one.say({ type: 'snapshot', window: null })) as Snapshot | null;
  if (!snapshot?.link) throw new Error('This package has no link, or the background does not answer.');
  return snapshot.link;
};
export const change = async (one: Speaker, message: { type: string } & Record<string, unknown>) =>
  ((await one.say(message)) as LinkReply | null)?.no;
export const logOf = async (one: Speaker, row: string | null) =>
  (await one.say({ type: 'link-log', row })) as LogLine[];

/** Looks again and again, for as long as a busy machine may need. */
export async function until<T>(look: () => Promise<T | null | undefined | false>, what: string): Promise<T> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = await look();
    if (found) return found;
    await wait(50);
  }
  throw new Error(`It has not come to this: ${what}`);
}

/** Opens the door. @returns the code */
export async function openDoor(adviser: Speaker): Promise<string> {
  await change(adviser, { type: 'link-open' });
  const reception = await until(async () => {
    const side = (await linkOf(adviser)).adviser;
    return side && !side.lost && side.reception && !side.reception.lost ? side.reception : null;
  }, 'the door is open');
  return reception.code.join('');
}

/** @returns milliseconds from the learner's yes until they are linked */
export async function pair(adviser: Speaker, learner: Speaker): Promise<number> {
  const code = await openDoor(adviser);
  await change(learner, { type: 'link-join', code });
  const since = performance.now();
  await change(learner, { type: 'link-agree' });
  await until(async () => (await linkOf(learner)).learner?.phase === 'linked', 'the learner is linked');
  const took = performance.now() - since;
  await until(async () => (await linkOf(adviser)).adviser?.rows.at(-1)?.state, 'a first state has come');
  return took;
}

/** What an administrator sets for a place, and how the guide shows it. */
export const SET_PLACE = {
  policy: {
    adviserLink: 'both',
    adviserLinkBroker: `wss://${RELAY}/mqtt`,
    adviserLinkPlace: 'Médiathèque',
  },
  shown: { host: RELAY, path: '/mqtt', name: 'Médiathèque', learner: true, adviser: true, locked: true },
};
/** Ways to another relay, or to none, past the settings. */
export const OTHER_PLACES = [null, PLACE, { ...PLACE, broker: 'wss://ailleurs.example/' }];

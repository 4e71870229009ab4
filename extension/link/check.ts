/** « Vérifier »: dials the broker, sends something to itself, and tries to overhear it as a stranger. */
import { newBox } from '@/link';
import type { Later } from './base';
import { dial, type OpenSocket, topicOf, type Wire } from './dial';
import { login } from './meeting';
import type { Place } from './place';
import type { LinkCheck } from './view';

/** How long something that was sent is waited for, in milliseconds; a choice of ours. */
const PATIENCE = 3_000;

/** @returns the connection; null: the broker did not take it */
function reach(
  place: Place,
  mailbox: string,
  box: string,
  hear: (packet: Uint8Array) => void,
  openSocket: OpenSocket | undefined,
): Promise<Wire | null> {
  return new Promise((done) => {
    const wire = dial(
      {
        url: place.broker,
        caller: { clientId: box, ...login(place) },
        mailbox,
        anywhere: true,
        onOpen: () => done(wire),
        onPacket: hear,
        onClose: () => done(null),
      },
      openSocket,
    );
  });
}

const wait = (later: Later, ms: number) => new Promise<void>((done) => void later(ms, done));

export async function check(
  place: Place,
  later: Later,
  openSocket: OpenSocket | undefined,
): Promise<LinkCheck> {
  const box = newBox();
  const said = new TextEncoder().encode(newBox());
  const isIt = (packet: Uint8Array) => String(packet) === String(said);
  let arrived: () => void = () => undefined;
  const arrival = new Promise<true>((done) => {
    arrived = () => done(true);
  });
  let isOverheard = false;
  const overhear = (packet: Uint8Array) => {
    isOverheard ||= isIt(packet);
  };
  const own = await reach(place, topicOf(box), box, (packet) => isIt(packet) && arrived(), openSocket);
  if (!own) return { reached: false, delivers: false, sealed: false, ms: null };
  // Two strangers: one listens to everything, one to this very mailbox.
  const strangers = await Promise.all(
    [topicOf('#'), topicOf(box)].map((topic) => reach(place, topic, newBox(), overhear, openSocket)),
  );
  const since = performance.now();
  own.send(topicOf(box), said);
  const delivers = (await Promise.race([arrival, wait(later, PATIENCE)])) === true;
  const ms = delivers ? Math.round(performance.now() - since) : null;
  // Who overhears does so as fast as who is meant; half a second is a choice of ours.
  await wait(later, 500);
  for (const wire of [own, ...strangers]) wire?.close();
  return { reached: true, delivers, sealed: !isOverheard, ms };
}

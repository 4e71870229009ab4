/**
 * The relay that docs/link.md says how to install, made of that page's very lines: mosquitto behind nginx, over TLS. Two backgrounds of
 * the guide meet there; nobody else hears anything.
 */
import type { LookupFunction } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { check } from '@/extension/link/check';
import { dial, type Socket, topicOf, type Wire } from '@/extension/link/dial';
import { adviserOf, type Browser, browserAt, pair, placeOf, soon } from '@/extension/link/test-helpers';
import { reset } from '@/extension/test-helpers';
import { newBox } from '@/link';
import { makeCertificate } from '@/scripts/mock-sites/certificate.mjs';
import { filesOfDoc, type RealRelay, startRealRelay } from '@/scripts/mock-sites/real-relay.mjs';

const HOST = 'lien.exemple.fr';
const tls = makeCertificate([HOST]);
let relay: RealRelay;
beforeAll(async () => {
  reset();
  relay = await startRealRelay({ tls });
});
afterAll(() => relay?.close());

/** Its name leads to this machine, however it is asked for. */
const here: LookupFunction = (_, { all }, done) =>
  all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);
/** By its name, over TLS, with the certificate that it has. */
const openSocket = (url: string) =>
  new NodeSocket(url, 'mqtt', {
    ca: tls.cert,
    lookup: here,
  }) as unknown as Socket;
/** Who comes, when, and to which mailbox: nothing of it may stand in a log. */
const TRACES = /127\.0\.0\.1|jalon\/1|GET \/|[0-9A-Za-z]{22}/;
const url = (at = relay) => `wss://${HOST}:${at.port}/`;
const place = () => ({ ...placeOf({ port: 0 } as never), broker: url() });

/** @returns a connection as this client, who hears this topic; null: the relay does not take it */
function reach(
  clientId: string,
  topic: string,
  hear: (packet: Uint8Array) => void,
  at = relay,
): Promise<Wire | null> {
  return new Promise((done) => {
    const wire: Wire = dial(
      {
        url: url(at),
        caller: { clientId },
        mailbox: topic,
        anywhere: true,
        onOpen: () => done(wire),
        onPacket: hear,
        onClose: () => done(null),
      },
      openSocket,
    );
  });
}
/** Longer than what is delivered takes. */
const REST = 700;

test('the page says what to write into three files', () => {
  expect([...filesOfDoc().keys()]).toEqual([
    '/etc/mosquitto/conf.d/jalon.conf',
    '/etc/mosquitto/jalon.acl',
    '/etc/nginx/conf.d/jalon.conf',
  ]);
});

test('an adviser and a learner are linked, a hand goes one way and a sentence the other', async () => {
  const [adviser, learner]: Browser[] = [browserAt(place(), openSocket), browserAt(place(), openSocket)];
  if (!adviser || !learner) throw new Error('Two browsers.');
  await pair(adviser, learner);
  await learner.link.hand(true);
  await soon(async () => {
    if (!(await adviserOf(adviser))?.rows[0]?.handSince) throw new Error('No hand is up.');
  });
  expect(await adviser.link.command('1', { k: 'say', line: 'take-time' })).toBeNull();
  await soon(async () => {
    const mine = (await learner.link.view())?.learner;
    if (mine?.phase !== 'linked' || mine.pending?.command.k !== 'say') throw new Error('Nothing was said.');
  });
  await learner.link.stop();
  await adviser.link.stop();
});

describe('a stranger', () => {
  const said = new TextEncoder().encode('for one mailbox only');
  const heardBy = async (clientId: string, topic: string, box: string) => {
    const heard: string[] = [];
    const wire = await reach(clientId, topic, (packet) => heard.push(new TextDecoder().decode(packet)));
    const owner: string[] = [];
    const own = await reach(box, topicOf(box), (packet) => owner.push(new TextDecoder().decode(packet)));
    if (!own) throw new Error('The owner of a mailbox is not let in.');
    own.send(topicOf(box), said);
    await soon(() => {
      if (owner.length === 0) throw new Error('What is sent does not arrive.');
    });
    await wait(REST);
    for (const one of [wire, own]) one?.close();
    return heard;
  };
  test.each<[string, (box: string) => [client: string, topic: string]]>([
    ['who listens to all', () => [newBox(), '#']],
    ['who listens to all of ours', () => [newBox(), 'jalon/1/#']],
    ['who listens to each mailbox', () => [newBox(), 'jalon/1/+']],
    ['who listens to this mailbox', (box) => [newBox(), topicOf(box)]],
    ['who is called #', () => ['#', 'jalon/1/#']],
    ['who is called +', () => ['+', 'jalon/1/+']],
    ['who is called like a part of it', (box) => [`${box}/#`, `jalon/1/${box}/#`]],
    ['who listens to what the broker does', () => [newBox(), '$SYS/#']],
  ])('%s hears nothing', async (_, who) => {
    const box = newBox();
    const [client, topic] = who(box);
    expect(await heardBy(client, topic, box)).toEqual([]);
  });
});

test('more than a message of ours is not passed on', async () => {
  const box = newBox();
  const sizes: number[] = [];
  const own = await reach(box, topicOf(box), (packet) => sizes.push(packet.length));
  const other = await reach(newBox(), topicOf(newBox()), () => undefined);
  other?.send(topicOf(box), new Uint8Array(541));
  await soon(() => expect(sizes).toEqual([541]));
  other?.send(topicOf(box), new Uint8Array(3000));
  await wait(REST);
  expect(sizes).toEqual([541]);
  for (const one of [own, other]) one?.close();
});

test('« Vérifier » finds nothing to blame', async () => {
  const later = (after: number, job: () => void) => {
    const timer = setTimeout(job, after);
    return () => clearTimeout(timer);
  };
  expect(await check(place(), later, openSocket as never)).toMatchObject({
    reached: true,
    delivers: true,
    sealed: true,
  });
});

test('after all that, no log has who came, when, or to which mailbox', async () => {
  // A line is written when somebody leaves.
  const box = newBox();
  (await reach(box, topicOf(box), () => undefined))?.close();
  await wait(REST);
  expect(relay.log()).not.toMatch(TRACES);
});

test.each([
  ['nginx', 'access_log off;'],
  ['mosquitto', 'log_type error'],
])('%s would keep a list of who comes, but for « %s »', async (_, without) => {
  const talkative = await startRealRelay({ tls, without });
  try {
    const box = newBox();
    const own = await reach(box, topicOf(box), () => undefined, talkative);
    own?.close();
    await soon(() => expect(talkative.log()).toMatch(TRACES));
  } finally {
    await talkative.close();
  }
});

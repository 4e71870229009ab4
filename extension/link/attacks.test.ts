/** A broker that lies, floods, holds back and says again; strangers; a rogue adviser. The threat table of SECURITY.md, done. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { FromLearnerSchema } from '@/link';
import { type LocalBroker, startBroker } from '@/scripts/mock-sites/broker.mjs';
import { allMaps } from '../injection/site-maps';
import { reset } from '../test-helpers';
import { Channel } from './channel';
import { check } from './check';
import { pagesOf } from './showable';
import { adviserOf, type Browser, browserAt, learnerOf, openDoor, pair, placeOf, soon } from './test-helpers';

let broker: LocalBroker;
let adviser: Browser;
let learner: Browser;

beforeEach(async () => {
  reset();
  broker = await startBroker();
  adviser = browserAt(placeOf(broker));
  learner = browserAt(placeOf(broker));
});
afterEach(async () => {
  await Promise.all([learner, adviser].map((one) => one.link.stop()));
  await broker.close();
});

const row = async () => (await adviserOf(adviser))?.rows[0];
const pending = async () => {
  const mine = await learnerOf(learner);
  return mine?.phase === 'linked' ? mine.pending?.command : undefined;
};
/** What was said last to this side. */
const sealedTo = (box: string) =>
  broker.packets.filter(({ topic, payload }) => topic === `jalon/1/${box}` && payload.length === 541);
const boxOf = (one: Browser) => {
  const { link } = one.items.get('link') as {
    link: { box?: string; linked?: { channel: { mine: string } } };
  };
  return link.box ?? link.linked?.channel.mine ?? '';
};
const settle = () => new Promise((done) => setTimeout(done, 60));

describe('a broker', () => {
  test('that says again what was said: nothing happens twice', async () => {
    await pair(adviser, learner);
    await learner.link.hand(true);
    await soon(async () => expect((await row())?.handSince).not.toBeNull());
    await learner.link.hand(false);
    await soon(async () => expect((await row())?.handSince).toBeNull());
    const old = sealedTo(boxOf(adviser));
    for (const { topic, payload } of old) await broker.deliver(topic, payload);
    await settle();
    expect((await row())?.handSince).toBeNull();
    expect((await row())?.state?.hand).toBe(false);
  });

  test('that holds a command back for more than a minute: it is not shown', async () => {
    await pair(adviser, learner);
    broker.hold(({ topic }) => topic === `jalon/1/${boxOf(learner)}`);
    await adviser.link.command('1', { k: 'call' });
    const [held] = sealedTo(boxOf(learner)).slice(-1);
    for (let turn = 0; turn < 4; turn += 1) {
      await learner.pass(25_000);
      await settle();
    }
    broker.hold(null);
    await broker.deliver(held?.topic ?? '', held?.payload ?? new Uint8Array());
    await settle();
    expect(await pending()).toBeUndefined();
  });

  test('that holds everything back: it looks like silence, and is shown as such', async () => {
    await pair(adviser, learner);
    broker.hold(({ topic }) => topic === `jalon/1/${boxOf(adviser)}`);
    await adviser.pass(55_000);
    expect((await row())?.lost).toBe(true);
  });

  test('that changes a byte, swaps the mailboxes, or sends back what one has said', async () => {
    await pair(adviser, learner);
    await adviser.link.command('1', { k: 'call' });
    await soon(async () => expect(await pending()).toEqual({ k: 'call' }));
    const before = JSON.stringify([await row(), await learnerOf(learner)]);
    const [toLearner] = sealedTo(boxOf(learner)).slice(-1);
    const [toAdviser] = sealedTo(boxOf(adviser)).slice(-1);
    for (const packet of [toLearner, toAdviser]) {
      const changed = Buffer.from(packet?.payload ?? []);
      changed[300] = (changed[300] ?? 0) ^ 1;
      for (const one of [learner, adviser]) {
        await broker.deliver(`jalon/1/${boxOf(one)}`, changed);
        await broker.deliver(`jalon/1/${boxOf(one)}`, packet?.payload ?? changed);
      }
    }
    await settle();
    expect(JSON.stringify([await row(), await learnerOf(learner)])).toBe(before);
  });

  test('that makes up packets, by the thousand: nothing of it is seen, and the link stands', async () => {
    await pair(adviser, learner);
    const before = JSON.stringify((await row())?.state);
    const forged = fc.oneof(
      fc.uint8Array({ maxLength: 700 }),
      fc.uint8Array({ minLength: 541, maxLength: 541 }),
      fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))),
      fc
        .record({
          t: fc.constantFrom('hello', 'answer', 'confirm', 'welcome', 'no'),
          tag: fc.string(),
          ad: fc.string(),
        })
        .map((value) => Buffer.from(JSON.stringify(value))),
    );
    for (const payload of fc.sample(forged, { numRuns: 1000, seed: 7 })) {
      if (payload.length > 1000) continue;
      for (const one of [learner, adviser]) await broker.deliver(`jalon/1/${boxOf(one)}`, payload);
    }
    await settle();
    expect(JSON.stringify((await row())?.state)).toBe(before);
    expect((await adviserOf(adviser))?.rows).toHaveLength(1);
    await learner.link.hand(true);
    await soon(async () => expect((await row())?.handSince).not.toBeNull());
  });

  test('that floods is left, and dialled again later', async () => {
    await pair(adviser, learner);
    const box = boxOf(learner);
    for (let turn = 0; turn < 2100; turn += 1) await broker.deliver(`jalon/1/${box}`, Buffer.alloc(541));
    await soon(async () => expect(await learnerOf(learner)).toMatchObject({ phase: 'lost' }));
    await learner.pass(2_000);
    await soon(async () => expect(await learnerOf(learner)).toMatchObject({ phase: 'linked' }));
  });

  test('sees neither a code’s secret, nor an id, nor a sign', async () => {
    const code = await openDoor(adviser);
    learner.page = { ...learner.page, step: 'sms', page: 'in-mobile' };
    await pair(adviser, learner, code);
    const seen = broker.packets
      .map(({ topic, payload }) => `${topic} ${payload.toString('latin1')}`)
      .join('\n');
    for (const word of [code, code.slice(4), 'in-mobile', 'account', 'renard', '"k"'])
      expect(seen).not.toContain(word);
    expect(seen).toContain('hello');
  });
});

describe('a rogue adviser, who knows the code', () => {
  /** Whoever has written their own adviser's side does not ask what may be asked. @returns says it all the same */
  async function rogueVoice() {
    await pair(adviser, learner);
    const { link } = adviser.items.get('link') as { link: { rows: { channel: never }[] } };
    const out = new Channel(
      link.rows[0]?.channel as never,
      'adviser',
      FromLearnerSchema,
      () => adviser.now + 1000,
    );
    let c = 0;
    return async (message: object) => {
      c += 1;
      const { sealed } = await out.write({ ...message, c });
      await broker.deliver(`jalon/1/${boxOf(learner)}`, sealed);
      await settle();
    };
  }

  test('cannot point at anything that sends, pays, signs or deletes, on any page', async () => {
    const forbidden = allMaps()
      .flatMap(pagesOf)
      .flatMap(({ id: page, targets }) =>
        targets.filter(({ link }) => link === false).map(({ id: target }) => ({ page, target })),
      );
    expect(forbidden.length).toBeGreaterThan(5);
    const send = await rogueVoice();
    for (const one of forbidden) {
      await send({ k: 'show', ...one });
      expect(await pending(), `${one.page} ${one.target}`).toBeUndefined();
      expect(await adviser.link.command('1', { k: 'show', ...one })).toBe('id');
    }
    expect((await learner.link.log(null)).filter(({ way }) => way === 'asked')).toEqual([]);
    await send({ k: 'show', page: 'in-mobile', target: 'in-mobile-next' });
    expect(await pending()).toEqual({ k: 'show', page: 'in-mobile', target: 'in-mobile-next' });
  });

  test('cannot make anything show that this package does not know, nor more than one thing in three seconds', async () => {
    const send = await rogueVoice();
    await send({ k: 'show', page: 'no-such-page', target: 'x' });
    await send({ k: 'step', step: 'no-such-step' });
    await send({ k: 'say', line: 'give-me-your-code' });
    await send({ k: 'eval', code: 'alert(1)' });
    expect(await pending()).toBeUndefined();
    await send({ k: 'say', line: 'break' });
    expect(await pending()).toEqual({ k: 'say', line: 'break' });
    await send({ k: 'say', line: 'take-time' });
    expect(await pending()).toEqual({ k: 'say', line: 'break' });
  });
});

describe('« Vérifier »', () => {
  const real = (after: number, job: () => void) => {
    const timer = setTimeout(job, after);
    return () => clearTimeout(timer);
  };
  const socket = (url: string) => new NodeSocket(url, 'mqtt') as never;

  test('finds a place that keeps the rule well', async () => {
    const found = await check(placeOf(broker), real, socket);
    expect(found).toMatchObject({ reached: true, delivers: true, sealed: true });
    expect(found.ms).toBeGreaterThanOrEqual(0);
  });

  test('finds out that anybody can listen', async () => {
    const open = await startBroker({ open: true });
    expect(await check(placeOf(open), real, socket)).toMatchObject({
      reached: true,
      delivers: true,
      sealed: false,
    });
    await open.close();
  });

  test('says that nobody answers', async () => {
    const nowhere = { ...placeOf(broker), broker: 'ws://127.0.0.1:9/' };
    expect(await check(nowhere, real, socket)).toEqual({
      reached: false,
      delivers: false,
      sealed: false,
      ms: null,
    });
  });
});

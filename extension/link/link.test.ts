/** The link between whole browsers, at a broker in this process: what the two see, and when it ends. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalBroker, startBroker } from '@/scripts/mock-sites/broker.mjs';
import { reset } from '../test-helpers';
import {
  adviserOf,
  type Browser,
  browserAt,
  enter,
  learnerOf,
  openDoor,
  PAGE,
  pair,
  placeOf,
  soon,
} from './test-helpers';
import { NEWS_TIME } from './times';

const MINUTE = 60_000;
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

const row = async (at = 0) => (await adviserOf(adviser))?.rows[at];
const phase = async (one = learner) => (await learnerOf(one))?.phase ?? null;

describe('pairing', () => {
  test('nothing leaves before the learner agrees; then both are linked, and know the same sign', async () => {
    const code = await openDoor(adviser);
    await learner.link.join(code);
    expect(await learnerOf(learner)).toEqual({ phase: 'asking' });
    expect(learner.sockets.size).toBe(0);
    expect(broker.packets).toEqual([]);
    await learner.link.agree();
    await soon(async () => expect((await row())?.state).toMatchObject(PAGE));
    const mine = await learnerOf(learner);
    expect(mine).toMatchObject({ phase: 'linked', minutes: 60, hand: false, pending: null });
    expect(mine).toHaveProperty('sign', (await row())?.sign);
    const { quiet, hand, ...page } = (await row())?.state ?? {};
    expect({ ...page }).toEqual(PAGE);
    expect({ quiet, hand }).toEqual({ quiet: 0, hand: false });
    expect(learner.sockets.size).toBe(1);
  });

  test('a wrong code leads to nothing on either side, and says so at once', async () => {
    const code = await openDoor(adviser);
    const wrong = code.slice(0, 9) + ((Number(code[9]) + 1) % 10);
    await enter(learner, wrong);
    await soon(async () => expect(await learnerOf(learner)).toEqual({ phase: 'ended', reason: 'code' }));
    expect((await adviserOf(adviser))?.rows).toEqual([]);
    await soon(() => expect(learner.sockets.size).toBe(0));
  });

  test('a code of nobody ends after a while; so does a broker that is not there', async () => {
    await enter(learner, '4829165370');
    await soon(async () => expect(await phase()).toBe('meeting'));
    await learner.pass(9_000);
    await soon(async () => expect(await learnerOf(learner)).toEqual({ phase: 'ended', reason: 'code' }));
    learner.place = { ...placeOf(broker), broker: 'ws://127.0.0.1:9/' };
    await enter(learner, '4829165370');
    await soon(async () =>
      expect(await learnerOf(learner)).toEqual({ phase: 'ended', reason: 'unreachable' }),
    );
  });

  test('three codes a minute, five with one room; then another code is asked for', async () => {
    const attempt = async (code: string) => {
      const no = (await learner.link.join(code)) ?? (await learner.link.agree());
      if (!no) await soon(async () => expect(await phase()).toBe('meeting'));
      await learner.pass(9_000);
      if (!no) await soon(async () => expect(await phase()).toBe('ended'));
      return no;
    };
    const said = [];
    for (let turn = 0; turn < 4; turn += 1) said.push(await attempt(`48291653${10 + turn}`));
    expect(said).toEqual([null, null, null, 'slow']);
    await learner.pass(2 * MINUTE);
    expect([await attempt('4829000001'), await attempt('4829000002'), await attempt('4829000003')]).toEqual([
      null,
      null,
      'spent',
    ]);
    expect(await attempt('5829000003')).toBeNull();
  });

  test('the door closes after ten minutes, and after 24 guesses', async () => {
    await openDoor(adviser);
    await adviser.pass(10 * MINUTE + 5_000);
    await soon(async () =>
      expect(await adviserOf(adviser)).toMatchObject({ reception: null, closed: 'time' }),
    );
    const code = await openDoor(adviser);
    const others = Array.from({ length: 25 }, () => browserAt(placeOf(broker)));
    for (const [at, other] of others.entries()) {
      await enter(other, code.slice(0, 4) + String(100_000 + at).slice(-6));
      await soon(async () => expect(await phase(other)).not.toBe('dialling'));
      if (at < 24) await soon(async () => expect(await phase(other)).toBe('ended'));
    }
    await soon(async () =>
      expect(await adviserOf(adviser)).toMatchObject({ reception: null, closed: 'tries' }),
    );
    await Promise.all(others.map((one) => one.link.stop()));
  });

  test('twelve at once; a thirteenth finds the door closed', async () => {
    const code = await openDoor(adviser);
    const class12 = Array.from({ length: 12 }, () => browserAt(placeOf(broker)));
    await Promise.all(class12.map((one) => enter(one, code)));
    await soon(async () => {
      const rows = (await adviserOf(adviser))?.rows ?? [];
      expect(rows.filter(({ state }) => state !== null)).toHaveLength(12);
    });
    expect(new Set((await adviserOf(adviser))?.rows.map(({ sign }) => sign.animal)).size).toBe(12);
    expect(await adviserOf(adviser)).toMatchObject({ reception: null, closed: 'full' });
    await enter(learner, code);
    await soon(async () => expect(await phase()).toBe('meeting'));
    await learner.pass(9_000);
    await soon(async () => expect(await phase()).toBe('ended'));
    expect((await adviserOf(adviser))?.rows).toHaveLength(12);
    expect(await adviser.link.command(null, { k: 'say', line: 'break' })).toBeNull();
    for (const one of class12)
      await soon(async () =>
        expect(await learnerOf(one)).toMatchObject({ pending: { command: { k: 'say', line: 'break' } } }),
      );
    await Promise.all(class12.map((one) => one.link.stop()));
  });

  test('one link at a time: who is linked types no code, and opens no door', async () => {
    await pair(adviser, learner);
    expect(await learner.link.join('4829165370')).toBe('busy');
    expect(await learner.link.open()).toBe('busy');
    expect(await adviser.link.join('4829165370')).toBe('busy');
  });

  test('whoever takes the room over is told of, and the code is gone', async () => {
    const code = await openDoor(adviser);
    const { WebSocket } = await import('ws');
    const { connect } = await import('@/link');
    const thief = new WebSocket(`ws://127.0.0.1:${broker.port}`, 'mqtt');
    thief.on('open', () => thief.send(connect({ clientId: `room${code.slice(0, 4)}` })));
    await soon(async () => expect((await adviserOf(adviser))?.reception?.lost).toBe(true));
    await adviser.pass(2_000);
    await soon(async () =>
      expect(await adviserOf(adviser)).toMatchObject({ reception: null, closed: 'taken' }),
    );
    thief.close();
  });
});

describe('while linked', () => {
  test('what changes on the page is on the board; what is the same is not said again but for the beat', async () => {
    await pair(adviser, learner);
    const before = broker.packets.length;
    await learner.turnTo({});
    expect(broker.packets.length).toBe(before);
    await learner.pass(1_000);
    await learner.turnTo({ step: 'sms', page: 'in-mobile', verdict: 'found' });
    await soon(async () => expect((await row())?.state?.step).toBe('sms'));
    await learner.pass(25_000);
    await soon(() => expect(broker.packets.length).toBeGreaterThan(before + 1));
    await soon(async () => expect((await row())?.state?.quiet).toBe(20));
  });

  test('many changes in a second are one or two, and the last of them is shown', async () => {
    await pair(adviser, learner);
    await learner.pass(1_000);
    const from = broker.packets.length;
    for (let turn = 0; turn < 30; turn += 1) await learner.turnTo({ done: turn });
    await learner.pass(1_000);
    await soon(async () => expect((await row())?.state?.done).toBe(29));
    expect(broker.packets.length - from).toBeLessThanOrEqual(2);
  });

  test('all that crosses is of one size, and goes to a mailbox', async () => {
    await pair(adviser, learner);
    const from = broker.packets.length;
    await learner.link.hand(true);
    await adviser.link.command('1', { k: 'call' });
    await adviser.pass(20_000);
    await soon(async () => expect((await row())?.handSince).not.toBeNull());
    const sealed = broker.packets.slice(from);
    expect(sealed.length).toBeGreaterThanOrEqual(3);
    for (const { topic, payload } of sealed) {
      expect(payload).toHaveLength(541);
      expect(topic).toMatch(/^jalon\/1\/[0-9A-Za-z]{22}$/);
    }
  });

  test('a command comes, is acknowledged once it is shown, and until then is said again three times', async () => {
    await pair(adviser, learner);
    expect(
      await adviser.link.command('1', { k: 'show', page: 'in-mobile', target: 'in-mobile-next' }),
    ).toBeNull();
    const view = await soon(async () => {
      const mine = await learnerOf(learner);
      if (mine?.phase !== 'linked' || !mine.pending) throw new Error('It has not come.');
      return mine.pending;
    });
    expect(view.command).toEqual({ k: 'show', page: 'in-mobile', target: 'in-mobile-next' });
    expect((await row())?.sent).toMatchObject({ shown: false });
    const from = broker.packets.filter(({ from }) => from === broker.packets.at(-1)?.from).length;
    await adviser.pass(60_000);
    expect(from).toBeGreaterThan(0);
    await learner.link.shown(view.n);
    await soon(async () => expect((await row())?.sent).toMatchObject({ shown: true }));
    // Another place may still be drawing it; a little later it is news no more.
    expect(await learnerOf(learner)).toMatchObject({ pending: { ...view, shown: true } });
    await learner.pass(NEWS_TIME);
    expect(await learnerOf(learner)).toMatchObject({ pending: null });
    expect(await learner.link.shown(view.n + 1)).toBe('gone');
    expect((await learner.link.log(null)).filter(({ way }) => way === 'asked')).toHaveLength(1);
  });

  test('not more than one command in three seconds; only what this package knows; only to who is there', async () => {
    await pair(adviser, learner);
    expect(await adviser.link.command('1', { k: 'call' })).toBeNull();
    expect(await adviser.link.command('1', { k: 'say', line: 'break' })).toBe('soon');
    await adviser.pass(3_000);
    expect(await adviser.link.command('1', { k: 'say', line: 'break' })).toBeNull();
    expect(await adviser.link.command('1', { k: 'step', step: 'no-such-step' })).toBe('id');
    expect(await adviser.link.command('1', { k: 'show', page: 'in-mobile', target: 'in-terms' })).toBe('id');
    expect(await adviser.link.command('9', { k: 'call' })).toBe('gone');
  });

  test('an id of another version is not drawn, and the row says so', async () => {
    await pair(adviser, learner);
    await learner.pass(1_000);
    await learner.turnTo({ step: 'step-of-tomorrow', hint: 'hint-of-tomorrow', problem: 'hint-of-tomorrow' });
    await soon(async () => expect(await row()).toMatchObject({ other: true }));
    expect((await row())?.state).toMatchObject({ step: null, hint: null, problem: null, stage: 'account' });
  });

  test('both sides’ logs hold what crossed, to the letter, and nothing else', async () => {
    await pair(adviser, learner);
    await learner.link.hand(true);
    await soon(async () => expect((await row())?.handSince).not.toBeNull());
    await adviser.link.command('1', { k: 'say', line: 'take-time' });
    await soon(async () => expect(await learner.link.log(null)).toHaveLength(3));
    const mine = await learner.link.log(null);
    expect(mine.map(({ way, said }) => [way, said])).toEqual([
      ['shown', { ...PAGE, quiet: 0, hand: false }],
      ['shown', { ...PAGE, quiet: 0, hand: true }],
      ['asked', { k: 'say', line: 'take-time' }],
    ]);
    await soon(async () =>
      expect((await adviser.link.log('1')).map(({ said }) => said)).toEqual(mine.map(({ said }) => said)),
    );
    await learner.pass(40_000);
    const [, second] = await learner.link.log(null);
    expect(second?.times).toBe(1);
    expect((await learner.link.log(null)).length).toBe(4);
  });
});

describe('it ends', () => {
  test('by « Arrêter »: the socket is closed before anything else, keys and log are gone, the row goes', async () => {
    await pair(adviser, learner);
    const sockets = [...learner.sockets];
    const stopped = learner.link.stop();
    // 2: closing, 3: closed.
    for (const socket of sockets) expect((socket as WebSocket).readyState).toBeGreaterThanOrEqual(2);
    await stopped;
    expect(learner.kept()).toMatchObject({ link: { phase: 'ended' } });
    expect(JSON.stringify([...learner.items])).not.toMatch(/toAdviser|channel|linklog/);
    await soon(async () => expect(await adviserOf(adviser)).toMatchObject({ rows: [] }));
    await learner.link.stop();
    expect([...learner.items]).toEqual([]);
  });

  test('a page ends what it shows, and never what an adviser follows', async () => {
    await pair(adviser, learner);
    expect(await adviser.link.stop('learner')).toBe('gone');
    expect((await adviserOf(adviser))?.rows).toHaveLength(1);
    expect(await learner.link.stop('learner')).toBeNull();
    expect(await learnerOf(learner)).toEqual({ phase: 'ended', reason: 'stopped' });
  });

  test('by the adviser, for one or for all', async () => {
    await pair(adviser, learner);
    const other = browserAt(placeOf(broker));
    await pair(adviser, other, (await adviserOf(adviser))?.reception?.code.join(''));
    await adviser.link.remove('1');
    await soon(async () => expect(await learnerOf(learner)).toEqual({ phase: 'ended', reason: 'adviser' }));
    expect(await phase(other)).toBe('linked');
    await adviser.link.stop();
    await soon(async () => expect(await learnerOf(other)).toEqual({ phase: 'ended', reason: 'adviser' }));
    expect([...adviser.items]).toEqual([]);
    await soon(() => expect(adviser.sockets.size).toBe(0));
  });

  test('after an hour, unless the learner adds half of one', async () => {
    await pair(adviser, learner);
    await learner.link.more();
    for (let turn = 0; turn < 85; turn += 1) {
      await Promise.all([adviser.pass(MINUTE), learner.pass(MINUTE)]);
      await soon(async () => expect((await row())?.heard).toBeGreaterThan(adviser.now - MINUTE));
    }
    expect(await learnerOf(learner)).toMatchObject({ phase: 'linked', minutes: 5 });
    await learner.pass(5 * MINUTE + 5_000);
    await soon(async () => expect(await learnerOf(learner)).toEqual({ phase: 'ended', reason: 'time' }));
  });

  test('ten minutes after the adviser was last heard', async () => {
    await pair(adviser, learner);
    await learner.pass(10 * MINUTE + 5_000);
    await soon(async () => expect(await learnerOf(learner)).toEqual({ phase: 'ended', reason: 'silence' }));
  });

  test.each([
    ['the guide is stopped', { mode: { newValue: 'silent' } }, 'local'],
    ['somebody else sits here', { learners: { newValue: {} } }, 'local'],
    ['all is erased', { link: { oldValue: {} } }, 'session'],
  ])('when %s', async (_, changes, area) => {
    await pair(adviser, learner);
    await learner.link.stored(changes, area);
    expect(await learnerOf(learner)).toEqual({ phase: 'ended', reason: 'guide' });
    await soon(() => expect(learner.sockets.size).toBe(0));
  });

  test('when a policy forbids it, on either side', async () => {
    await pair(adviser, learner);
    learner.place = null;
    await learner.link.stored({}, 'managed');
    expect(await learnerOf(learner)).toEqual({ phase: 'ended', reason: 'guide' });
    adviser.place = null;
    await adviser.link.stored({}, 'managed');
    await soon(() => expect(adviser.sockets.size).toBe(0));
  });
});

describe('cut off', () => {
  test('a background that has died goes on with its keys, on both sides', async () => {
    await pair(adviser, learner);
    for (const one of [learner, adviser]) one.die();
    await learner.turnTo({ step: 'sms' });
    await soon(async () => expect((await row())?.state?.step).toBe('sms'));
    expect(await phase()).toBe('linked');
    expect(await adviser.link.command('1', { k: 'call' })).toBeNull();
    await soon(async () =>
      expect(await learnerOf(learner)).toMatchObject({ pending: { command: { k: 'call' } } }),
    );
  });

  test('a broker that goes and comes again', async () => {
    await pair(adviser, learner);
    const { port } = broker;
    await broker.close();
    await soon(async () => expect(await phase()).toBe('lost'));
    await soon(async () => expect((await adviserOf(adviser))?.lost).toBe(true));
    broker = await startBroker({ port });
    await learner.pass(2_000);
    await adviser.pass(2_000);
    await soon(async () => expect(await phase()).toBe('linked'));
    await soon(async () => expect((await adviserOf(adviser))?.lost).toBe(false));
    await learner.turnTo({ step: 'sms' });
    await learner.pass(1_000);
    await soon(async () => expect((await row())?.state?.step).toBe('sms'));
  });

  test('what is asked while the adviser is cut off goes out as soon as the broker is there', async () => {
    await pair(adviser, learner);
    const { port } = broker;
    await broker.close();
    await soon(async () => expect((await adviserOf(adviser))?.lost).toBe(true));
    expect(await adviser.link.command('1', { k: 'call' })).toBeNull();
    broker = await startBroker({ port });
    await learner.pass(2_000);
    await soon(async () => expect(await phase()).toBe('linked'));
    // Sooner than what is said again by itself.
    await adviser.pass(2_000);
    await soon(async () =>
      expect(await learnerOf(learner)).toMatchObject({ pending: { command: { k: 'call' } } }),
    );
    expect((await learner.link.log(null)).filter(({ way }) => way === 'asked')).toHaveLength(1);
  });

  test('a browser that is gone is told of by the broker; one that falls silent, after a while', async () => {
    await pair(adviser, learner);
    await soon(() => expect(broker.clients()).toHaveLength(3));
    for (const socket of learner.sockets) (socket as unknown as { terminate(): void }).terminate();
    await soon(async () => expect((await row())?.lost).toBe(true));
    await soon(async () => expect(await phase()).toBe('lost'));
    await learner.pass(2_000);
    await soon(async () => expect((await row())?.lost).toBe(false));
    await adviser.pass(55_000);
    await soon(async () => expect((await row())?.lost).toBe(true));
  });

  test('whoever stops after a cut is not taken for cut off', async () => {
    await pair(adviser, learner);
    await soon(() => expect(broker.clients()).toHaveLength(3));
    for (const socket of learner.sockets) (socket as unknown as { terminate(): void }).terminate();
    await soon(async () => expect(await phase()).toBe('lost'));
    await soon(async () => expect((await row())?.lost).toBe(true));
    await learner.pass(2_000);
    await soon(async () => expect((await row())?.lost).toBe(false));
    await learner.link.stop();
    await soon(async () => expect(await row()).toBeUndefined());
  });

  test.each([-60 * MINUTE, 5 * MINUTE])('a learner’s clock that jumps by %i ms', async (jump) => {
    await pair(adviser, learner);
    learner.now += jump;
    // At once, not only with the next beat.
    const shown = await learnerOf(learner);
    expect(shown?.phase === 'linked' && shown.minutes).toBeLessThanOrEqual(60);
    await learner.pass(21_000);
    await adviser.pass(21_000);
    await learner.pass(21_000);
    await learner.turnTo({ step: 'sms' });
    await learner.pass(1_000);
    await soon(async () => expect((await row())?.state?.step).toBe('sms'));
    const mine = await learnerOf(learner);
    if (mine?.phase !== 'linked') throw new Error(`It is ${mine?.phase}.`);
    // Never longer than it was.
    expect(mine.minutes).toBeLessThanOrEqual(60);
    await adviser.link.command('1', { k: 'call' });
    await soon(async () =>
      expect(await learnerOf(learner)).toMatchObject({ pending: { command: { k: 'call' } } }),
    );
  });
});

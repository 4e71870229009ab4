/** What goes to a broker and what is taken in from one, against mqtt-packet as Node has it; bytes cut anywhere. */
import fc from 'fast-check';
import { generate, type Packet, parser } from 'mqtt-packet';
import { describe, expect, test } from 'vitest';
import { connect, disconnect, MOST_PACKET_BYTES, pingreq, publish, reader, subscribe } from './packets';

const BOX = 'aZ09bY18cX27dW36eV45fU';

/** @returns the packets that a broker reads in these bytes */
function heard(bytes: Uint8Array): Packet[] {
  const found: Packet[] = [];
  const parse = parser({ protocolVersion: 4 });
  parse.on('packet', (packet) => found.push(packet));
  parse.parse(Buffer.from(bytes));
  return found;
}

describe('a broker hears', () => {
  test('who dials: a clean session of MQTT 3.1.1, the will sealed, never retained', () => {
    const will = { topic: `jalon/1/${BOX}`, payload: Uint8Array.from([1, 0, 255]) };
    const [packet] = heard(connect({ clientId: BOX, username: 'lieu', password: 'été', will }));
    expect(packet).toMatchObject({
      cmd: 'connect',
      protocolId: 'MQTT',
      protocolVersion: 4,
      clean: true,
      clientId: BOX,
      keepalive: 45,
      username: 'lieu',
      password: Buffer.from('été'),
      will: { topic: will.topic, payload: Buffer.from(will.payload), qos: 0, retain: false },
    });
    expect(heard(connect({ clientId: BOX }))[0]).not.toHaveProperty('will');
  });

  test('what is said: quality 0, never retained, to the byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (payload) => {
        const [packet] = heard(publish(`jalon/1/${BOX}`, payload));
        expect(packet).toMatchObject({ cmd: 'publish', qos: 0, retain: false, dup: false });
        expect(packet).toHaveProperty('topic', `jalon/1/${BOX}`);
        expect(packet).toHaveProperty('payload', Buffer.from(payload));
      }),
    );
  });

  test('the rest', () => {
    expect(heard(subscribe('jalon/1/room4829'))[0]).toMatchObject({
      cmd: 'subscribe',
      subscriptions: [{ topic: 'jalon/1/room4829', qos: 0 }],
    });
    expect(heard(pingreq())[0]).toMatchObject({ cmd: 'pingreq' });
    expect(heard(disconnect())[0]).toMatchObject({ cmd: 'disconnect' });
  });
});

const fromBroker = fc.oneof(
  fc.record({
    cmd: fc.constant('publish' as const),
    topic: fc.stringMatching(/^jalon\/1\/[A-Za-z0-9]{1,22}$/),
    payload: fc.uint8Array({ maxLength: 700 }).map((bytes) => Buffer.from(bytes)),
    qos: fc.constant(0 as const),
    retain: fc.boolean(),
    dup: fc.constant(false),
  }),
  fc.constant({ cmd: 'pingresp' as const }),
  fc.record({ cmd: fc.constant('connack' as const), returnCode: fc.nat(5), sessionPresent: fc.boolean() }),
  fc.record({
    cmd: fc.constant('suback' as const),
    messageId: fc.constant(1),
    granted: fc.constantFrom([0], [128]),
  }),
);

describe('taken in is', () => {
  test('each packet of a broker, however the bytes are cut', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(fromBroker, { maxLength: 6 }), cuts, (packets, sizes) => {
        const bytes = Buffer.concat(packets.map((packet) => generate(packet as Packet)));
        const read = reader();
        const found = [];
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const size = sizes[turn % sizes.length] as number;
          found.push(...(read(bytes.subarray(at, at + size)) ?? ['broken']));
          at += size;
        }
        expect(found).toEqual(
          packets.map((packet) => {
            if (packet.cmd === 'connack') return { cmd: 'connack', code: packet.returnCode };
            if (packet.cmd === 'suback') return { cmd: 'suback', granted: packet.granted[0] === 0 };
            if (packet.cmd === 'pingresp') return { cmd: 'pingresp' };
            return { cmd: 'publish', topic: packet.topic, payload: Uint8Array.from(packet.payload) };
          }),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing that is too long, as soon as it is announced', () => {
    const big = generate({
      cmd: 'publish',
      topic: 'jalon/1/x',
      payload: Buffer.alloc(5000),
      qos: 0,
    } as Packet);
    expect(reader()(big)).toBeNull();
    // 256 MB are announced; no more than this comes at once.
    const read = reader();
    const announced = Uint8Array.from([0x30, 0xff, 0xff, 0xff, 0x7f, ...new Uint8Array(2000)]);
    let broken = false;
    for (let turn = 0; turn < 3 && !broken; turn += 1) broken = read(announced) === null;
    expect(broken).toBe(true);
    const most = generate({
      cmd: 'publish',
      topic: 'a',
      payload: Buffer.alloc(MOST_PACKET_BYTES - 100),
      qos: 0,
    } as Packet);
    expect(reader()(most)).toHaveLength(1);
  });

  test.each([
    ['connect', connect({ clientId: BOX })],
    ['subscribe', subscribe('a')],
    ['disconnect', disconnect()],
    ['a forbidden kind', Uint8Array.from([0xf0, 0])],
    ['a puback, that nobody has asked for', generate({ cmd: 'puback', messageId: 4 })],
  ])('not %s: and nothing after it', (_, bytes) => {
    const read = reader();
    expect(read(bytes)).toBeNull();
    expect(read(generate({ cmd: 'pingresp' }))).toBeNull();
  });

  test('of any bytes, nothing hangs and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 8 }), (pieces) => {
        const read = reader();
        for (const piece of pieces) {
          const found = read(piece);
          for (const one of found ?? [])
            expect(['connack', 'suback', 'publish', 'pingresp']).toContain(one.cmd);
        }
      }),
      { numRuns: 20_000 },
    );
  });
});

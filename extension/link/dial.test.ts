/** The connection against a broker that does not play by the rules: what it may say when, and that nothing is heard after the end. */
import fc from 'fast-check';
import { generate, type Packet, parser } from 'mqtt-packet';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Closed, dial, type Socket, topicOf, type Wire } from './dial';
import { DIAL_TIME } from './times';

const BOX = 'aZ09bY18cX27dW36eV45fU';
const MINE = topicOf(BOX);

let heard: string[];
let said: Packet[];
let socket: Socket & { closed: boolean };
let wire: Wire;

beforeEach(() => {
  vi.useFakeTimers();
  [heard, said] = [[], []];
  const read = parser({ protocolVersion: 4 });
  read.on('packet', (packet) => said.push(packet));
  wire = dial(
    {
      url: 'wss://lien.exemple.fr/',
      caller: { clientId: BOX },
      mailbox: MINE,
      onOpen: () => heard.push('open'),
      onPacket: (payload) => heard.push(`packet ${new TextDecoder().decode(payload)}`),
      onClose: (why: Closed) => heard.push(why),
    },
    () => {
      socket = {
        binaryType: 'blob',
        onopen: null,
        onmessage: null,
        onclose: null,
        onerror: null,
        closed: false,
        send: (data) => void read.parse(Buffer.from(data as Uint8Array)),
        close() {
          socket.closed = true;
        },
      };
      return socket;
    },
  );
  socket.onopen?.call(socket as never, {} as Event);
});
afterEach(() => {
  vi.useRealTimers();
});

const tell = (data: unknown) => socket.onmessage?.call({} as WebSocket, { data } as MessageEvent);
/** The broker says this. */
const broker = (...packets: object[]) =>
  tell(Uint8Array.from(Buffer.concat(packets.map((packet) => generate(packet as Packet)))).buffer);
const CONNACK = { cmd: 'connack', returnCode: 0, sessionPresent: false };
const SUBACK = { cmd: 'suback', messageId: 1, granted: [0] };
const publish = (topic: string, payload: string) => ({
  cmd: 'publish',
  topic,
  payload,
  qos: 0,
  retain: false,
  dup: false,
});

test('an honest broker: who we are, our mailbox, what is in it', () => {
  broker(CONNACK);
  expect([heard, wire.isOpen()]).toEqual([[], false]);
  broker(SUBACK, publish(MINE, 'hello'));
  expect(heard).toEqual(['open', 'packet hello']);
  expect(said).toMatchObject([
    { cmd: 'connect', clientId: BOX },
    { cmd: 'subscribe', subscriptions: [{ topic: MINE }] },
  ]);
});

describe('it is left, once, and says so', () => {
  test.each<[string, Closed, () => void]>([
    ['it does not take us', 'refused', () => broker({ ...CONNACK, returnCode: 5 })],
    ['it does not let us read', 'refused', () => broker(CONNACK, { ...SUBACK, granted: [128] })],
    [
      'it takes back what it has let',
      'refused',
      () => broker(CONNACK, SUBACK, { ...SUBACK, granted: [128] }),
    ],
    ['it begins a second time', 'refused', () => broker(CONNACK, SUBACK, CONNACK)],
    ['it writes text', 'refused', () => tell('hello')],
    ['it writes text later', 'cut', () => [broker(CONNACK, SUBACK), tell('hello')]],
    [
      'it writes what is no packet',
      'refused',
      () => tell(Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0xff]).buffer),
    ],
    [
      'it says yes, and then nothing more',
      'unreachable',
      () => [broker(CONNACK), vi.advanceTimersByTime(DIAL_TIME)],
    ],
    ['it answers no ping', 'cut', () => [broker(CONNACK, SUBACK), wire.ping(), wire.ping()]],
    [
      'it hangs up',
      'cut',
      () => [broker(CONNACK, SUBACK), socket.onclose?.call(socket as never, {} as CloseEvent)],
    ],
  ])('%s: %s', (_, why, deed) => {
    deed();
    expect(heard.filter((one) => one !== 'open')).toEqual([why]);
    expect(socket.closed).toBe(true);
    expect(wire.isOpen()).toBe(false);
    const before = said.length;
    broker(CONNACK, SUBACK, publish(MINE, 'late'));
    wire.send(MINE, new Uint8Array(1));
    wire.ping();
    vi.advanceTimersByTime(DIAL_TIME);
    expect(heard.filter((one) => one !== 'open')).toEqual([why]);
    expect(said).toHaveLength(before);
  });
});

describe('nothing is heard', () => {
  test('before our mailbox is ours', () => {
    broker(CONNACK, publish(MINE, 'early'));
    expect(heard).toEqual([]);
  });

  test('of any other mailbox', () => {
    broker(CONNACK, SUBACK);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.stringMatching(/^[a-zA-Z0-9/]{1,40}$/),
          fc.constantFrom(`${MINE}/`, `/${MINE}`, MINE.toLowerCase(), topicOf('room4829')),
        ),
        (topic) => {
          if (topic !== MINE) broker(publish(topic, 'for another'));
          return heard.length === 1;
        },
      ),
    );
  });

  test('once we have closed', () => {
    broker(CONNACK, SUBACK);
    wire.close({ topic: MINE, payload: new Uint8Array(1) });
    broker(publish(MINE, 'late'));
    expect(heard).toEqual(['open']);
    expect(said.slice(-2)).toMatchObject([{ cmd: 'publish' }, { cmd: 'disconnect' }]);
    expect(socket.closed).toBe(true);
  });
});

test('whatever it says, by the thousand: never more than one end, and nothing after it', () => {
  const packet = fc.constantFrom<object>(
    CONNACK,
    { ...CONNACK, returnCode: 3 },
    SUBACK,
    { ...SUBACK, granted: [128] },
    { cmd: 'pingresp' },
    publish(MINE, 'mine'),
    publish('jalon/1/else', 'else'),
  );
  fc.assert(
    fc.property(
      fc.array(packet, { maxLength: 12 }),
      fc.uint8Array({ maxLength: 40 }),
      fc.boolean(),
      (packets, noise, isOneChunk) => {
        heard = [];
        const call = dial(
          {
            url: 'wss://lien.exemple.fr/',
            caller: { clientId: BOX },
            mailbox: MINE,
            onOpen: () => heard.push('open'),
            onPacket: () => heard.push('packet'),
            onClose: () => heard.push('end'),
          },
          () => {
            socket = {
              onopen: null,
              onmessage: null,
              send: () => undefined,
              close: () => undefined,
            } as never;
            return socket;
          },
        );
        if (isOneChunk) broker(...packets);
        else for (const one of packets) broker(one);
        tell(noise.buffer);
        const end = heard.indexOf('end');
        const open = heard.indexOf('open');
        expect(end === -1 || end === heard.length - 1).toBe(true);
        expect(heard.indexOf('packet') === -1 || (open > -1 && open < heard.indexOf('packet'))).toBe(true);
        expect(call.isOpen()).toBe(open > -1 && end === -1);
        call.close();
      },
    ),
    { numRuns: 2000 },
  );
});

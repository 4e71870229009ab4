/**
 * The packets of MQTT 3.1.1 that the link speaks, through mqtt-packet. Whatever is longer than a packet of ours, or is none that
 * a broker may send, ends the connection.
 */
import { Buffer } from 'buffer';
import { generate, type IPublishPacket, type Packet, parser } from 'mqtt-packet';

/** Bytes of a packet from a broker that are taken in. */
export const MOST_PACKET_BYTES = 2048;
/** Seconds after which a broker takes a silent client for dead: three beats of the heart, and half of that again. */
const KEEP_ALIVE = 45;

/** What has come from the broker. */
export type Incoming =
  /** `code` 0: it takes us; anything else is the reason why not. */
  | { cmd: 'connack'; code: number }
  | { cmd: 'suback'; granted: boolean }
  | { cmd: 'publish'; topic: string; payload: Uint8Array }
  | { cmd: 'pingresp' };

export interface Will {
  topic: string;
  payload: Uint8Array;
}

/** Who dials. */
export interface Caller {
  clientId: string;
  username?: string;
  password?: string;
  will?: Will;
}

const bytesOf = (packet: Packet): Uint8Array<ArrayBuffer> => Uint8Array.from(generate(packet));
const payloadOf = (bytes: Uint8Array) => Buffer.from(bytes);

export function connect({ clientId, username, password, will }: Caller): Uint8Array<ArrayBuffer> {
  return bytesOf({
    cmd: 'connect',
    protocolId: 'MQTT',
    protocolVersion: 4,
    clean: true,
    clientId,
    keepalive: KEEP_ALIVE,
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password: Buffer.from(password) }),
    ...(will && { will: { topic: will.topic, payload: payloadOf(will.payload), qos: 0, retain: false } }),
  });
}
export const subscribe = (topic: string): Uint8Array<ArrayBuffer> =>
  bytesOf({ cmd: 'subscribe', messageId: 1, subscriptions: [{ topic, qos: 0 }] });
export const publish = (topic: string, payload: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytesOf({
    cmd: 'publish',
    topic,
    payload: payloadOf(payload),
    qos: 0,
    retain: false,
    dup: false,
    messageId: 0,
  } as IPublishPacket);
export const pingreq = (): Uint8Array<ArrayBuffer> => bytesOf({ cmd: 'pingreq' });
export const disconnect = (): Uint8Array<ArrayBuffer> => bytesOf({ cmd: 'disconnect' });

/** @returns null: no broker says this to us */
function incomingOf(packet: Packet): Incoming | null {
  if (packet.cmd === 'connack') return { cmd: 'connack', code: packet.returnCode ?? 255 };
  // 128 and above: refused.
  if (packet.cmd === 'suback')
    return { cmd: 'suback', granted: packet.granted.every((qos) => Number(qos) < 128) };
  if (packet.cmd === 'pingresp') return { cmd: 'pingresp' };
  if (packet.cmd !== 'publish' || typeof packet.payload === 'string') return null;
  return { cmd: 'publish', topic: packet.topic, payload: Uint8Array.from(packet.payload) };
}

/**
 * @returns a function that takes bytes, cut anywhere, and gives the packets in them; null, from then on: what has come is no
 * packet of ours, and the connection must end
 */
export function reader(): (bytes: Uint8Array) => Incoming[] | null {
  const parse = parser({ protocolVersion: 4 });
  let found: Incoming[] = [];
  let isBroken = false;
  parse.on('packet', (packet) => {
    const incoming = incomingOf(packet);
    if (incoming) found.push(incoming);
    else isBroken = true;
  });
  parse.on('error', () => {
    isBroken = true;
  });
  return (bytes) => {
    if (isBroken) return null;
    found = [];
    // Piece by piece: a packet that announces more than it may have is refused before it is taken in.
    for (let at = 0; at < bytes.length && !isBroken; at += MOST_PACKET_BYTES) {
      const waiting = parse.parse(Buffer.from(bytes.subarray(at, at + MOST_PACKET_BYTES)));
      if (waiting > MOST_PACKET_BYTES) isBroken = true;
    }
    return isBroken ? null : found;
  };
}

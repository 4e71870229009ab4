/**
 * The one way out of Jalon: a WebSocket to the broker that the place has set, which speaks MQTT and hears one mailbox. Nothing else
 * in the package opens a connection (tests/shape/shipped.test.ts).
 */
import { type Caller, connect, disconnect, type Incoming, pingreq, publish, reader, subscribe } from '@/link';
import { DIAL_TIME } from './times';

/** What of a WebSocket is used. */
export type Socket = Pick<
  WebSocket,
  'binaryType' | 'onopen' | 'onmessage' | 'onclose' | 'onerror' | 'send' | 'close'
>;
export type OpenSocket = (url: string) => Socket;

/** `unreachable`: it never answered. `refused`: it does not take us. `cut`: it was there. */
export type Closed = 'unreachable' | 'refused' | 'cut';

export interface Call {
  url: string;
  caller: Caller;
  /** What is heard: the topic of one's own mailbox. */
  mailbox: string;
  /** Hear also what is for others: a look at whether the broker allows that. */
  anywhere?: boolean;
  onOpen(): void;
  onPacket(payload: Uint8Array): void;
  /** Once, unless it was we who closed. */
  onClose(why: Closed): void;
}

export interface Wire {
  /** The broker hears us. */
  isOpen(): boolean;
  send(topic: string, payload: Uint8Array): void;
  /** The heart: a connection that does not answer from one to the next is cut. */
  ping(): void;
  /** Takes leave and closes, at once; nothing is heard any more. @param last is said before */
  close(last?: { topic: string; payload: Uint8Array }): void;
}

/** Topics below this name are the link's; the number is that of the protocol. */
export const topicOf = (box: string): string => `jalon/1/${box}`;

/** Packets that a broker may send in ten seconds: far more than a class causes. */
const FLOOD = 2_000;
const FLOOD_TIME = 10_000;

export function dial(
  { url, caller, mailbox, anywhere = false, onOpen, onPacket, onClose }: Call,
  openSocket: OpenSocket = (address) => new WebSocket(address, 'mqtt'),
): Wire {
  const read = reader();
  let isOpen = false;
  let isOver = false;
  let isAsked = false;
  let count = { since: performance.now(), packets: 0 };

  const patience = setTimeout(() => end('unreachable'), DIAL_TIME);
  let socket: Socket | null = null;
  function hangUp(): void {
    isOver = true;
    clearTimeout(patience);
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
    socket.close();
  }
  function end(why: Closed): void {
    if (isOver) return;
    hangUp();
    onClose(why);
  }
  function isFlood(): boolean {
    const now = performance.now();
    if (now - count.since > FLOOD_TIME) count = { since: now, packets: 0 };
    count.packets += 1;
    return count.packets > FLOOD;
  }
  function hear(packet: Incoming): void {
    if (packet.cmd === 'connack') {
      if (isOpen || packet.code !== 0) end('refused');
      else socket?.send(subscribe(mailbox));
    } else if (packet.cmd === 'suback') {
      if (!packet.granted) end('refused');
      else if (!isOpen) {
        isOpen = true;
        clearTimeout(patience);
        onOpen();
      }
    } else if (packet.cmd === 'pingresp') isAsked = false;
    else if (isFlood()) end('cut');
    else if (isOpen && (anywhere || packet.topic === mailbox)) onPacket(packet.payload);
  }

  try {
    socket = openSocket(url);
  } catch {
    // An address that is none; told later, as everything else.
    setTimeout(() => end('unreachable'));
    return { isOpen: () => false, send: () => undefined, ping: () => undefined, close: hangUp };
  }
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => socket?.send(connect(caller));
  socket.onclose = socket.onerror = () => end(isOpen ? 'cut' : 'unreachable');
  socket.onmessage = ({ data }: MessageEvent) => {
    const packets = data instanceof ArrayBuffer ? read(new Uint8Array(data)) : null;
    if (!packets) return end(isOpen ? 'cut' : 'refused');
    for (const packet of packets) if (!isOver) hear(packet);
  };
  return {
    isOpen: () => isOpen && !isOver,
    send(topic, payload) {
      if (isOpen && !isOver) socket?.send(publish(topic, payload));
    },
    ping() {
      if (isOver || !isOpen) return;
      if (isAsked) return end('cut');
      isAsked = true;
      socket?.send(pingreq());
    },
    close(last) {
      if (isOver) return;
      if (isOpen && last) socket?.send(publish(last.topic, last.payload));
      if (isOpen) socket?.send(disconnect());
      hangUp();
    },
  };
}

// A part of the pairs of `npm run bench:link`, in a process of its own: each pair has two connections, and says one sealed message's worth
// of bytes each way every 20 seconds, and more while a learner is at work. Parts come one by one: « connected », « done » with figures.
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import mqtt from 'mqtt-packet';
import { WebSocket } from 'ws';

const [door = '', pairs = '', seconds = '', part = ''] = process.argv.slice(2);
const BYTES = 541;
const BEAT = 20_000;
/** Each so many beats, somebody is at work: two changes more. */
const BUSY_EVERY = 3;
const AT_ONCE = 25;

/** When what was sent left, by its number. */
const left = new Map();
/** @type {number[]} */
const took = [];
let sent = 0;
let measuring = false;

/** @param {string} id */
function join(id) {
  return new Promise((done, fail) => {
    const socket = new WebSocket(`ws://127.0.0.1:${door}`, 'mqtt', { perMessageDeflate: false });
    socket.binaryType = 'nodebuffer';
    const parser = mqtt.parser({ protocolVersion: 4 });
    const say = (/** @type {import('mqtt-packet').Packet} */ packet) => socket.send(mqtt.generate(packet));
    parser.on('packet', (packet) => {
      if (packet.cmd === 'connack')
        say({ cmd: 'subscribe', messageId: 1, subscriptions: [{ topic: `jalon/1/${id}`, qos: 0 }] });
      else if (packet.cmd === 'suback') done(socket);
      else if (packet.cmd === 'publish') {
        const number = Buffer.from(packet.payload).readUInt32BE(0);
        const at = left.get(number);
        if (at !== undefined && left.delete(number)) took.push(performance.now() - at);
      }
    });
    socket.on('message', (data) => parser.parse(/** @type {Buffer} */ (data)));
    socket.on('open', () =>
      say({
        cmd: 'connect',
        protocolId: 'MQTT',
        protocolVersion: 4,
        clean: true,
        clientId: id,
        keepalive: 300,
      }),
    );
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('The broker has closed a connection.')));
  });
}

/** @param {WebSocket} socket @param {string} to */
function say(socket, to) {
  if (!measuring) return;
  const payload = Buffer.alloc(BYTES);
  sent += 1;
  payload.writeUInt32BE(sent, 0);
  left.set(sent, performance.now());
  socket.send(
    mqtt.generate({
      cmd: 'publish',
      topic: `jalon/1/${to}`,
      payload,
      qos: 0,
      retain: false,
      dup: false,
      messageId: 0,
    }),
  );
}

const count = Number(pairs);
const ids = Array.from({ length: count * 2 }, (_, at) => `p${part}x${String(at).padStart(19, '0')}`);
/** @type {WebSocket[]} */
const sockets = [];
for (let at = 0; at < ids.length; at += AT_ONCE) {
  sockets.push(...(await Promise.all(ids.slice(at, at + AT_ONCE).map(join))));
}
process.send?.({ connected: sockets.length });
await new Promise((go) => process.once('message', go));
measuring = true;
/** @type {NodeJS.Timeout[]} */
const timers = [];
for (let at = 0; at < ids.length; at += 1) {
  const socket = /** @type {WebSocket} */ (sockets[at]);
  const other = /** @type {string} */ (ids[at % 2 === 0 ? at + 1 : at - 1]);
  const first = Math.random() * BEAT;
  const beat = () => {
    say(socket, other);
    timers.push(setTimeout(beat, BEAT));
  };
  timers.push(setTimeout(beat, first));
  // A learner at work.
  if (at % (2 * BUSY_EVERY) === 0) {
    const work = () => {
      say(socket, other);
      timers.push(setTimeout(work, BEAT / 4));
    };
    timers.push(setTimeout(work, (first * 7) % BEAT));
  }
}
await wait(Number(seconds) * 1000);
measuring = false;
for (const timer of timers) clearTimeout(timer);
// What is still under way.
for (let tries = 0; left.size > 0 && tries < 100; tries += 1) await wait(50);
// Thousands of figures: whoever leaves sooner takes them along.
await new Promise((done) =>
  process.send?.({ sent, lost: left.size, took }, undefined, undefined, () => done(null)),
);
for (const socket of sockets) {
  socket.removeAllListeners('close');
  socket.terminate();
}
process.disconnect?.();

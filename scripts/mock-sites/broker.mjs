// A broker for tests and for the rehearsal: aedes, in this process, with the rule that docs/link.md gives for real ones. Who dials
// reads the mailbox that has their client's name, and no other; everybody may write to any.
import { createServer as createPlain } from 'node:http';
import { createServer as createTls } from 'node:https';
import { Aedes } from 'aedes';
import { createWebSocketStream, WebSocketServer } from 'ws';

/**
 * @typedef {object} LocalBroker
 * @property {number} port
 * @property {{ from: string, topic: string, payload: Buffer }[]} packets all that was published, as the broker sees it
 * @property {() => string[]} clients who is connected, by client id
 * @property {(id: string) => void} cut ends a client's connection
 * @property {(topic: string, payload: Uint8Array) => Promise<void>} deliver says something that nobody has said: a broker that lies
 * @property {(hold: ((packet: { topic: string, payload: Buffer }) => boolean) | null) => void} hold packets for which it says yes are
 *   not delivered
 * @property {() => Promise<void>} close
 */

/**
 * @param {{ port?: number, tls?: { key: string, cert: string } | null, open?: boolean }} [options]
 *   port: 0 for any that is free; tls: with it, wss; open: everybody may read everything, as a place must not have it
 * @returns {Promise<LocalBroker>}
 */
export async function startBroker({ port = 0, tls = null, open = false } = {}) {
  const broker = await Aedes.createBroker({ heartbeatInterval: 60_000 });
  /** @type {LocalBroker['packets']} */
  const packets = [];
  /** @type {((packet: { topic: string, payload: Buffer }) => boolean) | null} */
  let held = null;
  broker.authorizeSubscribe = (client, subscription, done) =>
    done(null, open || subscription.topic === `jalon/1/${client?.id}` ? subscription : null);
  broker.authorizeForward = (client, packet) => {
    if (held?.({ topic: packet.topic, payload: Buffer.from(packet.payload) })) return null;
    return open || packet.topic === `jalon/1/${client.id}` ? packet : null;
  };
  broker.authorizePublish = (client, packet, done) => {
    const isMailbox =
      /^jalon\/1\/[^/+#]+$/.test(packet.topic) && !packet.retain && packet.payload.length <= 1024;
    if (isMailbox)
      packets.push({ from: client?.id ?? '', topic: packet.topic, payload: Buffer.from(packet.payload) });
    // What may not be said is not said; the connection stays, as mosquitto does it.
    if (!isMailbox) packet.topic = 'nowhere';
    done(null);
  };
  const server = tls
    ? createTls({ key: tls.key, cert: tls.cert, ALPNProtocols: ['http/1.1'] })
    : createPlain();
  const sockets = new WebSocketServer({ server, handleProtocols: () => 'mqtt' });
  sockets.on('connection', (socket, request) => broker.handle(createWebSocketStream(socket), request));
  await new Promise((done) => server.listen(port, '127.0.0.1', () => done(null)));
  const address = server.address();
  const clients = () => /** @type {Record<string, { close(): void }>} */ (Reflect.get(broker, 'clients'));
  return {
    port: typeof address === 'object' && address ? address.port : port,
    packets,
    clients: () => Object.keys(clients()),
    cut: (id) => clients()[id]?.close(),
    deliver: (topic, payload) =>
      new Promise((done, fail) => {
        const packet = {
          cmd: 'publish',
          topic,
          payload: Buffer.from(payload),
          qos: 0,
          retain: false,
          dup: false,
        };
        broker.publish(/** @type {any} */ (packet), (error) => (error ? fail(error) : done()));
      }),
    hold: (hold) => {
      held = hold;
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      await new Promise((done) => broker.close(() => done(null)));
      server.closeAllConnections();
      await new Promise((done) => server.close(() => done(null)));
    },
  };
}

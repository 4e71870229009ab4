// Firefox has no --host-resolver-rules: this CONNECT proxy takes their place. Known hosts go to the rehearsal
// server; everything else is refused and noted, so that a test can say that nothing else was asked for.
import { createServer } from 'node:http';
import { connect } from 'node:net';

/**
 * @param {{ hosts: string[], port: number, others?: Record<string, number> }} server the rehearsal server, and other local servers by
 *   their host; any other host is refused
 * @returns {Promise<{ port: number, refused: string[], close: () => Promise<void> }>}
 *   refused: "host:port" of each refused connection
 */
export async function startProxy({ hosts, port: serverPort, others = {} }) {
  /** @type {string[]} */
  const refused = [];
  /** @type {Set<import('node:stream').Duplex>} */
  const open = new Set();

  const proxy = createServer((request, response) => {
    // Plain http: only the host is kept.
    refused.push(request.headers.host ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, client, head) => {
    const [host = '', port] = (request.url ?? '').split(':');
    open.add(client);
    client.on('close', () => open.delete(client));
    client.on('error', () => client.destroy());
    const target = hosts.includes(host) ? serverPort : others[host];
    if (target === undefined || port !== '443') {
      refused.push(request.url ?? '');
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(target, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      if (head.length) upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (proxy.address());

  return {
    port,
    refused,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        proxy.closeAllConnections();
        proxy.close(() => resolve());
      }),
  };
}

// A real relay, as docs/link.md says to install one: mosquitto behind nginx. The very lines of that page are what runs; only ports and
// places of files are others, since nothing of the machine's own is touched.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../run.mjs';

/**
 * @typedef {object} RealRelay
 * @property {number} port of nginx: wss
 * @property {number} plainPort of mosquitto behind it: ws
 * @property {number} pid of mosquitto
 * @property {() => string} log what both have said
 * @property {() => Promise<void>} close
 */

/** @param {string} name @returns {string | null} where this program of the system is; null: it is not */
export function findServer(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** @returns {{ mosquitto: string, nginx: string } | null} null: they are not on this machine */
export function findServers() {
  const [mosquitto, nginx] = ['mosquitto', 'nginx'].map(findServer);
  return mosquitto && nginx ? { mosquitto, nginx } : null;
}

/**
 * @returns {Map<string, string>} what docs/link.md says to write, by file
 */
export function filesOfDoc() {
  const text = readFileSync(join(ROOT, 'docs', 'link.md'), 'utf8');
  return new Map(
    [...text.matchAll(/Écrivez `([^`]+)`[^`]*?```\n([\s\S]*?)```/g)].map(([, file = '', lines = '']) => [
      file,
      lines.replace(/^ {3}/gm, ''),
    ]),
  );
}

/**
 * @param {string} text
 * @param {Record<string, string>} others what stands in place of what; each must be there once
 */
function withOthers(text, others) {
  return Object.entries(others).reduce((left, [from, to]) => {
    if (left.split(from).length !== 2) throw new Error(`docs/link.md does not have « ${from} » once.`);
    return left.replace(from, to);
  }, text);
}

/** @returns {Promise<number>} a port that nobody has */
export function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });
}

/** @param {number} port @returns {Promise<boolean>} whether somebody listens there */
export const answers = (port) =>
  /** @type {Promise<boolean>} */
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });

/**
 * @param {object} options
 * @param {{ key: string, cert: string }} options.tls
 * @param {number} [options.connections] other limits than the page's, for a bench
 * @param {string} [options.without] a line of the page's files that is left out, to see what it is there for
 * @returns {Promise<RealRelay>}
 */
export async function startRealRelay({ tls, connections, without }) {
  const servers = findServers();
  if (!servers) throw new Error('mosquitto and nginx are not on this machine.');
  const dir = mkdtempSync(join(tmpdir(), 'jalon-relay-'));
  // mosquitto gives up root, and reads its list as another.
  chmodSync(dir, 0o755);
  const [plain, ws, port] = await Promise.all([freePort(), freePort(), freePort()]);
  const files = filesOfDoc();
  if (without && ![...files.values()].some((text) => text.includes(without)))
    throw new Error(`docs/link.md does not have « ${without} ».`);
  const read = (/** @type {string} */ file) => {
    const text = files.get(file);
    if (!text) throw new Error(`docs/link.md does not say what to write into ${file}.`);
    return without ? text.replace(without, '') : text;
  };
  const write = (/** @type {string} */ name, /** @type {string} */ text, mode = 0o644) => {
    const path = join(dir, name);
    writeFileSync(path, text, { mode });
    return path;
  };
  const acl = write('jalon.acl', read('/etc/mosquitto/jalon.acl'));
  const mosquitto = write(
    'mosquitto.conf',
    withOthers(read('/etc/mosquitto/conf.d/jalon.conf'), {
      'listener 1883 ': `listener ${plain} `,
      'listener 9001 ': `listener ${ws} `,
      '/etc/mosquitto/jalon.acl': acl,
      ...(connections && { 'max_connections 5000': `max_connections ${connections}` }),
    }),
  );
  const site = withOthers(read('/etc/nginx/conf.d/jalon.conf'), {
    'listen 443 ssl': `listen 127.0.0.1:${port} ssl`,
    '/etc/ssl/lien.pem': write('lien.pem', tls.cert),
    '/etc/ssl/private/lien.key': write('lien.key', tls.key, 0o600),
    '127.0.0.1:9001': `127.0.0.1:${ws}`,
  });
  // Where it would write who comes, if the page did not say otherwise: read with the rest of what is said.
  const visits = join(dir, 'access.log');
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(dir, kind)};`,
  );
  const nginx = write(
    'nginx.conf',
    `daemon off;\npid ${join(dir, 'nginx.pid')};\nerror_log stderr error;\nevents { worker_connections 4096; }\nhttp {\naccess_log ${visits};\n${temp.join('\n')}\n${site}\n}\n`,
  );
  const said = { text: '' };
  const start = (/** @type {string} */ path, /** @type {string[]} */ args) => {
    const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        said.text += data;
      });
    return child;
  };
  // As many files as connections; « exec »: the program itself gets the signal.
  const first = connections
    ? start('/bin/sh', [
        '-c',
        `ulimit -n ${connections + 100}; exec "$0" -c "$1"`,
        servers.mosquitto,
        mosquitto,
      ])
    : start(servers.mosquitto, ['-c', mosquitto]);
  const children = [first, start(servers.nginx, ['-c', nginx])];
  const close = async () => {
    await Promise.all(
      children.map(
        (child) =>
          new Promise((done) => {
            if (child.exitCode !== null || child.signalCode !== null) return done(null);
            child.once('exit', done);
            child.kill('SIGTERM');
          }),
      ),
    );
    rmSync(dir, { recursive: true, force: true });
  };
  const log = () => said.text + (existsSync(visits) ? readFileSync(visits, 'utf8') : '');
  for (let tries = 0; !((await answers(ws)) && (await answers(port))); tries += 1) {
    if (tries > 100 || children.some(({ exitCode }) => exitCode !== null)) {
      await close();
      throw new Error(`The relay of docs/link.md does not start:\n${said.text}`);
    }
    await wait(50);
  }
  return { port, plainPort: ws, pid: children[0]?.pid ?? 0, log, close };
}
